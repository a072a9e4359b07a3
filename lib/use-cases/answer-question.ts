import type { RegistrantId } from '../domain/actor';
import type { Confidence } from '../domain/confidence';
import { chosenTokens } from '../domain/paper';
import { refused, type Absent, type Refused } from '../domain/refusal';
import { findItem, keepAnswer } from '../records/attempts';
import { readTaught } from '../records/content-versions';

export type Answer = {
  readonly attemptId: string;
  /** From 1. */
  readonly number: number;
  /** Tokens of the options ticked. */
  readonly choice: readonly string[];
  /** How sure they are, if they say. */
  readonly confidence?: Confidence | null;
  /** The step the page was made from. */
  readonly from: number;
  readonly idemKey: string;
};

/** Saves an answer the moment it is given. */
export async function answerQuestion(
  by: RegistrantId,
  answer: Answer,
): Promise<{ readonly next: number | null } | Refused | Absent> {
  const found = await findItem(by, answer.attemptId, answer.number);
  if (!('item' in found)) return found;
  const { attempt, item } = found;
  const { kind } = (await readTaught(attempt)).question(item.question);
  const chosen = chosenTokens(item, kind, answer.choice);
  if ('refused' in chosen) return chosen;
  const kept = await keepAnswer(by, {
    attemptId: attempt.id,
    question: item.question,
    tokens: chosen.tokens,
    ...(answer.confidence ? { confidence: answer.confidence } : {}),
    from: answer.from,
    idemKey: answer.idemKey,
  });
  if (kept === 'closed') return refused('attempt-closed');
  if (kept === 'stale') return refused('stale');
  return { next: answer.number < attempt.paper.items.length ? answer.number + 1 : null };
}
