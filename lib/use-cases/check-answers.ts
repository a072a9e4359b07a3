import type { RegistrantId } from '../domain/actor';
import { facingQuestion } from '../domain/facing';
import { beginningOf } from '../domain/prose';
import { ABSENT, refused, type Absent, type Refused } from '../domain/refusal';
import { findAttempt } from '../records/attempts';
import { readTaught } from '../records/content-versions';

export type AnswersToCheck = {
  readonly lessonTitle: string;
  readonly slug: string;
  /** When an answer was last saved; null before the first. */
  readonly savedAt: Date | null;
  readonly rows: readonly {
    readonly number: number;
    readonly ask: string;
    /** How the case begins, so that questions with the same ask can be told apart; may be empty. */
    readonly begins: string;
    /** Words of the options chosen; empty when unanswered. */
    readonly said: readonly string[];
  }[];
};

/** Everything said so far, before it is handed in. */
export async function checkAnswers(
  by: RegistrantId,
  attemptId: string,
): Promise<AnswersToCheck | Refused | Absent> {
  const attempt = await findAttempt(by, attemptId);
  if (!attempt) return ABSENT;
  if (attempt.result) return refused('attempt-closed');
  const { lesson, question } = await readTaught(attempt);
  return {
    lessonTitle: lesson.title,
    slug: lesson.slug,
    savedAt: attempt.savedAt,
    rows: attempt.paper.items.map((item, index) => {
      const facing = facingQuestion(question(item.question), item);
      const tokens = attempt.said.get(item.question)?.tokens ?? [];
      return {
        number: index + 1,
        ask: facing.ask,
        begins: beginningOf(facing.case),
        said: facing.options.filter(({ id }) => tokens.includes(id)).map(({ text }) => text),
      };
    }),
  };
}
