import type { RegistrantId } from '../domain/actor';
import { certificationOf } from '../domain/certification';
import type { CertificateSnapshot } from '../domain/certificate';
import { isSpecimen, type LearningModule } from '../domain/learning-module';
import { ABSENT, type Absent } from '../domain/refusal';
import { readCertificates } from '../records/certificates';
import { readLearningHistory } from '../records/learning-history';
import { findModule } from '../syllabus/module-library';

export type CertificatePage = { readonly module: LearningModule } & (
  | { readonly kind: 'missing'; readonly missing: readonly { slug: string; title: string }[] }
  | {
      readonly kind: 'ready';
      readonly holder: { readonly name: string; readonly registrationNumber: string };
      readonly completedOn: string;
      readonly specimen: boolean;
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
  return {
    module,
    kind: 'ready',
    holder: { name: history.name ?? '', registrationNumber: history.registrationNumber ?? '' },
    completedOn: certification.on,
    specimen: isSpecimen(module),
  };
}
