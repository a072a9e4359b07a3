/** Who is staff. Access is granted and taken away by an operator, never by signing in. */
import type { StaffRole } from '../domain/actor';
import { database, Prisma } from './database';
import { newId } from './identifiers';

/** What an identity provider calls a person; an address is only how we write to them. */
export type StaffAccount = {
  readonly issuer: string;
  readonly subject: string;
};

export type StaffToKeep = {
  /** Null keeps the name there is, or takes the address for one. */
  readonly name: string | null;
  readonly email: string;
  readonly emailKey: string;
  readonly role: StaffRole;
  /** Null leaves the account as it is. */
  readonly account: StaffAccount | null;
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
async function findOtherHolder(account: StaffAccount, emailKey: string): Promise<string | null> {
  const row = await database().staffMember.findFirst({
    where: {
      oidcIssuer: account.issuer,
      oidcSubject: account.subject,
      emailKey: { not: emailKey },
    },
    select: { email: true },
  });
  return row?.email ?? null;
}

/**
 * Gives access, or changes it. Whoever is signed in with the old access signs in again; audited.
 *
 * @returns whether an account is linked, or the address of who has this account already
 */
export async function keepStaff(
  staff: StaffToKeep,
): Promise<{ readonly linked: boolean } | { readonly heldBy: string }> {
  const { account, emailKey } = staff;
  const heldBy = account && (await findOtherHolder(account, emailKey));
  if (heldBy) return { heldBy };
  const [row] = await database().$queryRaw<{ linked: boolean }[]>(Prisma.sql`
    WITH granted AS (
      INSERT INTO staff_member (id, name, email, email_key, role, oidc_issuer, oidc_subject)
      VALUES (${newId()}::uuid, ${staff.name ?? staff.email}, ${staff.email}, ${emailKey},
              ${staff.role}, ${account?.issuer ?? null}, ${account?.subject ?? null})
      ON CONFLICT (email_key) DO UPDATE SET
        name = coalesce(${staff.name}, staff_member.name), email = excluded.email,
        role = excluded.role, granted_at = cpd_now(), revoked_at = NULL,
        oidc_issuer = coalesce(excluded.oidc_issuer, staff_member.oidc_issuer),
        oidc_subject = coalesce(excluded.oidc_subject, staff_member.oidc_subject)
      RETURNING id, role, oidc_subject IS NOT NULL AS linked
    ), ended AS (
      UPDATE session SET ended_at = cpd_now() FROM granted
      WHERE session.staff_id = granted.id AND ended_at IS NULL
    ), audited AS (
      INSERT INTO audit_event (id, actor_kind, action, detail)
      SELECT ${newId()}::uuid, 'operator', 'staff-access-granted',
             jsonb_build_object('staff', id, 'role', role, 'linked', linked)
      FROM granted)
    SELECT linked FROM granted`);
  return { linked: row?.linked ?? false };
}

/**
 * Takes access away, and the account with it: whoever is given this address next does not inherit
 * it. Audited.
 *
 * @returns false when nobody with access has the address
 */
export async function keepStaffLeaving(emailKey: string): Promise<boolean> {
  const rows = await database().$queryRaw<unknown[]>(Prisma.sql`
    WITH gone AS (
      UPDATE staff_member SET revoked_at = cpd_now(), oidc_issuer = NULL, oidc_subject = NULL
      WHERE email_key = ${emailKey} AND revoked_at IS NULL
      RETURNING id
    ), audited AS (
      INSERT INTO audit_event (id, actor_kind, action, detail)
      SELECT ${newId()}::uuid, 'operator', 'staff-access-ended', jsonb_build_object('staff', id)
      FROM gone)
    SELECT id::text FROM gone`);
  return rows.length > 0;
}
