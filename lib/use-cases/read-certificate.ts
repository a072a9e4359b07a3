import type { HolderId } from '../domain/actor';
import type { CertificateSnapshot } from '../domain/certificate';
import { ABSENT, type Absent } from '../domain/refusal';
import { findCertificate } from '../records/certificates';

export type OwnCertificate = {
  readonly snapshot: CertificateSnapshot;
  /** Of the PDF. */
  readonly byteLength: number;
  readonly hasCredential: boolean;
};

/** A certificate for its holder, on the register or not. */
export async function readCertificate(
  by: HolderId,
  serial: string,
): Promise<OwnCertificate | Absent> {
  return (await findCertificate(by, serial)) ?? ABSENT;
}
