import type { AdministratorScope } from '../domain/actor';
import type { Absent } from '../domain/refusal';
import { lookUp } from '../records/access-log';
import { readStaff, type StaffRecord } from '../records/staff';

/** Who is and was staff, with which role; on record. Three statements. */
export async function listStaff(by: AdministratorScope): Promise<readonly StaffRecord[] | Absent> {
  const intent = { access: 'staff-listed' as const, filter: {} };
  return lookUp(by, 'administrator', intent, async () => {
    const staff = await readStaff(by);
    return { value: staff, rows: staff.length };
  });
}
