/**
 * Marking. A pure function of the frozen paper and what was said: the same attempt marked again in
 * ten years gives the same result.
 */
import type { Paper, PaperItem } from './paper';

/** What was said: question id → the tokens ticked. A question that is not in it was not answered. */
export type Answers = ReadonlyMap<string, readonly string[]>;

export type MarkedItem = { readonly question: string; readonly correct: boolean };

export type Marked = {
  readonly items: readonly MarkedItem[];
  readonly right: number;
  readonly of: number;
  readonly passed: boolean;
};

/**
 * Right only if exactly the key was ticked: one box too many is as wrong as one too few, so
 * ticking every box earns nothing, and neither does ticking none. Compared by token: an author's
 * letter, which anybody can guess, is a box that is not there.
 */
function isRight(item: PaperItem, said: readonly string[]): boolean {
  const right = item.options.filter(({ option }) => item.key.includes(option));
  const key = new Set(right.map(({ token }) => token));
  const ticked = new Set(said);
  return key.size > 0 && ticked.size === key.size && [...ticked].every((one) => key.has(one));
}

/** @param passMark per cent of the questions to be right; an empty paper is never passed. */
export function mark(paper: Paper, answers: Answers, passMark: number): Marked {
  const items = paper.items.map((item) => ({
    question: item.question,
    correct: isRight(item, answers.get(item.question) ?? []),
  }));
  const right = items.filter((item) => item.correct).length;
  const of = items.length;
  // Multiplied out, so that nothing is divided: 4 of 5 is exactly 80 per cent.
  return { items, right, of, passed: of > 0 && right * 100 >= passMark * of };
}

/** How many of `of` questions have to be right for a pass. */
export function neededToPass(of: number, passMark: number): number {
  return Math.ceil((passMark * of) / 100);
}
