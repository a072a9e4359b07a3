/** Everything that a person's CPD record of a module is put together from. */
import type { HolderId } from '../domain/actor';
import type { RecordFacts } from '../domain/cpd-record';
import { readCertificates } from './certificates';
import { database } from './database';
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
  const snapshots = certificates.map(({ snapshot, state }) => ({ ...snapshot, state }));
  return holder && { holder, history, certificates: snapshots, intentions, reflection };
}

export type CertificatePdf = {
  readonly serial: string;
  readonly code: string;
  readonly pdf: Uint8Array;
  /** As it was signed; null where the certificate is older than that. */
  readonly credential: string | null;
};

/** The bytes of this holder's certificates of a module, as they were issued, newest first. */
export async function readCertificatePdfs(
  by: HolderId,
  moduleId: string,
): Promise<CertificatePdf[]> {
  const rows = await database().certificateFile.findMany({
    where: { certificate: { subjectId: by, moduleId } },
    select: {
      bytes: true,
      credential: true,
      certificate: { select: { serial: true, code: true } },
    },
    orderBy: { certificate: { issuedAt: 'desc' } },
  });
  return rows.map(({ bytes, credential, certificate }) => ({
    ...certificate,
    pdf: bytes,
    credential,
  }));
}
