/** What the rules say no to: closed reasons, worded in one table (components/refusal-words). */

export const REFUSALS = [
  'not-on-register',
  'attempt-closed',
  'stale',
  'unknown-option',
  'nothing-chosen',
  'none-and-some',
  'none-of-these-and-some',
  'standards-missing',
  'name-cannot-be-printed',
  'latin-name-missing',
  'latin-name-not-latin',
  'latin-name-too-long',
  'change-waits',
  'change-does-not-fit',
  'same-person',
  'reason-missing',
  'nothing-said',
  'said-too-much',
  'said-too-often',
  'nothing-typed',
  'line-too-long',
  'last-administrator',
  'nobody-to-remind',
  'not-three-scenarios',
  'scenario-gone',
  'draw-unchanged',
  'bank-too-small',
] as const;
export type RefusalReason = (typeof REFUSALS)[number];

export type Refused = { readonly refused: RefusalReason };

export function refused(reason: RefusalReason): Refused {
  return { refused: reason };
}

/** Neither there nor yours: the same answer for both, a 404. */
export type Absent = { readonly absent: true };

export const ABSENT: Absent = { absent: true };
