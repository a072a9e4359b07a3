import type { RegistrantId } from '../domain/actor';
import { certificationOf, snapshotOf } from '../domain/certification';
import { nameToPrint } from '../domain/latin-name';
import { ABSENT, refused, type Absent, type Refused } from '../domain/refusal';
import { issueCertificate } from '../documents/issue-certificate';
import { canBeSet } from '../documents/typeface';
import { keepCertificate } from '../records/certificates';
import { newId, newSerial, newVerificationCode } from '../records/identifiers';
import { readLatinNames } from '../records/latin-names';
import { readLearningHistory } from '../records/learning-history';
import { findRegisterEntry } from '../records/people';
import { signingKeyOfToday } from '../records/signing-keys';
import { findModule } from '../syllabus/module-library';

/**
 * Issues the certificate, with its signed credential, once every standard is passed. Fifty requests at
 * once get the same one: each may draw its own PDF, one is kept.
 */
export async function claimCertificate(
  by: RegistrantId,
  moduleId: string,
  origin: string,
): Promise<{ readonly serial: string } | Refused | Absent> {
  const module = findModule(moduleId);
  if (!module) return ABSENT;
  const history = await readLearningHistory(by, moduleId);
  const certification = certificationOf(module, history);
  if (certification.kind === 'missing') return refused('standards-missing');
  if (certification.kind === 'claimed') return { serial: certification.serial };
  const holder = await findRegisterEntry(by);
  if (!holder) return refused('not-on-register');
  const name = nameToPrint(holder.name, await readLatinNames(by), canBeSet);
  if (name === null) return refused('name-cannot-be-printed');
  const issue = { serial: newSerial(), code: newVerificationCode(), origin };
  const snapshot = snapshotOf(module, { ...holder, name }, certification, issue);
  const [completedAt, issuedAt] = [certification.at, new Date(history.now).toISOString()];
  const terms = { certificateId: newId(), origin, completedAt, issuedAt };
  const kept = await keepCertificate(
    by,
    await issueCertificate(snapshot, terms, signingKeyOfToday()),
  );
  return { serial: kept.snapshot.serial };
}
