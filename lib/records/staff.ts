/** The staff list. */
import type { StaffRole } from '../domain/actor';
import { emailKey } from '../domain/email-address';
import { database } from './database';
import { newId } from './identifiers';

export type StaffToKeep = {
  readonly name: string;
  readonly email: string;
  readonly role: StaffRole;
};

/** Enters a member of staff, or gives one who is there this role; access taken away comes back. */
export async function keepStaffMember({ name, email, role }: StaffToKeep): Promise<void> {
  const key = emailKey(email);
  if (key === null) throw new Error('That is not an email address.');
  await database().staffMember.upsert({
    where: { emailKey: key },
    create: { id: newId(), name, email, emailKey: key, role },
    update: { name, role, revokedAt: null },
    select: { id: true },
  });
}
