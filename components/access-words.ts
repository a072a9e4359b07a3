/** What the log of access tells, in words. */
import type { Access, AccessOutcome, OtherEvent } from '../lib/domain/access';

export const ACCESS_WORDS: Readonly<Record<Access, string>> = {
  'registrants-listed': 'Looked at the list of registrants',
  'registrants-exported': 'Exported registrants',
  'audit-sample-looked-up': 'Looked up an audit sample',
  'registrant-viewed': 'Opened a registrant’s page',
  'attempt-replayed': 'Replayed an attempt',
  'register-import-previewed': 'Tried a register file without applying it',
  'register-imported': 'Applied a register file',
  'address-problems-listed': 'Looked at addresses to mend',
  'reminders-previewed': 'Looked at whom a reminder would go to',
  'reminders-queued': 'Sent reminders',
  'reminders-listed': 'Looked at the reminders sent',
  'certificates-listed': 'Looked at certificates',
  'certificate-viewed': 'Opened a certificate’s page',
  'latin-name-confirmed': 'Confirmed a name in Latin letters',
  'staff-listed': 'Looked at who is staff',
  'staff-access-granted': 'Gave or changed staff access',
  'staff-access-ended': 'Ended staff access',
  'access-log-read': 'Read this log',
  'question-withdrawn': 'Withdrew a question from future papers',
  'question-restored': 'Put a question back into future papers',
};

export const OTHER_EVENT_WORDS: Readonly<Record<OtherEvent, string>> = {
  'certificate-issued': 'Claimed a certificate',
  'certificate-change-proposed': 'Proposed a change of a certificate',
  'certificate-change-decided': 'Decided a change of a certificate',
  'latin-name-proposed': 'Gave a name in Latin letters',
};

export const OUTCOME_WORDS: Readonly<Record<AccessOutcome, string>> = {
  shown: 'Shown',
  done: 'Done',
  nothing: 'There was nothing to show',
  'broken-off': 'Broken off',
};

/** An event that no table knows is told as it is kept, rather than not at all. */
export function eventWords(action: string): string {
  const known: Readonly<Record<string, string>> = { ...ACCESS_WORDS, ...OTHER_EVENT_WORDS };
  return Object.hasOwn(known, action) ? (known[action] ?? action) : action;
}
