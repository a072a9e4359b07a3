/** The log of what staff looked at and changed, and of what else was audited, read back. */
import type { AccessOutcome } from '../domain/access';
import type { AdministratorScope } from '../domain/actor';
import { database, Prisma } from './database';
import { isId } from './identifiers';

export type AccessFilter = {
  /** Id of a member of staff. */
  readonly staff: string | null;
  /** What was done, as it is kept. */
  readonly action: string | null;
  /** London day, `2026-11-23`. */
  readonly day: string | null;
  /** The last event of the page before: only older ones. */
  readonly before: string | null;
};

export type AccessEvent = {
  readonly id: string;
  readonly at: Date;
  readonly actorKind: 'staff' | 'operator' | 'registrant';
  /** Null where the actor is not staff. */
  readonly staffName: string | null;
  readonly action: string;
  /** Whose data it was, where it was one person's who is still known. */
  readonly person: {
    readonly id: string;
    readonly name: string;
    readonly registrationNumber: string;
  } | null;
  readonly detail: Readonly<Record<string, unknown>>;
  readonly outcome: AccessOutcome | null;
  readonly rows: number | null;
};

function where({ staff, action, day, before }: AccessFilter): Prisma.Sql {
  const conditions = [Prisma.sql`e.answers IS NULL`];
  if (staff) conditions.push(Prisma.sql`e.actor_id = ${staff}::uuid`);
  if (action) conditions.push(Prisma.sql`e.action = ${action}`);
  if (day) {
    conditions.push(
      Prisma.sql`e.at >= (${day}::date)::timestamp AT TIME ZONE 'Europe/London'`,
      Prisma.sql`e.at < (${day}::date + 1)::timestamp AT TIME ZONE 'Europe/London'`,
    );
  }
  if (before) {
    conditions.push(
      Prisma.sql`(e.at, e.id) < (SELECT b.at, b.id FROM audit_event b WHERE b.id = ${before}::uuid)`,
    );
  }
  return Prisma.join(conditions, ' AND ');
}

/**
 * Newest first, in one statement.
 *
 * @param filter an id that cannot be one finds nothing
 */
export async function readAccessEvents(
  _by: AdministratorScope,
  filter: AccessFilter,
  most: number,
): Promise<AccessEvent[]> {
  if ([filter.staff, filter.before].some((id) => id !== null && !isId(id))) return [];
  return database().$queryRaw<AccessEvent[]>(Prisma.sql`
    WITH page AS MATERIALIZED (
      SELECT e.* FROM audit_event e WHERE ${where(filter)} ORDER BY e.at DESC, e.id DESC LIMIT ${most})
    SELECT e.id::text, e.at, e.actor_kind AS "actorKind", s.name AS "staffName", e.action,
           CASE WHEN g.id IS NOT NULL THEN json_build_object(
             'id', g.id, 'name', g.name, 'registrationNumber', g.registration_number) END AS person,
           e.detail, substr(o.action, length('access-') + 1) AS outcome,
           (o.detail->>'rows')::int AS rows
    FROM page e
      LEFT JOIN audit_event o ON o.answers = e.id
      LEFT JOIN staff_member s ON s.id = e.actor_id AND e.actor_kind = 'staff'
      LEFT JOIN registrant g ON g.subject_id = e.subject_id
    ORDER BY e.at DESC, e.id DESC`);
}

/** Everybody who is or was staff, by name, to choose from. */
export async function readStaffNames(
  _by: AdministratorScope,
): Promise<{ readonly id: string; readonly name: string; readonly email: string }[]> {
  return database().staffMember.findMany({
    select: { id: true, name: true, email: true },
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
  });
}
