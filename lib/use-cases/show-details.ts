import type { HolderId } from '../domain/actor';
import { ABSENT, type Absent } from '../domain/refusal';
import { keepVisibility } from '../records/certificate-changes';

/** Lets the verification page show what a certificate of one's own says, or keeps it to oneself. */
export async function showDetails(
  by: HolderId,
  serial: string,
  shown: boolean,
): Promise<{ readonly shown: boolean } | Absent> {
  return (await keepVisibility(by, serial, !shown)) ? { shown } : ABSENT;
}
