/** Who is staff. Access is granted and taken away by an operator or an administrator, never by signing in. */
import type { AdministratorScope, StaffRole } from '../domain/actor';
import { refused, type Refused } from '../domain/refusal';
import { emailKey } from '../domain/email-address';
import { database, Prisma } from './database';
import { newId } from './identifiers';

/** What an identity provider calls a person; an address is only how we write to them. */
export type StaffAccount = {
  readonly issuer: string;
  readonly subject: string;
};

export type StaffToKeep = {
  /** Left out, the name there is stays; somebody new is called by their address. */
  readonly name?: string | undefined;
  readonly email: string;
  readonly role: StaffRole;
  /** Left out, the account there is stays. */
  readonly account?: StaffAccount | undefined;
};

/** @returns the id of whoever has this account and has access now, or null */
export async function findStaffByAccount(account: StaffAccount): Promise<string | null> {
  const row = await database().staffMember.findFirst({
    where: { oidcIssuer: account.issuer, oidcSubject: account.subject, revokedAt: null },
    select: { id: true },
  });
  return row?.id ?? null;
}

/** The address of whoever else has this account; one account is one person. */
async function findOtherHolder(account: StaffAccount, key: string): Promise<string | null> {
  const row = await database().staffMember.findFirst({
    where: {
      oidcIssuer: account.issuer,
      oidcSubject: account.subject,
      emailKey: { not: key },
    },
    select: { email: true },
  });
  return row?.email ?? null;
}

/** Who changes something, and what has to hold for it; both are asked in the statement that does it. */
type Change = {
  /** `actor_kind, actor_id` of the audit. */
  readonly actor: Prisma.Sql;
  readonly allowed: Prisma.Sql;
  readonly reason: string | null;
};

const BY_OPERATOR: Change = {
  actor: Prisma.sql`'operator', NULL::uuid`,
  allowed: Prisma.sql`true`,
  reason: null,
};

/** Table expressions that do nothing at all when nothing would change; `granted` has who was changed. */
function grant(
  key: string,
  { name, email, role, account }: StaffToKeep,
  { actor, allowed, reason }: Change,
): Prisma.Sql {
  const known = name ?? null;
  const [issuer, subject] = account ? [account.issuer, account.subject] : [null, null];
  return Prisma.sql`
    granted AS (
      INSERT INTO staff_member AS held (id, name, email, email_key, role, oidc_issuer, oidc_subject)
      SELECT ${newId()}::uuid, ${name ?? email}, ${email}, ${key}, ${role}, ${issuer}, ${subject}
      WHERE ${allowed}
      ON CONFLICT (email_key) DO UPDATE SET
        name = coalesce(${known}, held.name), email = excluded.email, role = excluded.role,
        oidc_issuer = coalesce(excluded.oidc_issuer, held.oidc_issuer),
        oidc_subject = coalesce(excluded.oidc_subject, held.oidc_subject),
        granted_at = cpd_now(), revoked_at = NULL
      WHERE held.revoked_at IS NOT NULL
         OR (held.name, held.email, held.role, held.oidc_issuer, held.oidc_subject) IS DISTINCT FROM
            (coalesce(${known}, held.name), excluded.email, excluded.role,
             coalesce(excluded.oidc_issuer, held.oidc_issuer),
             coalesce(excluded.oidc_subject, held.oidc_subject))
      RETURNING id, role, oidc_subject IS NOT NULL AS linked
    ), ended AS (
      UPDATE session SET ended_at = cpd_now() FROM granted
      WHERE session.staff_id = granted.id AND ended_at IS NULL
    ), audited AS (
      INSERT INTO audit_event (id, actor_kind, actor_id, action, detail)
      SELECT ${newId()}::uuid, ${actor}, 'staff-access-granted', jsonb_strip_nulls(jsonb_build_object(
               'staff', id, 'role', role, 'linked', linked, 'reason', ${reason}::text))
      FROM granted)`;
}

/** Takes access away, and the account with it; `gone` has whose. */
function end(key: string | null, { actor, allowed, reason }: Change): Prisma.Sql {
  return Prisma.sql`
    gone AS (
      UPDATE staff_member SET revoked_at = cpd_now(), oidc_issuer = NULL, oidc_subject = NULL
      WHERE email_key = ${key} AND revoked_at IS NULL AND ${allowed}
      RETURNING id
    ), audited AS (
      INSERT INTO audit_event (id, actor_kind, actor_id, action, detail)
      SELECT ${newId()}::uuid, ${actor}, 'staff-access-ended', jsonb_strip_nulls(
               jsonb_build_object('staff', id, 'reason', ${reason}::text))
      FROM gone)`;
}

