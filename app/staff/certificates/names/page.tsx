import { notFound } from 'next/navigation';
import { LatinNamesView } from '../../../../components/latin-names-view';
import { momentInWords } from '../../../../lib/domain/calendar';
import { requireStaff } from '../../../../lib/identity/who';
import { listLatinNames } from '../../../../lib/use-cases/list-latin-names';
import { STAFF_CERTIFICATES, STAFF_LATIN_NAMES } from '../../../addresses';
import { staffNav } from '../../rooms';
import { confirm } from './actions';

export default async function Page() {
  const by = await requireStaff('manager');
  const names = await listLatinNames(by);
  if ('absent' in names) notFound();
  return (
    <LatinNamesView
      nav={staffNav(by, STAFF_CERTIFICATES)}
      names={names.map(({ proposedAt, ...name }) => ({
        ...name,
        proposedAt: momentInWords(proposedAt),
        hidden: { here: STAFF_LATIN_NAMES, id: name.id },
      }))}
      action={confirm}
    />
  );
}
