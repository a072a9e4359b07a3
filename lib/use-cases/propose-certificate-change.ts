import type { ManagerScope } from '../domain/actor';
import { CHANGES_OF, LONGEST_REASON, type ChangeKind } from '../domain/certificate-change';
import { ABSENT, refused, type Absent, type Refused } from '../domain/refusal';
import { findCertificateForStaff, keepChange } from '../records/certificate-changes';

/** Proposes a change of a certificate, with its reason, for a second member of staff to decide. */
export async function proposeCertificateChange(
  by: ManagerScope,
  serial: string,
  kind: ChangeKind,
  typed: string,
): Promise<{ readonly proposed: true } | Refused | Absent> {
  const reason = typed.trim();
  if (reason === '' || reason.length > LONGEST_REASON) return refused('reason-missing');
  const found = await findCertificateForStaff(by, serial);
  if (!found) return ABSENT;
  if (!CHANGES_OF[found.state].includes(kind)) return refused('change-does-not-fit');
  const kept = await keepChange(by, found.id, kind, reason);
  return kept ? { proposed: true } : refused('change-waits');
}
