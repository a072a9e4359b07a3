/** Certificates: a frozen snapshot with the PDF's own bytes and their SHA-256. */
import type { HolderId, RegistrantId } from '../domain/actor';
import type { CertificateSnapshot, CertificateState } from '../domain/certificate';
import { database, Prisma } from './database';
import { newId } from './identifiers';
import type { KeptKey } from './signing-keys';

export type CertificateToKeep = {
  /** UUID, where something that is kept with the certificate had to name it first. */
  readonly id?: string;
  readonly snapshot: CertificateSnapshot;
  /** The signed credential and the public key it is checked with. */
  readonly credential?: { readonly jwt: string; readonly key: KeptKey };
  readonly pdf: Uint8Array;
  /** Of the bytes above. */
  readonly sha256: Uint8Array;
};

export type CertificateRecord = {
  readonly snapshot: CertificateSnapshot;
  readonly byteLength: number;
  readonly issuedAt: Date;
};

/**
 * Issues a certificate unless this registrant has one for this module, material version and cycle,
 * however many requests arrive at once; the claim is audited with it.
 *
 * @returns the certificate that counts: this one, or the one that was there
 */
export async function keepCertificate(
  by: RegistrantId,
  certificate: CertificateToKeep,
): Promise<CertificateRecord> {
  const first = { subject: Prisma.sql`${by}::uuid`, revision: Prisma.sql`1`, from: Prisma.empty };
  await database().$executeRaw(Prisma.sql`
    WITH one AS (SELECT 1)${issuing(certificate, first)}
    INSERT INTO audit_event (id, actor_kind, action, subject_id, detail)
    SELECT ${newId()}::uuid, 'registrant', 'certificate-issued', ${by}::uuid,
           jsonb_build_object('certificate', certificate_id)
    FROM filed`);
  const { snapshot } = certificate;
  const row = await database().certificate.findFirstOrThrow({
    where: {
      subjectId: by,
      moduleId: snapshot.moduleId,
      materialVersion: snapshot.materialVersion,
      cycle: snapshot.cycle,
    },
    select: { snapshot: true, byteLength: true, issuedAt: true },
    orderBy: { revision: 'desc' },
  });
  return recordOf(row);
}

type Place = {
  readonly subject: Prisma.Sql;
  readonly revision: Prisma.Sql;
  /** `FROM …` whose rows it is issued for; nothing: it is issued. */
  readonly from: Prisma.Sql;
};

/** Table expressions, after others, that issue a certificate in its place and file its bytes: `filed`. */
export function issuing(
  { id = newId(), snapshot, pdf, sha256, credential }: CertificateToKeep,
  { subject, revision, from }: Place,
): Prisma.Sql {
  return Prisma.sql`, issued AS (
      INSERT INTO certificate (id, subject_id, module_id, material_version, cycle, revision, serial,
                               code, snapshot, sha256, byte_length)
      SELECT ${id}::uuid, ${subject}, ${snapshot.moduleId}, ${snapshot.materialVersion}::int,
             ${snapshot.cycle}, ${revision}, ${snapshot.serial}, ${snapshot.code},
             ${JSON.stringify(snapshot)}::jsonb, ${Buffer.from(sha256)}, ${pdf.byteLength}::int
      ${from}
      ON CONFLICT (subject_id, module_id, material_version, cycle, revision) DO NOTHING
      RETURNING id
    ), filed AS (
      INSERT INTO certificate_file (certificate_id, bytes, credential)
      SELECT id, ${Buffer.from(pdf)}, ${credential?.jwt ?? null} FROM issued
      RETURNING certificate_id
    ), published AS (${publication(credential?.key ?? null)})`;
}

/** The key that signed is published with what it signed, or not at all. */
function publication(key: KeptKey | null): Prisma.Sql {
  if (!key) return Prisma.sql`SELECT 1`;
  return Prisma.sql`
    INSERT INTO signing_key (kid, thumbprint, jwk)
    SELECT ${key.kid}, ${key.thumbprint}, ${JSON.stringify(key.jwk)}::jsonb FROM filed
    ON CONFLICT DO NOTHING`;
}

