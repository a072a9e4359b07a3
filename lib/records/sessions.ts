/** Browsers that are signed in. Tokens are kept as SHA-256; every limit is by the database's clock. */
import type { StaffRole } from '../domain/actor';
import { database, Prisma } from './database';
import { newId } from './identifiers';
import type { PersonAtAddress } from './people';

/** Who a live session belongs to, as things stand now, not as they stood at sign-in. */
export type SessionHolder = {
  readonly subjectId: string | null;
  readonly name: string;
  readonly onRegister: boolean;
  readonly staffId: string | null;
  readonly staffRole: StaffRole | null;
};

export async function keepSession(tokenHash: Uint8Array, person: PersonAtAddress): Promise<void> {
  await database().session.create({
    data: {
      id: newId(),
      tokenHash: Buffer.from(tokenHash),
      registrantId: person.registrantId,
      staffId: person.staffId,
    },
    select: { id: true },
  });
}

/**
 * The holder of a session that is neither ended, idle for 30 minutes, nor older than 8 hours
 * (ASVS 5.0 7.3.1, 7.3.2). Reading it counts as being there; noted at most once a minute.
 */
export async function findSession(tokenHash: Uint8Array): Promise<SessionHolder | null> {
  const [row] = await database().$queryRaw<SessionHolder[]>(Prisma.sql`
    WITH live AS (
      SELECT id, registrant_id, staff_id, last_seen_at FROM session
      WHERE token_hash = ${Buffer.from(tokenHash)} AND ended_at IS NULL
        AND last_seen_at > cpd_now() - interval '30 minutes'
        AND started_at > cpd_now() - interval '8 hours'
    ), seen AS (
      UPDATE session SET last_seen_at = cpd_now() FROM live
      WHERE session.id = live.id AND live.last_seen_at < cpd_now() - interval '1 minute'
    )
    SELECT registrant.subject_id::text AS "subjectId",
           coalesce(registrant.name, staff_member.name, '') AS name,
           coalesce(registrant.left_at IS NULL AND registrant.id IS NOT NULL, false) AS "onRegister",
           staff_member.id::text AS "staffId", staff_member.role AS "staffRole"
    FROM live
    LEFT JOIN registrant ON registrant.id = live.registrant_id
    LEFT JOIN staff_member ON staff_member.id = live.staff_id AND staff_member.revoked_at IS NULL
    WHERE registrant.id IS NOT NULL OR staff_member.id IS NOT NULL`);
  return row ?? null;
}

/** Ends a session; ending one that has ended, or never was, is the same. */
export async function endSession(tokenHash: Uint8Array): Promise<void> {
  await database().$executeRaw(Prisma.sql`
    UPDATE session SET ended_at = cpd_now()
    WHERE token_hash = ${Buffer.from(tokenHash)} AND ended_at IS NULL`);
}
