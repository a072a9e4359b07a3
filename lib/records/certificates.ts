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
  { id = newId(), snapshot, pdf, sha256, credential }: CertificateToKeep,
): Promise<CertificateRecord> {
  await database().$executeRaw(Prisma.sql`
    WITH issued AS (
      INSERT INTO certificate (id, subject_id, module_id, material_version, cycle, serial, code,
                               snapshot, sha256, byte_length)
      VALUES (${id}::uuid, ${by}::uuid, ${snapshot.moduleId}, ${snapshot.materialVersion},
              ${snapshot.cycle}, ${snapshot.serial}, ${snapshot.code},
              ${JSON.stringify(snapshot)}::jsonb, ${Buffer.from(sha256)}, ${pdf.byteLength})
      ON CONFLICT (subject_id, module_id, material_version, cycle, revision) DO NOTHING
      RETURNING id
    ), filed AS (
      INSERT INTO certificate_file (certificate_id, bytes, credential)
      SELECT id, ${Buffer.from(pdf)}, ${credential?.jwt ?? null} FROM issued
      RETURNING certificate_id
    ), published AS (${publication(credential?.key ?? null)})
    INSERT INTO audit_event (id, actor_kind, action, subject_id, detail)
    SELECT ${newId()}::uuid, 'registrant', 'certificate-issued', ${by}::uuid,
           jsonb_build_object('certificate', certificate_id)
    FROM filed`);
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

/** This holder's own certificates, newest first. */
export async function readCertificates(by: HolderId): Promise<CertificateRecord[]> {
  const rows = await database().certificate.findMany({
    where: { subjectId: by },
    select: { snapshot: true, byteLength: true, issuedAt: true },
    orderBy: { issuedAt: 'desc' },
  });
  return rows.map(recordOf);
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

/** This holder's own certificate; null when absent or not theirs. */
export async function findCertificate(
  by: HolderId,
  serial: string,
): Promise<(CertificateRecord & { readonly hasCredential: boolean }) | null> {
  const row = await database().certificate.findFirst({
    where: { serial, subjectId: by },
    select: {
      snapshot: true,
      byteLength: true,
      issuedAt: true,
      file: { select: { credential: true } },
    },
  });
  if (!row) return null;
  const { file, ...rest } = row;
  return { ...recordOf(rest), hasCredential: Boolean(file?.credential) };
}

/** The signed credential of this holder's own certificate; null when absent, not theirs or older. */
export async function findCredential(by: HolderId, serial: string): Promise<string | null> {
  const row = await database().certificateFile.findFirst({
    where: { certificate: { serial, subjectId: by } },
    select: { credential: true },
  });
  return row?.credential ?? null;
}

/** Ids of certificates that do not stand any more, oldest first: a later revision took their place. */
export async function readRevokedCertificates(): Promise<string[]> {
  const rows = await database().$queryRaw<{ id: string }[]>(Prisma.sql`
    SELECT DISTINCT earlier.id::text AS id FROM certificate later
    JOIN certificate earlier USING (subject_id, module_id, material_version, cycle)
    WHERE later.revision > earlier.revision ORDER BY id`);
  return rows.map(({ id }) => id);
}

export type VerifiedCertificate = {
  readonly snapshot: CertificateSnapshot;
  readonly state: CertificateState;
  /** Of the PDF as it was issued; hexadecimal. */
  readonly sha256: string;
};

/** What anyone may see who holds the code; null when no certificate has it. */
export async function findCertificateByCode(code: string): Promise<VerifiedCertificate | null> {
  const row = await database().certificate.findUnique({
    where: { code },
    select: { snapshot: true, sha256: true },
  });
  return (
    row && {
      snapshot: row.snapshot as unknown as CertificateSnapshot,
      state: 'valid',
      sha256: Buffer.from(row.sha256).toString('hex'),
    }
  );
}
