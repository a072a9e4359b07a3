import type { HolderId } from '../domain/actor';
import type { CertificateSnapshot } from '../domain/certificate';
import { readCertificates } from '../records/certificates';

/** A person's own certificates, newest first; whoever has left the register still has theirs. */
export async function listCertificates(by: HolderId): Promise<CertificateSnapshot[]> {
  return (await readCertificates(by)).map(({ snapshot }) => snapshot);
}
