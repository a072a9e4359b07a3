/** What the check finds wrong with content that can be read but should not be taught. */

export const REASONS = [
  'taught-nowhere',
  'not-examined',
  'not-letter-for-letter',
  'stronger-than-the-clause',
  'weaker-than-the-clause',
  'silent-on-its-condition',
  'clue-not-in-text',
  'dead-end',
  'key-can-be-guessed',
  'hard-to-read',
  'too-few-questions',
  'no-post-that-is-fine',
  'too-few-posts-that-are-fine',
  'asks-alike',
  'no-check-on-the-card',
  'version-not-raised',
  'version-lowered',
  'new-not-version-one',
  'gone-unsaid',
  'id-used-again',
  'versions-unreadable',
  'id-of-no-lesson',
  'something-real',
  'a-sanction',
  'all-of-the-above',
  'key-much-longer',
  'examined-by-no-option',
  'typed-by-hand',
  'signed-ahead',
  'confirmed-undecided',
] as const;
export type Reason = (typeof REASONS)[number];

export type Finding = {
  readonly reason: Reason;
  /** Path below the content folder. */
  readonly file: string;
  /** From 1. */
  readonly line: number;
  /** What is wrong and what to do. */
  readonly message: string;
};
