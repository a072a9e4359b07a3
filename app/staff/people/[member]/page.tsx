import { notFound } from 'next/navigation';
import { StaffMemberView } from '../../../../components/staff-member-view';
import { requireStaff } from '../../../../lib/identity/who';
import { listStaff } from '../../../../lib/use-cases/list-staff';
import { STAFF_PEOPLE, staffMemberAddress } from '../../../addresses';
import { staffNav } from '../../rooms';
import { change } from '../actions';
import { staffRow } from '../staff-row';

type Props = { readonly params: Promise<{ member: string }> };

export default async function Page({ params }: Props) {
  const { member: id } = await params;
  const scope = await requireStaff('administrator');
  const staff = await listStaff(scope);
  if ('absent' in staff) notFound();
  const member = staff.find((one) => one.id === id) ?? notFound();
  return (
    <StaffMemberView
      nav={staffNav(scope, STAFF_PEOPLE)}
      member={staffRow(member)}
      own={member.id === scope.id}
      action={change}
      hidden={{ here: staffMemberAddress(id), email: member.email }}
    />
  );
}
