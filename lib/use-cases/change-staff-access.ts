import type { AdministratorScope } from '../domain/actor';
import { ABSENT, type Absent, type Refused } from '../domain/refusal';
import { keepStaffChange, type StaffChange } from '../records/staff';

/**
 * Gives somebody access as staff, changes it or ends it. It acts on that person's next request; what
 * was done is audited in the same transaction.
 *
 * @returns the id of whoever was changed, null when it was like that already
 */
export async function changeStaffAccess(
  by: AdministratorScope,
  change: StaffChange,
): Promise<{ readonly changed: string | null } | Refused | Absent> {
  const outcome = await keepStaffChange(by, change);
  return outcome === 'role-gone' ? ABSENT : outcome;
}