function recordOf(row: {
  snapshot: unknown;
  byteLength: number;
  issuedAt: Date;
}): CertificateRecord {
  // Written by ourselves from the same type and guarded against change by the database.
  return { ...row, snapshot: row.snapshot as CertificateSnapshot };
}

export type HeldCertificate = CertificateRecord & {
  readonly state: CertificateState;
  readonly hidden: boolean;
  /** False once the bytes of its PDF have been erased. */
  readonly fileKept: boolean;
};

/** This holder's own certificates, newest first. */
export async function readCertificates(by: HolderId): Promise<HeldCertificate[]> {
  return database().$queryRaw<HeldCertificate[]>(Prisma.sql`
    SELECT c.snapshot, c.byte_length AS "byteLength", c.issued_at AS "issuedAt", s.state, s.hidden,
           EXISTS (SELECT FROM certificate_file f WHERE f.certificate_id = c.id) AS "fileKept"
    FROM certificate c JOIN certificate_standing s ON s.certificate_id = c.id
    WHERE c.subject_id = ${by}::uuid ORDER BY c.issued_at DESC, c.revision DESC`);
}

/** The bytes of this holder's own certificate as they were issued; null when absent or not theirs. */
export async function findCertificateFile(
  by: HolderId,
  serial: string,
): Promise<Uint8Array | null> {
  const row = await database().certificateFile.findFirst({
    where: { certificate: { serial, subjectId: by } },
    select: { bytes: true },
  });
  return row?.bytes ?? null;
}

/** This holder's own certificate as it stands; null when absent or not theirs. */
export async function findCertificate(
  by: HolderId,
  serial: string,
): Promise<(HeldCertificate & { readonly hasCredential: boolean }) | null> {
  const [row] = await database().$queryRaw<(HeldCertificate & { hasCredential: boolean })[]>(
    Prisma.sql`
      SELECT c.snapshot, c.byte_length AS "byteLength", c.issued_at AS "issuedAt", s.state, s.hidden,
             f.certificate_id IS NOT NULL AS "fileKept",
             f.credential IS NOT NULL AS "hasCredential"
      FROM certificate c
        JOIN certificate_standing s ON s.certificate_id = c.id
        LEFT JOIN certificate_file f ON f.certificate_id = c.id
      WHERE c.serial = ${serial} AND c.subject_id = ${by}::uuid`,
  );
  return row ?? null;
}

/** The signed credential of this holder's own certificate; null when absent, not theirs or older. */
export async function findCredential(by: HolderId, serial: string): Promise<string | null> {
  const row = await database().certificateFile.findFirst({
    where: { certificate: { serial, subjectId: by } },
    select: { credential: true },
  });
  return row?.credential ?? null;
}

/** Ids of certificates that do not stand any more: withdrawn, or followed by a corrected one. */
export async function readRevokedCertificates(): Promise<string[]> {
  const rows = await database().$queryRaw<{ id: string }[]>(Prisma.sql`
    SELECT certificate_id::text AS id FROM certificate_standing
    WHERE state <> 'valid' ORDER BY certificate_id`);
  return rows.map(({ id }) => id);
}

export type VerifiedCertificate = {
  readonly snapshot: CertificateSnapshot;
  readonly state: CertificateState;
  /** The number of the certificate that stands in its place; its own while it stands. */
  readonly latestSerial: string;
  /** The instant of the change that made it so; null while it stands as it was issued. */
  readonly changedAt: Date | null;
  /** The house's clock as it was read. */
  readonly checkedAt: Date;
  /** Its holder does not want what it says to be shown. */
  readonly hidden: boolean;
  /** Of the PDF as it was issued; hexadecimal. */
  readonly sha256: string;
};

/** What anyone may see who holds one of the codes, in no order; unknown codes are left out. */
export async function readCertificatesByCode(
  codes: readonly string[],
): Promise<VerifiedCertificate[]> {
  return database().$queryRaw<VerifiedCertificate[]>(Prisma.sql`
    SELECT c.snapshot, s.state, s.latest_serial AS "latestSerial", s.changed_at AS "changedAt",
           s.hidden, cpd_now() AS "checkedAt", encode(c.sha256, 'hex') AS sha256
    FROM certificate c JOIN certificate_standing s ON s.certificate_id = c.id
    WHERE c.code = ANY(${codes})`);
}
