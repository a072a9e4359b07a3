import type { ManagerScope } from '../domain/actor';
import { CHANGES_OF, type ChangeKind } from '../domain/certificate-change';
import { ABSENT, type Absent } from '../domain/refusal';
import { lookUp } from '../records/access-log';
import {
  findCertificateForStaff,
  findCertificateSubject,
  type CertificateChange,
  type CertificateForStaff,
} from '../records/certificate-changes';

export type CertificateForChange = CertificateForStaff & {
  /** The proposal that waits, and whether this member of staff may decide it. */
  readonly waiting: (CertificateChange & { readonly mayDecide: boolean }) | null;
  /** What may be proposed now. */
  readonly mayPropose: readonly ChangeKind[];
};

/** A certificate, how it stands, and all that was ever proposed for it; the look is logged. */
export async function readCertificateChanges(
  by: ManagerScope,
  serial: string,
): Promise<CertificateForChange | Absent> {
  const subject = await findCertificateSubject(by, serial);
  if (!subject) return ABSENT;
  const intent = { access: 'certificate-viewed', subject, filter: { serial } } as const;
  return lookUp(by, 'manager', intent, async () => {
    const found = await findCertificateForStaff(by, serial);
    if (!found) throw new Error(`The certificate ${serial} was there and is gone.`);
    const open = found.changes.find(({ decision }) => decision === null);
    const waiting = open ? { ...open, mayDecide: open.proposedBy !== by.id } : null;
    const mayPropose = open ? [] : CHANGES_OF[found.state];
    return { value: { ...found, waiting, mayPropose }, rows: 1 };
  });
}
