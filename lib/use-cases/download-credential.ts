import type { HolderId } from '../domain/actor';
import { ABSENT, type Absent } from '../domain/refusal';
import { findCredential } from '../records/certificates';

/** The signed credential as it was issued; absent too for certificates that are older than credentials. */
export async function downloadCredential(
  by: HolderId,
  serial: string,
): Promise<{ readonly jwt: string } | Absent> {
  const jwt = await findCredential(by, serial);
  return jwt ? { jwt } : ABSENT;
}
