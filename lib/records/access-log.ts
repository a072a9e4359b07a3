/**
 * What staff look at. The intent is committed before anything is read, and the outcome is appended
 * after; when the intent cannot be written, nothing is read (ASVS 5.0 16.2, security.md §4).
 */
import { mayAct, STAFF_ROLES, type StaffRole, type StaffScope } from '../domain/actor';
import type { AccessOutcome, Intent } from '../domain/access';
import { ABSENT, type Absent } from '../domain/refusal';
import { database, Prisma } from './database';
import { newId } from './identifiers';

/** Which roles allow what `needed` allows. */
export function rolesThatAllow(needed: StaffRole): StaffRole[] {
  return STAFF_ROLES.filter((role) => mayAct(role, needed));
}

/**
 * Commits what is about to be looked at. The statement asks for the role again, so a role that was
 * taken away since the page asked who is there opens nothing.
 *
 * @returns the intent's id, or null when the role is gone
 */
export async function keepIntent(
  by: StaffScope,
  needed: StaffRole,
  { access, subject, filter }: Intent,
): Promise<string | null> {
  const [row] = await database().$queryRaw<{ id: string }[]>(Prisma.sql`
    INSERT INTO audit_event (id, actor_kind, actor_id, action, subject_id, detail)
    SELECT ${newId()}::uuid, 'staff', id, ${access}, ${subject ?? null}::uuid,
           ${JSON.stringify(filter)}::jsonb
    FROM staff_member
    WHERE id = ${by.id}::uuid AND revoked_at IS NULL AND role = ANY(${rolesThatAllow(needed)})
    RETURNING id::text`);
  return row?.id ?? null;
}

/** The same for whoever runs the site, who needs no role and has no name. */
export async function keepOperatorIntent({ access, filter }: Intent): Promise<string> {
  const id = newId();
  await database().$executeRaw(Prisma.sql`
    INSERT INTO audit_event (id, actor_kind, action, detail)
    VALUES (${id}::uuid, 'operator', ${access}, ${JSON.stringify(filter)}::jsonb)`);
  return id;
}

/** Appends what came of an intent; once. */
export async function keepOutcome(
  intent: string,
  outcome: AccessOutcome,
  rows: number,
): Promise<void> {
  await database().$executeRaw(Prisma.sql`
    INSERT INTO audit_event (id, actor_kind, actor_id, action, subject_id, detail, answers)
    SELECT ${newId()}::uuid, actor_kind, actor_id, ${`access-${outcome}`}, subject_id,
           jsonb_build_object('rows', ${rows}::int), id
    FROM audit_event WHERE id = ${intent}::uuid
    ON CONFLICT (answers) DO NOTHING`);
}

export type Looked<T> = { readonly value: T; readonly rows: number };

/**
 * Reads personal data for staff: intent, read, outcome. Two statements beside the reading.
 *
 * @param needed the role that this takes
 * @returns what was read, or absent when the role is gone
 * @throws whatever the reading throws, after the log says that it broke off
 */
export async function lookUp<T>(
  by: StaffScope,
  needed: StaffRole,
  intent: Intent,
  read: () => Promise<Looked<T>>,
): Promise<T | Absent> {
  const id = await keepIntent(by, needed, intent);
  if (id === null) return ABSENT;
  try {
    const { value, rows } = await read();
    await keepOutcome(id, rows > 0 ? 'shown' : 'nothing', rows);
    return value;
  } catch (fault) {
    await keepOutcome(id, 'broken-off', 0);
    throw fault;
  }
}
