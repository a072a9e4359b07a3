import type { ManagerScope } from '../domain/actor';
import { correctedSnapshot } from '../domain/certificate-change';
import { nameToPrint } from '../domain/latin-name';
import { ABSENT, refused, type Absent, type Refused } from '../domain/refusal';
import { awardedDateIn } from '../documents/credential';
import { issueCertificate } from '../documents/issue-certificate';
import { canBeSet } from '../documents/typeface';
import {
  findCertificateForStaff,
  findHolderToCorrect,
  keepDecision,
  type CertificateChange,
  type CertificateForStaff,
} from '../records/certificate-changes';
import { newId, newSerial, newVerificationCode } from '../records/identifiers';
import { signingKeyOfToday } from '../records/signing-keys';

export type Decision = {
  readonly serial: string;
  readonly changeId: string;
  readonly accepted: boolean;
  readonly origin: string;
};

type OpenChange = { readonly found: CertificateForStaff; readonly change: CertificateChange };

/** The certificate that follows from an accepted correction, about its holder as the register has them now. */
async function successorOf(
  by: ManagerScope,
  { found, change }: OpenChange,
  { accepted, origin }: Decision,
) {
  if (!accepted || change.kind !== 'correct') return null;
  const holder = await findHolderToCorrect(by, found.snapshot.serial);
  if (!holder) return refused('not-on-register');
  const name = nameToPrint(holder.name, holder.latinNames, canBeSet);
  if (name === null) return refused('name-cannot-be-printed');
  const issue = { serial: newSerial(), code: newVerificationCode(), origin };
  const snapshot = correctedSnapshot(found.snapshot, { ...holder, name }, issue);
  const completedAt = awardedDateIn(found.credential) ?? `${found.snapshot.completedOn}T12:00:00Z`;
  const issuedAt = new Date(found.now).toISOString();
  const terms = { certificateId: newId(), origin, completedAt, issuedAt };
  return issueCertificate(snapshot, terms, signingKeyOfToday());
}

/** What is to be decided, or why this member of staff cannot decide it. */
async function openChange(by: ManagerScope, { serial, changeId }: Decision) {
  const found = await findCertificateForStaff(by, serial);
  const change = found?.changes.find(({ id }) => id === changeId);
  if (!found || !change) return ABSENT;
  if (change.decision) return refused('change-does-not-fit');
  if (change.proposedBy === by.id) return refused('same-person');
  return { found, change };
}

/** Accepts or declines what a colleague proposed. An accepted correction issues the certificate that follows. */
export async function decideCertificateChange(
  by: ManagerScope,
  decision: Decision,
): Promise<{ readonly decided: true; readonly successor: string | null } | Refused | Absent> {
  const { changeId, accepted } = decision;
  const open = await openChange(by, decision);
  if (!('change' in open)) return open;
  const successor = await successorOf(by, open, decision);
  if (successor && 'refused' in successor) return successor;
  const kept = await keepDecision(by, { changeId, accepted, successor });
  if (!kept) return refused('change-does-not-fit');
  return { decided: true, successor: successor?.snapshot.serial ?? null };
}
