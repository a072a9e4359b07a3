import { createHash, randomBytes } from 'node:crypto';
import type { RegistrantId } from '../domain/actor';
import { certificationOf, snapshotOf } from '../domain/certification';
import { crockford, VERIFICATION_CODE_LENGTH } from '../domain/certificate';
import { ABSENT, refused, type Absent, type Refused } from '../domain/refusal';
import { renderCertificate } from '../documents/certificate-pdf';
import { keepCertificate } from '../records/certificates';
import { readLearningHistory } from '../records/learning-history';
import { findRegisterEntry } from '../records/people';
import { findModule } from '../syllabus/module-library';

/** `AHCS-7K4P-29QD`: 40 bits, to be told apart by people; the code below is what cannot be guessed. */
function newSerial(): string {
  const letters = crockford(randomBytes(8), 8);
  return `AHCS-${letters.slice(0, 4)}-${letters.slice(4)}`;
}

/**
 * Issues the certificate once every standard is passed. Fifty requests at once get the same one:
 * each may draw its own PDF, one is kept.
 */
export async function claimCertificate(
  by: RegistrantId,
  moduleId: string,
  origin: string,
): Promise<{ readonly serial: string } | Refused | Absent> {
  const module = findModule(moduleId);
  if (!module) return ABSENT;
  const certification = certificationOf(module, await readLearningHistory(by, moduleId));
  if (certification.kind === 'missing') return refused('standards-missing');
  if (certification.kind === 'claimed') return { serial: certification.serial };
  const holder = await findRegisterEntry(by);
  if (!holder) return refused('not-on-register');
  // 17 bytes: 130 bits are needed, 136 are drawn.
  const code = crockford(randomBytes(17), VERIFICATION_CODE_LENGTH);
  const snapshot = snapshotOf(module, holder, certification.on, {
    serial: newSerial(),
    code,
    origin,
  });
  const pdf = await renderCertificate(snapshot);
  const sha256 = createHash('sha256').update(pdf).digest();
  const kept = await keepCertificate(by, { snapshot, pdf, sha256 });
  return { serial: kept.snapshot.serial };
}
