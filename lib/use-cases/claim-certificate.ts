import { createHash, randomBytes, randomUUID } from 'node:crypto';
import type { RegistrantId } from '../domain/actor';
import { certificationOf, snapshotOf } from '../domain/certification';
import { crockford, VERIFICATION_CODE_LENGTH } from '../domain/certificate';
import { nameToPrint } from '../domain/latin-name';
import { ABSENT, refused, type Absent, type Refused } from '../domain/refusal';
import { renderCertificate } from '../documents/certificate-pdf';
import { signCredential } from '../documents/credential';
import { canBeSet } from '../documents/typeface';
import { keepCertificate } from '../records/certificates';
import { newId } from '../records/identifiers';
import { readLatinNames } from '../records/latin-names';
import { readLearningHistory } from '../records/learning-history';
import { findRegisterEntry } from '../records/people';
import { signingKeyOfToday } from '../records/signing-keys';
import { findModule } from '../syllabus/module-library';

/** `AHCS-7K4P-29QD`: 40 bits, to be told apart by people; the code below is what cannot be guessed. */
function newSerial(): string {
  const letters = crockford(randomBytes(8), 8);
  return `AHCS-${letters.slice(0, 4)}-${letters.slice(4)}`;
}

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
  // 17 bytes: 130 bits are needed, 136 are drawn.
  const code = crockford(randomBytes(17), VERIFICATION_CODE_LENGTH);
  const issue = { serial: newSerial(), code, origin };
  const snapshot = snapshotOf(module, { ...holder, name }, certification, issue);
  const id = newId();
  const [pairwiseId, salt] = [randomUUID(), randomBytes(16).toString('hex')];
  const [completedAt, issuedAt] = [certification.at, new Date(history.now).toISOString()];
  const terms = { certificateId: id, pairwiseId, salt, origin, completedAt, issuedAt };
  const credential = signCredential(snapshot, terms, signingKeyOfToday());
  const pdf = await renderCertificate(snapshot, credential.jwt);
  const sha256 = createHash('sha256').update(pdf).digest();
  const kept = await keepCertificate(by, { id, snapshot, pdf, sha256, credential });
  return { serial: kept.snapshot.serial };
}
