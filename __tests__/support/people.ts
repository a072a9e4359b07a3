/**
 * People for tests, entered through the register's own door. The proofs of who is asking are minted
 * here by a cast, and nowhere else in the tests.
 */
import { randomUUID } from 'node:crypto';
import type { RegistrantId, ScopeOf, StaffRole } from '../../lib/domain/actor';
import { findPersonByEmail } from '../../lib/records/people';
import { keepRegistrant, type RegistrantToKeep } from '../../lib/records/register';
import { keepStaffLeaving, keepStaffMember } from '../../lib/records/staff';

/** Somebody new on the register; a test states only what matters to it. */
export async function enterRegistrant(
  difference: Partial<RegistrantToKeep> = {},
): Promise<RegistrantId> {
  const mark = randomUUID().slice(0, 8);
  const subject = await keepRegistrant({
    name: `Ada Example-${mark}`,
    email: `ada.${mark}@example.org`,
    registrationNumber: `TEST-${mark}`,
    parts: [{ part: 'Clinical Physiologist', specialism: 'Audiology' }],
    ...difference,
  });
  if (subject === null) throw new Error('This registration number has been entered before.');
  return subject as RegistrantId;
}

/** A subject id that nobody has. */
export function nobody(): RegistrantId {
  return randomUUID() as RegistrantId;
}

/** Grants a role, as an operator does. @returns the member's id */
export async function enterStaff(email: string, role: StaffRole = 'viewer'): Promise<string> {
  await keepStaffMember({ name: 'Stella Staff', email, role });
  const id = (await findPersonByEmail(email))?.staffId;
  if (!id) throw new Error('The role that was just granted cannot be found.');
  return id;
}

export async function takeRoleAway(email: string): Promise<void> {
  if (!(await keepStaffLeaving(email))) throw new Error('Nobody with a role has this address.');
}

/** The proof of a member of staff. */
export function staffScope<Role extends StaffRole>(id: string, role: Role): ScopeOf[Role] {
  return { id, name: 'Stella Staff', role } as ScopeOf[Role];
}

/** Somebody new on the staff list, with the proof of their role. */
export async function enterScope<Role extends StaffRole>(role: Role): Promise<ScopeOf[Role]> {
  return staffScope(await enterStaff(`staff.${randomUUID().slice(0, 8)}@example.org`, role), role);
}
