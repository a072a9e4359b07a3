/** Entries of the register, as they are imported. */
import { emailKey } from '../domain/email-address';
import { nameKey } from '../domain/person-name';
import { numberKey } from '../domain/registration-number';
import { database, Prisma } from './database';
import { newId, newSubjectId } from './identifiers';

export type RegistrantToKeep = {
  readonly name: string;
  readonly email: string;
  readonly registrationNumber: string;
  readonly parts: readonly { readonly part: string; readonly specialism: string }[];
};

/**
 * Enters a person who is not on the register yet.
 *
 * @returns the subject's id, or null when the registration number is there already
 */
export async function keepRegistrant(person: RegistrantToKeep): Promise<string | null> {
  const key = numberKey(person.registrationNumber);
  const known = await database().registrant.findUnique({
    where: { numberKey: key },
    select: { id: true },
  });
  if (known) return null;
  const subjectId = newSubjectId();
  await database().registrant.create({
    data: {
      id: newId(),
      subject: { create: { id: subjectId } },
      registrationNumber: person.registrationNumber,
      numberKey: key,
      name: person.name,
      nameKey: nameKey(person.name),
      email: person.email,
      emailKey: emailKey(person.email),
      entries: { create: person.parts.map((entry) => ({ id: newId(), ...entry })) },
    },
    select: { id: true },
  });
  return subjectId;
}

/** Notes that somebody has left; their history and certificates stay. */
export async function keepLeaving(subjectId: string): Promise<void> {
  await database().$executeRaw(Prisma.sql`
    UPDATE registrant SET left_at = cpd_now() WHERE subject_id = ${subjectId}::uuid AND left_at IS NULL`);
}
