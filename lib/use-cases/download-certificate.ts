import type { HolderId } from '../domain/actor';
import { ABSENT, type Absent } from '../domain/refusal';
import { findCertificateFile } from '../records/certificates';

/** The PDF's own bytes, as they were issued; for its holder, on the register or not. */
export async function downloadCertificate(
  by: HolderId,
  serial: string,
): Promise<{ readonly pdf: Uint8Array } | Absent> {
  const pdf = await findCertificateFile(by, serial);
  return pdf ? { pdf } : ABSENT;
}
