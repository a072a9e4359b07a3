/** Who is staff. Access is granted and taken away by an operator, never by signing in. */
import type { StaffRole } from '../domain/actor';
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

/** In one statement, which does nothing at all when nothing would change. */
function grant(key: string, { name, email, role, account }: StaffToKeep): Prisma.Sql {
  const known = name ?? null;
  const [issuer, subject] = account ? [account.issuer, account.subject] : [null, null];
  return Prisma.sql`
    WITH granted AS (
      INSERT INTO staff_member AS held (id, name, email, email_key, role, oidc_issuer, oidc_subject)
      VALUES (${newId()}::uuid, ${name ?? email}, ${email}, ${key}, ${role}, ${issuer}, ${subject})
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
    )
    INSERT INTO audit_event (id, actor_kind, action, detail)
    SELECT ${newId()}::uuid, 'operator', 'staff-access-granted',
           jsonb_build_object('staff', id, 'role', role, 'linked', linked)
    FROM granted`;
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
  await database().$executeRaw(grant(key, staff));
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
  const rows = await database().$queryRaw<unknown[]>(Prisma.sql`
    WITH gone AS (
      UPDATE staff_member SET revoked_at = cpd_now(), oidc_issuer = NULL, oidc_subject = NULL
      WHERE email_key = ${emailKey(email)} AND revoked_at IS NULL
      RETURNING id
    ), audited AS (
      INSERT INTO audit_event (id, actor_kind, action, detail)
      SELECT ${newId()}::uuid, 'operator', 'staff-access-ended', jsonb_build_object('staff', id)
      FROM gone)
    SELECT id::text FROM gone`);
  return rows.length > 0;
}
