import type { RegistrantId } from '../domain/actor';
import type { Confidence } from '../domain/confidence';
import { facingQuestion, type FacingQuestion } from '../domain/facing';
import type { Absent, Refused } from '../domain/refusal';
import { findItem } from '../records/attempts';
import { readTaught } from '../records/content-versions';

export type QuestionPage = {
  readonly lessonTitle: string;
  readonly slug: string;
  /** From 1. */
  readonly number: number;
  readonly of: number;
  readonly question: FacingQuestion;
  /** Tokens of the options that stand as answered. */
  readonly chosen: readonly string[];
  readonly confidence: Confidence | null;
  /** The step the answer stands at; 0 when there is none. */
  readonly step: number;
  /** When an answer of this attempt was last saved; null before the first. */
  readonly savedAt: Date | null;
};

/** One question of an attempt that is still open, without its key. */
export async function readQuestion(
  by: RegistrantId,
  attemptId: string,
  number: number,
): Promise<QuestionPage | Refused | Absent> {
  const found = await findItem(by, attemptId, number);
  if (!('item' in found)) return found;
  const { attempt, item, said } = found;
  const { lesson, question } = await readTaught(attempt);
  return {
    lessonTitle: lesson.title,
    slug: lesson.slug,
    number,
    of: attempt.paper.items.length,
    question: facingQuestion(question(item.question), item),
    chosen: said.tokens,
    confidence: said.confidence,
    step: said.seq,
    savedAt: attempt.savedAt,
  };
}
