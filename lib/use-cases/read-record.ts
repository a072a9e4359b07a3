import type { HolderId } from '../domain/actor';
import {
  certificateEvidence,
  cpdRecordOf,
  evidenceLine,
  recordEvidence,
  type CpdRecord,
} from '../domain/cpd-record';
import { ABSENT, type Absent } from '../domain/refusal';
import { pagesOf } from '../documents/pdf-pages';
import { renderRecord } from '../documents/record-pdf';
import { findRecordFacts, readCertificatePdfs } from '../records/record-facts';
import { findModule } from '../syllabus/module-library';

export type RecordPage = {
  readonly record: CpdRecord;
  /** What stands saved; version 0 when nothing does. */
  readonly version: number;
  readonly savedAt: Date | null;
  /** `Certificate, PDF, 1 page; reflective record, PDF, 1 page`: the pages of the files themselves. */
  readonly evidence: string;
};

/** A person's CPD record of a module, for them alone; whoever has left the register keeps theirs. */
export async function readRecord(by: HolderId, moduleId: string): Promise<RecordPage | Absent> {
  const module = findModule(moduleId);
  if (!module) return ABSENT;
  const [facts, pdfs] = await Promise.all([
    findRecordFacts(by, moduleId),
    readCertificatePdfs(by, moduleId),
  ]);
  if (!facts) return ABSENT;
  const record = cpdRecordOf(module, facts);
  const certificates = certificateEvidence(
    pdfs.map(({ serial, pdf }) => ({ serial, pages: pagesOf(pdf) })),
  );
  const { pages } = await renderRecord(record, certificates);
  return {
    record,
    version: facts.reflection?.version ?? 0,
    savedAt: facts.reflection?.at ?? null,
    evidence: evidenceLine([...certificates, recordEvidence(pages)]),
  };
}
