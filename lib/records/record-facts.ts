/** Everything that a person's CPD record of a module is put together from. */
import type { HolderId } from '../domain/actor';
import type { RecordFacts } from '../domain/cpd-record';
import { readCertificates } from './certificates';
import { database, Prisma } from './database';
import { readLearningHistory } from './learning-history';
import { findReflection, readIntentions } from './own-writing';
import { findRegisterEntry } from './people';

/** @returns null once the person's identity has been erased */
export async function findRecordFacts(by: HolderId, moduleId: string): Promise<RecordFacts | null> {
  const [holder, history, certificates, intentions, reflection] = await Promise.all([
    findRegisterEntry(by),
    readLearningHistory(by, moduleId),
    readCertificates(by),
    readIntentions(by, moduleId),
    findReflection(by, moduleId),
  ]);
  // What was superseded has its correction beside it; what was withdrawn is told as such.
  const snapshots = certificates.flatMap(({ state, snapshot }) =>
    state === 'superseded' ? [] : [{ ...snapshot, state }],
  );
  return holder && { holder, history, certificates: snapshots, intentions, reflection };
}

export type CertificatePdf = {
  readonly serial: string;
  readonly code: string;
  readonly pdf: Uint8Array;
  /** As it was signed; null where the certificate is older than that. */
  readonly credential: string | null;
};

/** The bytes of this holder's certificates of a module that stand, as they were issued, newest first. */
export async function readCertificatePdfs(
  by: HolderId,
  moduleId: string,
): Promise<CertificatePdf[]> {
  return database().$queryRaw<CertificatePdf[]>(Prisma.sql`
    SELECT c.serial, c.code, f.bytes AS pdf, f.credential
    FROM certificate c JOIN certificate_file f ON f.certificate_id = c.id
      JOIN certificate_standing s ON s.certificate_id = c.id
    WHERE c.subject_id = ${by}::uuid AND c.module_id = ${moduleId} AND s.state = 'valid'
    ORDER BY c.issued_at DESC, c.revision DESC`);
}
