/** What is misread of a clause, in words. */
import type { Slip } from '../lib/domain/clause-misreading';
import { countInWords, shareInWords } from './completion-words';

/** The commonest thing to get wrong, with its words as they were read. */
export type SlipShown = Slip & {
  readonly text: string;
  readonly count: number;
  readonly of: number;
};

export function slipSentence({ how, text, count, of }: SlipShown): string {
  const who = `${shareInWords(count, of)} of ${countInWords(of)}`;
  return how === 'chosen' ? `${who} chose “${text}”` : `${who} left out “${text}”`;
}

/** What the figures can and cannot say; for whoever revises the guidance as well as for staff. */
export const LIMITS: readonly string[] = [
  'An answer misreads a clause when somebody chose what they should not have, or left what they should have chosen, and our explanation of that option rests on the clause. One answer may rest on several clauses.',
  'Counted are first attempts at a quiz that were handed in and first decisions in scenarios, each by what people thought before they were told more. Whoever has left the register since stays counted.',
  'A high share can be the fault of the clause, of our question, of our explanation, or of nobody: some things are hard. Read the questions and scenarios beside the clause before you change its wording.',
  'Clauses are asked about in different ways and not equally often, and some are hardly asked about. The order is where to look first, not a league table.',
  'Nothing is shown of a question or scenario with fewer than 30 first answers, and it is in no sum.',
];
