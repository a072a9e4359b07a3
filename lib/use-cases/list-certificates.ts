import type { HolderId } from '../domain/actor';
import type { CertificateSnapshot, CertificateState } from '../domain/certificate';
import { readCertificates } from '../records/certificates';

export type ListedCertificate = CertificateSnapshot & {
  readonly state: CertificateState;
  /** Whether the verification page keeps what it says to itself. */
  readonly hidden: boolean;
  /** False once the bytes of its PDF have been erased. */
  readonly fileKept: boolean;
};

/** A person's own certificates, newest first; whoever has left the register still has theirs. */
export async function listCertificates(by: HolderId): Promise<ListedCertificate[]> {
  const certificates = await readCertificates(by);
  return certificates.map(({ snapshot, state, hidden, fileKept }) => ({
    ...snapshot,
    state,
    hidden,
    fileKept,
  }));
}
