/**
 * Names in Latin letters that registrants gave because theirs cannot be printed. They belong to the
 * register's entry and go with it; a form given for a name that the register no longer has is passed over.
 */
import type { HolderId, ManagerScope, RegistrantId, StaffScope } from '../domain/actor';
import type { LatinName } from '../domain/latin-name';
import { database, Prisma } from './database';
import { isId, newId } from './identifiers';

/** Those given for the name on the register now, newest first. */
export async function readLatinNames(by: HolderId): Promise<LatinName[]> {
  return database().$queryRaw<LatinName[]>(Prisma.sql`
    SELECT latin, confirmed_at IS NOT NULL AS confirmed
    FROM latin_name JOIN registrant ON registrant.id = registrant_id AND name = register_name
    WHERE subject_id = ${by}::uuid ORDER BY proposed_at DESC, latin_name.id DESC`);
}

/** Appends a form for the name on the register now. The same once more changes nothing. */
export async function keepLatinName(by: RegistrantId, latin: string): Promise<void> {
  await database().$executeRaw(Prisma.sql`
    WITH proposed AS (
      INSERT INTO latin_name (id, registrant_id, register_name, latin)
      SELECT ${newId()}::uuid, id, name, ${latin} FROM registrant
      WHERE subject_id = ${by}::uuid AND left_at IS NULL
      ON CONFLICT (registrant_id, register_name, latin) DO NOTHING
      RETURNING id)
    INSERT INTO audit_event (id, actor_kind, action, subject_id, detail)
    SELECT ${newId()}::uuid, 'registrant', 'latin-name-proposed', ${by}::uuid,
           jsonb_build_object('latinName', id) FROM proposed`);
}

export type WaitingLatinName = {
  readonly id: string;
  readonly registerName: string;
  readonly registrationNumber: string;
  readonly latin: string;
  readonly proposedAt: Date;
};

/** Forms that wait to be confirmed, oldest first; of each person only the latest. */
export async function readWaitingLatinNames(_by: StaffScope): Promise<WaitingLatinName[]> {
  return database().$queryRaw<WaitingLatinName[]>(Prisma.sql`
    SELECT id::text, "registerName", "registrationNumber", latin, "proposedAt"
    FROM (SELECT DISTINCT ON (registrant_id) latin_name.id, register_name AS "registerName",
                 registration_number AS "registrationNumber", latin, proposed_at AS "proposedAt",
                 confirmed_at
          FROM latin_name JOIN registrant ON registrant.id = registrant_id AND name = register_name
          ORDER BY registrant_id, proposed_at DESC, latin_name.id DESC) latest
    WHERE confirmed_at IS NULL ORDER BY "proposedAt", id`);
}

/**
 * Confirms a form that waits, with the audit event in the same statement, by staff who are managers now.
 *
 * @returns false when there is no such form waiting: unknown, confirmed before, or a later one was given
 */
export async function keepLatinNameConfirmation(by: ManagerScope, id: string): Promise<boolean> {
  if (!isId(id)) return false;
  const changed = await database().$executeRaw(Prisma.sql`
    WITH confirmed AS (
      UPDATE latin_name SET confirmed_at = cpd_now(), confirmed_by = staff_member.id
      FROM staff_member, registrant
      WHERE latin_name.id = ${id}::uuid AND confirmed_at IS NULL
        AND staff_member.id = ${by.id}::uuid AND revoked_at IS NULL
        AND role IN ('manager', 'administrator')
        AND registrant.id = registrant_id AND registrant.name = register_name
        AND NOT EXISTS (
          SELECT 1 FROM latin_name later
          WHERE later.registrant_id = latin_name.registrant_id
            AND later.register_name = latin_name.register_name
            AND (later.proposed_at, later.id) > (latin_name.proposed_at, latin_name.id))
      RETURNING latin_name.id, subject_id)
    INSERT INTO audit_event (id, actor_kind, actor_id, action, subject_id, detail)
    SELECT ${newId()}::uuid, 'staff', ${by.id}::uuid, 'latin-name-confirmed', subject_id,
           jsonb_build_object('latinName', id) FROM confirmed`);
  return changed === 1;
}
