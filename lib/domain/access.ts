/**
 * What staff may look at or change that is somebody's personal data: a closed list, so that the log of
 * access can be read. The words for each are in components/access-words.
 */
export const ACCESSES = [
  'registrants-listed',
  'registrants-exported',
  'audit-sample-looked-up',
  'registrant-viewed',
  'attempt-replayed',
  'register-import-previewed',
  'register-imported',
  'address-problems-listed',
  'reminders-previewed',
  'reminders-queued',
  'reminders-listed',
  'certificates-listed',
  'certificate-viewed',
  'latin-name-confirmed',
  'staff-listed',
  'staff-access-granted',
  'staff-access-ended',
  'access-log-read',
  'question-withdrawn',
  'question-restored',
] as const;
export type Access = (typeof ACCESSES)[number];

/**
 * Accesses that are themselves the deed: their row is written in the transaction that did it, so that
 * no outcome follows. For the others a missing outcome means that nobody knows how it ended.
 */
export const DEEDS: readonly Access[] = [
  'staff-access-granted',
  'staff-access-ended',
  'question-withdrawn',
  'question-restored',
];

/** What came of an access. */
export const ACCESS_OUTCOMES = ['shown', 'done', 'nothing', 'broken-off'] as const;
export type AccessOutcome = (typeof ACCESS_OUTCOMES)[number];

/** What else the log tells of: what operators and registrants did. */
export const OTHER_EVENTS = [
  'certificate-issued',
  'certificate-change-proposed',
  'certificate-change-decided',
  'latin-name-proposed',
] as const;
export type OtherEvent = (typeof OTHER_EVENTS)[number];

/**
 * What is meant to be looked at: the filter as it will be applied. What was searched for is part of it,
 * a name as well: who looked for whom is what the log is for.
 */
export type Intent = {
  readonly access: Access;
  /** Whose data, where it is one person's. */
  readonly subject?: string;
  readonly filter: Readonly<Record<string, string | number | boolean | null>>;
};
