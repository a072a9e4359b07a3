import { revocationListOf } from '../domain/badge';
import { readRevokedCertificates } from '../records/certificates';

/** The credentials that do not stand any more, by their ids alone. For anybody. */
export async function readRevocationList(origin: string) {
  return revocationListOf(origin, await readRevokedCertificates());
}
