/** What vouches for a certificate's file: the SHA-256 that was kept when it was issued. */
import type { Fingerprint } from '../domain/audit-pack';
import { database } from './database';

/** What anyone may know who holds the code; null when no certificate has it. */
export async function findFingerprintByCode(code: string): Promise<Fingerprint | null> {
  const row = await database().certificate.findUnique({
    where: { code },
    select: { sha256: true },
  });
  return row && { sha256: Buffer.from(row.sha256).toString('hex'), state: 'valid' };
}
