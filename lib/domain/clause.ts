/**
 * The guidance as the rest of the house speaks of it: standards ("You must …") and clauses, each
 * with an id that lessons, scenarios and questions cite.
 */

/** How binding a clause is, strongest first. Feedback may be neither weaker nor stronger. */
export const STRENGTHS = ['must', 'do', 'should', 'recommend', 'consider', 'may', 'says'] as const;
export type Strength = (typeof STRENGTHS)[number];

export type ClauseId = string;

/** What an explanation rests on: clauses, or our own judgement, which is then labelled so. */
export const JUDGEMENT = 'judgement';

export type Clause = {
  readonly id: ClauseId;
  readonly strength: Strength;
  /** The guidance's own words, letter for letter. */
  readonly text: string;
  /** The clause's own condition, in its words; absent when it always applies. */
  readonly condition?: string;
  /** The standard the clause belongs to; absent for the introduction, tips and contacts. */
  readonly standard?: ClauseId;
  /** True where the wording is an editor's reconstruction that AHCS has not confirmed. */
  readonly unconfirmed?: true;
};

export type Standard = {
  readonly id: ClauseId;
  readonly area: string;
  readonly strength: Strength;
  readonly text: string;
};

export type Guidance = {
  readonly title: string;
  readonly publisher: string;
  readonly docRef: string;
  readonly version: string;
  /** Year and month, `2022-02`. */
  readonly published: string;
  /** Year and month, `2026-02`. */
  readonly reviewDue: string;
  readonly basedOn: string;
  readonly standards: readonly Standard[];
  readonly clauses: readonly Clause[];
};

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** `2022-02` → `February 2022`. */
export function monthInWords(yearMonth: string): string {
  const [year, month] = yearMonth.split('-');
  return `${MONTHS[Number(month) - 1] ?? ''} ${year ?? ''}`.trim();
}

/** The edition as it is printed wherever the guidance is quoted: `#064 v1.1, February 2022`. */
export function editionOf(guidance: Pick<Guidance, 'docRef' | 'version' | 'published'>): string {
  return `${guidance.docRef} v${guidance.version}, ${monthInWords(guidance.published)}`;
}
