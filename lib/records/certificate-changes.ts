/** What becomes of certificates: proposals, decisions, and what holders let others see. */
import type { HolderId, ManagerScope, RegisterEntry, StaffScope } from '../domain/actor';
import type { CertificateSnapshot, CertificateState } from '../domain/certificate';
import type { ChangeKind } from '../domain/certificate-change';
import type { LatinName } from '../domain/latin-name';
import { issuing, type CertificateToKeep } from './certificates';
import { database, Prisma } from './database';
import { isId, newId } from './identifiers';

export type CertificateChange = {
  readonly id: string;
  readonly kind: ChangeKind;
  readonly reason: string;
  readonly proposedBy: string;
  readonly proposer: string;
  /** ISO instants. */
  readonly at: string;
  readonly decision: {
    readonly accepted: boolean;
    readonly decider: string;
    readonly at: string;
  } | null;
};

export type CertificateForStaff = {
  readonly id: string;
  readonly subjectId: string;
  readonly registrantId: string | null;
  readonly revision: number;
  readonly snapshot: CertificateSnapshot;
  readonly issuedAt: Date;
  readonly state: CertificateState;
  readonly latestSerial: string;
  readonly hidden: boolean;
  /** False once the bytes of its PDF have been erased. */
  readonly fileKept: boolean;
  /** As it was signed; null for certificates that are older than credentials. */
  readonly credential: string | null;
  /** The house's clock as it was read; ISO. */
  readonly now: string;
  /** Oldest first. */
  readonly changes: readonly CertificateChange[];
};

/** Whose certificate it is: an id that says nothing by itself. */
export async function findCertificateSubject(
  _by: StaffScope,
  serial: string,
): Promise<string | null> {
  const row = await database().certificate.findUnique({
    where: { serial },
    select: { subjectId: true },
  });
  return row?.subjectId ?? null;
}

/** A certificate with all that was ever proposed for it, in one statement; null when there is none. */
export async function findCertificateForStaff(
  _by: StaffScope,
  serial: string,
): Promise<CertificateForStaff | null> {
  const [row] = await database().$queryRaw<CertificateForStaff[]>(Prisma.sql`
    SELECT c.id::text, c.subject_id::text AS "subjectId", g.id::text AS "registrantId", c.revision,
           c.snapshot, c.issued_at AS "issuedAt", s.state, s.latest_serial AS "latestSerial", s.hidden,
           f.credential, f.certificate_id IS NOT NULL AS "fileKept", to_json(cpd_now()) #>> '{}' AS now,
           (SELECT coalesce(json_agg(json_build_object(
               'id', ch.id, 'kind', ch.kind, 'reason', ch.reason, 'at', ch.at,
               'proposedBy', ch.proposed_by, 'proposer', coalesce(p.name, ''),
               'decision', CASE WHEN d.change_id IS NOT NULL THEN json_build_object(
                 'accepted', d.accepted, 'at', d.at, 'decider', coalesce(o.name, '')) END)
               ORDER BY ch.ordinal), '[]')
            FROM certificate_change ch
              LEFT JOIN certificate_decision d ON d.change_id = ch.id
              LEFT JOIN staff_member p ON p.id = ch.proposed_by
              LEFT JOIN staff_member o ON o.id = d.decided_by
            WHERE ch.certificate_id = c.id) AS changes
    FROM certificate c
      JOIN certificate_standing s ON s.certificate_id = c.id
      LEFT JOIN certificate_file f ON f.certificate_id = c.id
      LEFT JOIN registrant g ON g.subject_id = c.subject_id
    WHERE c.serial = ${serial}`);
  return row ?? null;
}

export type HolderToCorrect = RegisterEntry & { readonly latinNames: readonly LatinName[] };

/** Whom a certificate is about, as the register has them now; null once their identity is erased. */
export async function findHolderToCorrect(
  _by: ManagerScope,
  serial: string,
): Promise<HolderToCorrect | null> {
  const [row] = await database().$queryRaw<HolderToCorrect[]>(Prisma.sql`
    SELECT g.name, g.registration_number AS "registrationNumber",
           (SELECT coalesce(json_agg(e.part ORDER BY e.part), '[]')
            FROM register_entry e WHERE e.registrant_id = g.id) AS parts,
           (SELECT coalesce(json_agg(json_build_object(
               'latin', l.latin, 'confirmed', l.confirmed_at IS NOT NULL)
               ORDER BY l.proposed_at DESC, l.id DESC), '[]')
            FROM latin_name l
            WHERE l.registrant_id = g.id AND l.register_name = g.name) AS "latinNames"
    FROM certificate c JOIN registrant g ON g.subject_id = c.subject_id
    WHERE c.serial = ${serial}`);
  return row ?? null;
}

export type WaitingChange = {
  readonly serial: string;
  readonly holderName: string;
  readonly kind: ChangeKind;
  readonly proposer: string;
  readonly at: Date;
};

