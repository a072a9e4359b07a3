import type { HolderId, ManagerScope } from '../domain/actor';
import { correctedSnapshot } from '../domain/certificate-change';
import { nameToPrint } from '../domain/latin-name';
import { ABSENT, refused, type Absent, type Refused } from '../domain/refusal';
import { awardedDateIn } from '../documents/credential';
import { issueCertificate } from '../documents/issue-certificate';
import { canBeSet } from '../documents/typeface';
import {
  findCertificateForStaff,
  keepDecision,
  type CertificateForStaff,
} from '../records/certificate-changes';
import { newId, newSerial, newVerificationCode } from '../records/identifiers';
import { readLatinNames } from '../records/latin-names';
import { findRegisterEntry } from '../records/people';
import { signingKeyOfToday } from '../records/signing-keys';

/** The certificate that follows, about its holder as the register has them now. */
async function successorOf(found: CertificateForStaff, origin: string) {
  // Staff act for the holder here; the certificate's own row says who that is.
  const holderId = found.subjectId as HolderId;
  const holder = await findRegisterEntry(holderId);
  if (!holder) return refused('not-on-register');
  const name = nameToPrint(holder.name, await readLatinNames(holderId), canBeSet);
  if (name === null) return refused('name-cannot-be-printed');
  const issue = { serial: newSerial(), code: newVerificationCode(), origin };
  const snapshot = correctedSnapshot(found.snapshot, { ...holder, name }, issue);
  const completedAt = awardedDateIn(found.credential) ?? `${found.snapshot.completedOn}T12:00:00Z`;
  const issuedAt = new Date(found.now).toISOString();
  const terms = { certificateId: newId(), origin, completedAt, issuedAt };
  return issueCertificate(snapshot, terms, signingKeyOfToday());
}

/** Accepts or declines what a colleague proposed. An accepted correction issues the certificate that follows. */
export async function decideCertificateChange(
  by: ManagerScope,
  {
    serial,
    changeId,
    accepted,
    origin,
  }: {
    readonly serial: string;
    readonly changeId: string;
    readonly accepted: boolean;
    readonly origin: string;
  },
): Promise<{ readonly decided: true; readonly successor: string | null } | Refused | Absent> {
  const found = await findCertificateForStaff(by, serial);
  const change = found?.changes.find(({ id }) => id === changeId);
  if (!found || !change) return ABSENT;
  if (change.decision) return refused('change-does-not-fit');
  if (change.proposedBy === by.id) return refused('same-person');
  const corrects = accepted && change.kind === 'correct';
  const successor = corrects ? await successorOf(found, origin) : null;
  if (successor && 'refused' in successor) return successor;
  const kept = await keepDecision(by, { changeId, accepted, successor });
  if (!kept) return refused('change-does-not-fit');
  return { decided: true, successor: successor?.snapshot.serial ?? null };
}
