import type { StaffRow } from '../../../components/staff-people-view';
import { dayInWords, londonDay } from '../../../lib/domain/calendar';
import type { listStaff } from '../../../lib/use-cases/list-staff';
import { staffMemberAddress } from '../../addresses';

type Member = Exclude<Awaited<ReturnType<typeof listStaff>>, { readonly absent: true }>[number];

const day = (at: Date) => dayInWords(londonDay(at));

/** A member of staff as the pages show them. */
export function staffRow({ grantedAt, revokedAt, ...member }: Member): StaffRow {
  return {
    ...member,
    href: staffMemberAddress(member.id),
    since: day(grantedAt),
    endedOn: revokedAt && day(revokedAt),
  };
}
