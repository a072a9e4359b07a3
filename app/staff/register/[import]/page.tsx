import { notFound } from 'next/navigation';
import { RegisterImportView } from '../../../../components/register-import-view';
import { requireStaff } from '../../../../lib/identity/who';
import { readRegisterImport } from '../../../../lib/use-cases/read-register-import';
import {
  importAddress,
  REGISTER_ADDRESSES,
  REGISTER_FILE,
  STAFF_REGISTER,
} from '../../../addresses';
import { staffNav } from '../../rooms';
import { apply } from './actions';

type Props = {
  readonly params: Promise<{ import: string }>;
  readonly searchParams: Promise<{ search?: string | string[]; changed?: string | string[] }>;
};

export default async function Page({ params, searchParams }: Props) {
  const scope = await requireStaff('manager');
  const { import: id } = await params;
  const { search, changed } = await searchParams;
  const typed = typeof search === 'string' ? search.slice(0, 100) : '';
  const found = await readRegisterImport(scope, id, typed);
  if ('absent' in found) notFound();
  const { record, findings } = found;
  return (
    <RegisterImportView
      nav={staffNav(scope, STAFF_REGISTER)}
      places={{
        here: importAddress(id),
        register: STAFF_REGISTER,
        addresses: REGISTER_ADDRESSES,
        sendTo: REGISTER_FILE,
      }}
      action={apply}
      record={record}
      findings={findings}
      search={typed}
      changed={changed !== undefined}
    />
  );
}
