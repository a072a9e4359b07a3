/** Certificates: a frozen snapshot with the PDF's own bytes and their SHA-256. */
import type { HolderId, RegistrantId } from '../domain/actor';
import type { CertificateSnapshot, CertificateState } from '../domain/certificate';
import { database, Prisma } from './database';
import { newId } from './identifiers';

export type CertificateToKeep = {
  readonly snapshot: CertificateSnapshot;
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
  { snapshot, pdf, sha256 }: CertificateToKeep,
): Promise<CertificateRecord> {
  const id = newId();
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
      INSERT INTO certificate_file (certificate_id, bytes)
      SELECT id, ${Buffer.from(pdf)} FROM issued RETURNING certificate_id)
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

/** What anyone may see who holds the code; null when no certificate has it. */
export async function findCertificateByCode(
  code: string,
): Promise<{ snapshot: CertificateSnapshot; state: CertificateState } | null> {
  const row = await database().certificate.findUnique({
    where: { code },
    select: { snapshot: true },
  });
  return row && { snapshot: row.snapshot as unknown as CertificateSnapshot, state: 'valid' };
}
