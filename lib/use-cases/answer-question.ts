import type { RegistrantId } from '../domain/actor';
import { ABSENT, refused, type Absent, type Refused } from '../domain/refusal';
import { findAttempt, keepAnswer } from '../records/attempts';
import { readTaught } from '../records/content-versions';

export type Answer = {
  readonly attemptId: string;
  /** From 1. */
  readonly number: number;
  /** Tokens of the options ticked. */
  readonly choice: readonly string[];
  /** The step the page was made from. */
  readonly from: number;
  readonly idemKey: string;
};

/** Saves an answer the moment it is given. */
export async function answerQuestion(
  by: RegistrantId,
  answer: Answer,
): Promise<{ readonly next: number | null } | Refused | Absent> {
  const attempt = await findAttempt(by, answer.attemptId);
  const item = attempt?.paper.items[answer.number - 1];
  if (!attempt || !item) return ABSENT;
  if (attempt.result) return refused('attempt-closed');
  if (answer.choice.length === 0) return refused('nothing-chosen');
  const { kind } = (await readTaught(attempt)).question(item.question);
  const tokens = item.options.map(({ token }) => token).filter((one) => answer.choice.includes(one));
  const tooMany = kind === 'one' && answer.choice.length > 1;
  if (tooMany || tokens.length !== new Set(answer.choice).size) return refused('unknown-option');
  const kept = await keepAnswer(by, {
    attemptId: attempt.id,
    question: item.question,
    tokens,
    from: answer.from,
    idemKey: answer.idemKey,
  });
  if (kept === 'closed') return refused('attempt-closed');
  if (kept === 'stale') return refused('stale');
  return { next: answer.number < attempt.paper.items.length ? answer.number + 1 : null };
}