/** Changes that wait for a second person, oldest first. */
export async function readWaitingChanges(_by: StaffScope): Promise<WaitingChange[]> {
  return database().$queryRaw<WaitingChange[]>(Prisma.sql`
    SELECT c.serial, c.snapshot->>'holderName' AS "holderName", ch.kind,
           coalesce(p.name, '') AS proposer, ch.at
    FROM certificate_change ch
      JOIN certificate c ON c.id = ch.certificate_id
      LEFT JOIN staff_member p ON p.id = ch.proposed_by
    WHERE NOT EXISTS (SELECT FROM certificate_decision d WHERE d.change_id = ch.id)
    ORDER BY ch.at, ch.id`);
}

/**
 * Appends a proposal, audited with it, unless another one waits: of two at once the constraint on their
 * place lets one through.
 *
 * @returns false when another waits, or the role is gone
 */
export async function keepChange(
  by: ManagerScope,
  certificateId: string,
  kind: ChangeKind,
  reason: string,
): Promise<boolean> {
  const written = await database().$executeRaw(Prisma.sql`
    WITH earlier AS (
      SELECT count(*)::int AS proposals, count(d.change_id)::int AS decided
      FROM certificate_change ch LEFT JOIN certificate_decision d ON d.change_id = ch.id
      WHERE ch.certificate_id = ${certificateId}::uuid
    ), proposed AS (
      INSERT INTO certificate_change (id, certificate_id, ordinal, kind, reason, proposed_by)
      SELECT ${newId()}::uuid, ${certificateId}::uuid, earlier.proposals + 1, ${kind}, ${reason}, s.id
      FROM earlier, staff_member s
      WHERE earlier.proposals = earlier.decided AND s.id = ${by.id}::uuid AND s.revoked_at IS NULL
        AND s.role IN ('manager', 'administrator')
      ON CONFLICT DO NOTHING RETURNING id)
    INSERT INTO audit_event (id, actor_kind, actor_id, action, subject_id, detail)
    SELECT ${newId()}::uuid, 'staff', ${by.id}::uuid, 'certificate-change-proposed', c.subject_id,
           jsonb_build_object('change', proposed.id, 'kind', ${kind}::text)
    FROM proposed, certificate c WHERE c.id = ${certificateId}::uuid`);
  return written === 1;
}

export type DecisionToKeep = {
  readonly changeId: string;
  readonly accepted: boolean;
  /** The certificate that follows, where a correction is accepted. */
  readonly successor: CertificateToKeep | null;
};

/**
 * Decides a proposal, by somebody else than who made it, and issues the certificate that follows from
 * it, all in one statement. Deciding twice is deciding once.
 *
 * @returns false when it was decided before, was proposed by the same person, or the role is gone
 */
export async function keepDecision(
  by: ManagerScope,
  { changeId, accepted, successor }: DecisionToKeep,
): Promise<boolean> {
  if (!isId(changeId)) return false;
  const written = await database().$executeRaw(Prisma.sql`
    WITH decided AS (
      INSERT INTO certificate_decision (change_id, proposed_by, decided_by, accepted)
      SELECT ch.id, ch.proposed_by, s.id, ${accepted}
      FROM certificate_change ch, staff_member s
      WHERE ch.id = ${changeId}::uuid AND ch.proposed_by <> s.id AND s.id = ${by.id}::uuid
        AND s.revoked_at IS NULL AND s.role IN ('manager', 'administrator')
      ON CONFLICT (change_id) DO NOTHING RETURNING change_id
    ), corrected AS (
      SELECT c.* FROM decided
        JOIN certificate_change ch ON ch.id = decided.change_id
        JOIN certificate c ON c.id = ch.certificate_id
    )${successor ? issuing(successor, SUCCEEDING) : Prisma.empty}
    INSERT INTO audit_event (id, actor_kind, actor_id, action, subject_id, detail)
    SELECT ${newId()}::uuid, 'staff', ${by.id}::uuid, 'certificate-change-decided',
           corrected.subject_id,
           jsonb_build_object('change', ${changeId}::text, 'accepted', ${accepted}::boolean)
    FROM corrected`);
  return written === 1;
}

/** The next revision of the certificate that is corrected. */
const SUCCEEDING = {
  subject: Prisma.sql`corrected.subject_id`,
  revision: Prisma.sql`corrected.revision + 1`,
  from: Prisma.sql`FROM corrected`,
};

/** Shows or hides what a certificate of this holder's own says; false when it is not theirs. */
export async function keepVisibility(
  by: HolderId,
  serial: string,
  hidden: boolean,
): Promise<boolean> {
  const written = await database().$executeRaw(Prisma.sql`
    INSERT INTO certificate_visibility (id, certificate_id, hidden)
    SELECT ${newId()}::uuid, id, ${hidden} FROM certificate
    WHERE serial = ${serial} AND subject_id = ${by}::uuid`);
  return written === 1;
}
