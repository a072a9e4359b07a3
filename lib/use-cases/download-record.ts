import type { HolderId } from '../domain/actor';
import {
  certificateEvidence,
  cpdRecordOf,
  recordEvidence,
  type CpdRecord,
} from '../domain/cpd-record';
import { ABSENT, type Absent } from '../domain/refusal';
import { packFiles, type FileToPack } from '../documents/audit-pack';
import { pagesOf } from '../documents/pdf-pages';
import { renderRecord } from '../documents/record-pdf';
import { recordText } from '../documents/record-text';
import { findRecordFacts, readCertificatePdfs, type CertificatePdf } from '../records/record-facts';
import { findModule } from '../syllabus/module-library';

export const RECORD_FILES = ['pdf', 'text', 'pack'] as const;
export type RecordFile = (typeof RECORD_FILES)[number];

/** A person's CPD record of a module as a file, for them alone, on the register or not. */
export async function downloadRecord(
  by: HolderId,
  moduleId: string,
  file: RecordFile,
): Promise<{ readonly bytes: Uint8Array } | Absent> {
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
  const pdf = await renderRecord(record, certificates);
  if (file === 'pdf') return { bytes: pdf.bytes };
  const text = recordText(record, [...certificates, recordEvidence(pdf.pages)]);
  if (file === 'text') return { bytes: text };
  return { bytes: packed(record, pdfs, { pdf: pdf.bytes, text }) };
}

/** The PDF, and the credential that is attached to it as a file of its own for programs. */
function packedCertificate({ serial, code, pdf, credential }: CertificatePdf): FileToPack[] {
  const file = { name: `${serial}.pdf`, kind: 'certificate', bytes: pdf, code } as const;
  if (credential === null) return [file];
  const bytes = Buffer.from(credential, 'utf8');
  return [file, { name: `${serial}.jwt`, kind: 'credential', bytes }];
}

function packed(
  record: CpdRecord,
  certificates: readonly CertificatePdf[],
  own: { readonly pdf: Uint8Array; readonly text: Uint8Array },
): Uint8Array {
  const module = { id: record.moduleId, title: record.moduleTitle };
  const files = [
    ...certificates.flatMap(packedCertificate),
    { name: 'cpd-record.pdf', kind: 'record' as const, bytes: own.pdf },
    { name: 'cpd-record.txt', kind: 'record-text' as const, bytes: own.text },
  ];
  // A ZIP cannot be dated before 1980; one with nothing in it that has a day is given that year.
  return packFiles(module, files, record.savedOn ?? record.completedOn ?? '1980-01-01');
}
