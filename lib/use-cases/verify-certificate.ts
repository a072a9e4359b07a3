import { normaliseCode, VERIFICATION_CODE_LENGTH } from '../domain/certificate';
import { ABSENT, type Absent } from '../domain/refusal';
import { findCertificateByCode, type VerifiedCertificate } from '../records/certificates';

/** For anybody who holds a code. A code that cannot be one and one that nobody has answer alike. */
export async function verifyCertificate(typed: string): Promise<VerifiedCertificate | Absent> {
  const code = normaliseCode(typed, VERIFICATION_CODE_LENGTH);
  // A malformed code is looked for as well, so that it takes as long as an unknown one.
  return (await findCertificateByCode(code ?? 'malformed')) ?? ABSENT;
}