/**
 * Enters a member of staff, or changes the access of one who is there; access taken away comes back.
 * Whoever is signed in with what was changed signs in again; audited.
 *
 * @returns whether an account is linked, or the address of who has this account already
 */
export async function keepStaffMember(
  staff: StaffToKeep,
): Promise<{ readonly linked: boolean } | { readonly heldBy: string }> {
  const key = emailKey(staff.email);
  if (key === null) throw new Error('That is not an email address.');
  const heldBy = staff.account && (await findOtherHolder(staff.account, key));
  if (heldBy) return { heldBy };
  await database().$queryRaw(
    Prisma.sql`WITH ${grant(key, staff, BY_OPERATOR)} SELECT id::text FROM granted`,
  );
  const { oidcSubject } = await database().staffMember.findUniqueOrThrow({
    where: { emailKey: key },
    select: { oidcSubject: true },
  });
  return { linked: oidcSubject !== null };
}

/**
 * Takes access away, and the account with it: whoever is given this address next does not inherit
 * it. Audited.
 *
 * @returns false when nobody with access has the address
 */
export async function keepStaffLeaving(email: string): Promise<boolean> {
  const rows = await database().$queryRaw<unknown[]>(
    Prisma.sql`WITH ${end(emailKey(email), BY_OPERATOR)} SELECT id::text FROM gone`,
  );
  return rows.length > 0;
}

export type StaffChange = {
  readonly email: string;
  /** Left out, the name there is stays. */
  readonly name: string | undefined;
  readonly role: StaffRole | 'none';
  readonly reason: string | null;
};

/**
 * Changes come one after the other. Locks on rows alone ended in a deadlock now and then: whoever has just
 * stopped being an administrator is no longer among the rows that are locked in order.
 */
const TURN = Prisma.sql`SELECT pg_advisory_xact_lock(hashtext('cpd staff access'))::text AS turn`;

/**
 * What an administrator changes, audited with who it was. Everybody who may administer is locked first,
 * and what holds is asked again after that: of two who take each other's access away, one is refused.
 *
 * @returns the id of whoever was changed, null when nothing was; refused when nobody would remain
 *   administrator; `role-gone` when whoever asks is none any more
 */
export async function keepStaffChange(
  by: AdministratorScope,
  { email, name, role, reason }: StaffChange,
): Promise<{ readonly changed: string | null } | Refused | 'role-gone'> {
  const key = emailKey(email);
  if (key === null) throw new Error('That is not an email address.');
  const may = Prisma.sql`EXISTS (SELECT FROM staff_member WHERE id = ${by.id}::uuid
                                 AND role = 'administrator' AND revoked_at IS NULL)`;
  const remains = Prisma.sql`(${role} = 'administrator' OR EXISTS (
    SELECT FROM staff_member
    WHERE role = 'administrator' AND revoked_at IS NULL AND email_key <> ${key}))`;
  const change: Change = {
    actor: Prisma.sql`'staff', ${by.id}::uuid`,
    allowed: Prisma.sql`${may} AND ${remains}`,
    reason,
  };
  const [done, whose] =
    role === 'none'
      ? [end(key, change), Prisma.sql`gone`]
      : [grant(key, { email, role, name }, change), Prisma.sql`granted`];
  const [, , [row]] = await database().$transaction([
    database().$queryRaw(TURN),
    database().$queryRaw(Prisma.sql`
      SELECT id::text FROM staff_member WHERE role = 'administrator' AND revoked_at IS NULL
      ORDER BY id FOR NO KEY UPDATE`),
    database().$queryRaw<{ may: boolean; remains: boolean; changed: string | null }[]>(Prisma.sql`
      WITH ${done}
      SELECT ${may} AS may, ${remains} AS remains, (SELECT id::text FROM ${whose}) AS changed`),
  ]);
  if (!row?.may) return 'role-gone';
  return row.remains ? { changed: row.changed } : refused('last-administrator');
}

export type StaffRecord = {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly role: StaffRole;
  readonly grantedAt: Date;
  /** Null for whoever has access now. */
  readonly revokedAt: Date | null;
  /** Whether an account of the identity provider is linked. */
  readonly linked: boolean;
};

/** Everybody who is or was staff: those with access first, by name. */
export async function readStaff(_by: AdministratorScope): Promise<StaffRecord[]> {
  return database().$queryRaw<StaffRecord[]>(Prisma.sql`
    SELECT id::text, name, email, role, granted_at AS "grantedAt", revoked_at AS "revokedAt",
           oidc_subject IS NOT NULL AS linked
    FROM staff_member ORDER BY revoked_at IS NOT NULL, lower(name), id`);
}
