import type { HolderId } from '../domain/actor';
import type { CertificateSnapshot, CertificateState } from '../domain/certificate';
import { ABSENT, type Absent } from '../domain/refusal';
import { findCertificate } from '../records/certificates';

export type OwnCertificate = {
  readonly snapshot: CertificateSnapshot;
  /** Of the PDF. */
  readonly byteLength: number;
  readonly state: CertificateState;
  readonly hidden: boolean;
  /** False once the bytes of its PDF have been erased. */
  readonly fileKept: boolean;
  readonly hasCredential: boolean;
};

/** A certificate for its holder, on the register or not. */
export async function readCertificate(
  by: HolderId,
  serial: string,
): Promise<OwnCertificate | Absent> {
  return (await findCertificate(by, serial)) ?? ABSENT;
}
