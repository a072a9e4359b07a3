import type { Fingerprint } from '../domain/audit-pack';
import { normaliseCode, VERIFICATION_CODE_LENGTH } from '../domain/certificate';
import { ABSENT, type Absent } from '../domain/refusal';
import { readCertificatesByCode } from '../records/certificates';

/** For anybody who holds a code. A code that cannot be one and one that nobody has answer alike. */
export async function readFingerprint(typed: string): Promise<Fingerprint | Absent> {
  const code = normaliseCode(typed, VERIFICATION_CODE_LENGTH);
  // A malformed code is looked for as well, so that it takes as long as an unknown one.
  const [found] = await readCertificatesByCode([code ?? 'malformed']);
  if (!found) return ABSENT;
  const { sha256, state, hidden, snapshot } = found;
  return { sha256, state, hidden, specimen: snapshot.specimen };
}
