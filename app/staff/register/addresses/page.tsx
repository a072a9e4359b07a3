import { notFound } from 'next/navigation';
import { AddressProblemsView } from '../../../../components/address-problems-view';
import { requireStaff } from '../../../../lib/identity/who';
import { listAddressProblems } from '../../../../lib/use-cases/list-address-problems';
import { STAFF_REGISTER } from '../../../addresses';
import { staffNav } from '../../rooms';

export default async function Page() {
  const scope = await requireStaff('manager');
  const found = await listAddressProblems(scope);
  if ('absent' in found) notFound();
  return (
    <AddressProblemsView
      nav={staffNav(scope, STAFF_REGISTER)}
      back={STAFF_REGISTER}
      counts={found.counts}
      listed={found.listed.map(({ problem, number, name, email }) => ({
        problem,
        number,
        name,
        email: email ?? '',
      }))}
    />
  );
}
