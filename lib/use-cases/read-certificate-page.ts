import type { RegisterEntry, RegistrantId } from '../domain/actor';
import { certificationOf, type Completed } from '../domain/certification';
import type { CertificateSnapshot } from '../domain/certificate';
import { nameToPrint, type LatinName } from '../domain/latin-name';
import { isSpecimen, type LearningModule } from '../domain/learning-module';
import { ABSENT, type Absent } from '../domain/refusal';
import { canBeSet } from '../documents/typeface';
import { readCertificates } from '../records/certificates';
import { readLatinNames } from '../records/latin-names';
import { readLearningHistory } from '../records/learning-history';
import { findRegisterEntry } from '../records/people';
import { findModule } from '../syllabus/module-library';

export type CertificatePage = { readonly module: LearningModule } & (
  | { readonly kind: 'missing'; readonly missing: readonly { slug: string; title: string }[] }
  | {
      readonly kind: 'ready';
      /** The name as it will be printed. */
      readonly holder: RegisterEntry;
      readonly completedOn: string;
      /** Notional, of the lessons that were opened. */
      readonly minutes: number;
      readonly specimen: boolean;
    }
  | {
      /** No typeface has all letters of the name, and no Latin form of it has been confirmed. */
      readonly kind: 'name-cannot-be-printed';
      readonly registerName: string;
      /** The latest form that was given and waits for staff; null when none was. */
      readonly waiting: string | null;
    }
  | {
      readonly kind: 'claimed';
      readonly snapshot: CertificateSnapshot;
      /** Of the PDF. */
      readonly byteLength: number;
    }
);

/** What stands between a registrant and their certificate, or the certificate itself. */
export async function readCertificatePage(
  by: RegistrantId,
  moduleId: string,
): Promise<CertificatePage | Absent> {
  const module = findModule(moduleId);
  if (!module) return ABSENT;
  const history = await readLearningHistory(by, moduleId);
  const certification = certificationOf(module, history);
  if (certification.kind === 'missing') {
    const missing = certification.missing.map(({ slug, title }) => ({ slug, title }));
    return { module, kind: 'missing', missing };
  }
  if (certification.kind === 'claimed') {
    const certificates = await readCertificates(by);
    const held = certificates.find(({ snapshot }) => snapshot.serial === certification.serial);
    if (!held) return ABSENT;
    return { module, kind: 'claimed', snapshot: held.snapshot, byteLength: held.byteLength };
  }
  const entry = await findRegisterEntry(by);
  if (!entry) return ABSENT;
  const latinNames = canBeSet(entry.name) ? [] : await readLatinNames(by);
  return beforeClaim(module, entry, latinNames, certification);
}

function beforeClaim(
  module: LearningModule,
  entry: RegisterEntry,
  latinNames: readonly LatinName[],
  { on: completedOn, minutes }: Pick<Completed, 'on' | 'minutes'>,
): CertificatePage {
  const name = nameToPrint(entry.name, latinNames, canBeSet);
  if (name === null) {
    const waiting = latinNames[0]?.latin ?? null;
    return { module, kind: 'name-cannot-be-printed', registerName: entry.name, waiting };
  }
  const holder = { ...entry, name };
  return { module, kind: 'ready', holder, completedOn, minutes, specimen: isSpecimen(module) };
}
