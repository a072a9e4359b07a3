import { RegisterView } from '../../../components/register-view';
import { dayInWords, londonDay, londonTime } from '../../../lib/domain/calendar';
import { requireStaff } from '../../../lib/identity/who';
import { readRegisterRoom } from '../../../lib/use-cases/read-register-room';
import { importAddress, REGISTER_ADDRESSES, REGISTER_FILE, STAFF_REGISTER } from '../../addresses';
import { staffNav } from '../rooms';

type Props = { readonly searchParams: Promise<{ problem?: string | string[] }> };

export default async function Page({ searchParams }: Props) {
  const scope = await requireStaff('manager');
  const { problem } = await searchParams;
  const { here, left, imports } = await readRegisterRoom(scope);
  return (
    <RegisterView
      nav={staffNav(scope, STAFF_REGISTER)}
      here={here}
      left={left}
      sendTo={REGISTER_FILE}
      addresses={REGISTER_ADDRESSES}
      fileMissing={problem === 'no-file'}
      imports={imports.map(({ id, fileName, appliedAt, by, counts }) => ({
        href: importAddress(id),
        fileName,
        at: appliedAt ? `${dayInWords(londonDay(appliedAt))}, ${londonTime(appliedAt)}` : '',
        by: by ?? 'By the command',
        counts: counts ?? {},
      }))}
    />
  );
}
