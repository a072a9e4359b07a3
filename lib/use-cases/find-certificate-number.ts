import type { ManagerScope } from '../domain/actor';
import { findCertificateSubject } from '../records/certificate-changes';

/** A number as staff may type it → as it is kept; null when no certificate has it. */
export async function findCertificateNumber(
  by: ManagerScope,
  typed: string,
): Promise<string | null> {
  const letters = typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, '');
  const [, first, second] = /^(?:AHCS)?([0-9A-Z]{4})([0-9A-Z]{4})$/.exec(letters) ?? [];
  if (!first || !second) return null;
  const serial = `AHCS-${first}-${second}`;
  return (await findCertificateSubject(by, serial)) ? serial : null;
}
