import { notFound } from 'next/navigation';
import { StaffPeopleView } from '../../../components/staff-people-view';
import { requireStaff } from '../../../lib/identity/who';
import { listStaff } from '../../../lib/use-cases/list-staff';
import { STAFF_PEOPLE } from '../../addresses';
import { staffNav } from '../rooms';
import { change } from './actions';
import { staffRow } from './staff-row';

type Props = { readonly searchParams: Promise<{ changed?: string | string[] }> };

export default async function Page({ searchParams }: Props) {
  const { changed } = await searchParams;
  const scope = await requireStaff('administrator');
  const staff = await listStaff(scope);
  if ('absent' in staff) notFound();
  return (
    <StaffPeopleView
      nav={staffNav(scope, STAFF_PEOPLE)}
      staff={staff.map(staffRow)}
      changed={typeof changed === 'string' ? changed : null}
      action={change}
      hidden={{ here: STAFF_PEOPLE }}
    />
  );
}
