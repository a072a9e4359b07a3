/**
 * Questions that are no longer drawn. Withdrawing one touches nothing that has happened: papers keep it,
 * marks stay, replays show it. It is of the question, not of a version, so an author who mends it has to
 * have it put back.
 */
import type { Blueprint, Question } from './learning-module';
import { refused, type Refused } from './refusal';

export const DRAW_CHANGES = ['withdraw', 'restore'] as const;
export type DrawChange = (typeof DRAW_CHANGES)[number];

/** The questions that stand withdrawn: of each the newest change, the one with the highest place, counts. */
export function withdrawnAfter(
  changes: readonly {
    readonly ordinal: number;
    readonly question: string;
    readonly kind: DrawChange;
  }[],
): ReadonlySet<string> {
  const oldestFirst = [...changes].sort((one, other) => one.ordinal - other.ordinal);
  const latest = new Map(oldestFirst.map(({ question, kind }) => [question, kind]));
  return new Set([...latest].flatMap(([id, kind]) => (kind === 'withdraw' ? [id] : [])));
}

type Bank = { readonly blueprint: Blueprint; readonly questions: readonly Question[] };

const leftOf = (bank: readonly Question[], topic: string, withdrawn: ReadonlySet<string>) =>
  bank.filter((question) => question.topic === topic && !withdrawn.has(question.id));

/**
 * The questions to draw from. Where so many of a topic are withdrawn that no paper could be filled, as
 * after authors took others away, that topic is drawn from whole: a short paper would be worse.
 */
export function drawableIn(
  { blueprint, questions }: Bank,
  withdrawn: ReadonlySet<string>,
): readonly Question[] {
  const short = blueprint.filter(
    ({ topic, count }) => leftOf(questions, topic, withdrawn).length < count,
  );
  return questions.filter(
    ({ id, topic }) => !withdrawn.has(id) || short.some((one) => one.topic === topic),
  );
}

/** Whether the change can be made as things stand, or why not. */
export function mayChangeDraw(
  { blueprint, questions }: Bank,
  withdrawn: ReadonlySet<string>,
  { id, topic }: Question,
  change: DrawChange,
): { readonly may: true } | Refused {
  if (withdrawn.has(id) === (change === 'withdraw')) return refused('draw-unchanged');
  if (change === 'restore') return { may: true };
  const needed = blueprint.find((one) => one.topic === topic)?.count ?? 0;
  const left = leftOf(questions, topic, new Set([...withdrawn, id])).length;
  return left < needed ? refused('bank-too-small') : { may: true };
}
