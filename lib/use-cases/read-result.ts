import type { HolderId } from '../domain/actor';
import { londonDay } from '../domain/calendar';
import { clausesById } from '../domain/clauses-by-id';
import { reviewQuestion, type QuestionReview } from '../domain/facing';
import type { LearningModule, Lesson } from '../domain/learning-module';
import { neededToPass } from '../domain/marking';
import type { Clause } from '../domain/clause';
import { ABSENT, refused, type Absent, type Refused } from '../domain/refusal';
import { findAttempt } from '../records/attempts';
import { readTaught } from '../records/content-versions';
import { findIntention, type KeptIntention } from '../records/own-writing';

export type Result = {
  /** As they stood when the attempt was made. */
  readonly module: LearningModule;
  readonly lesson: Lesson;
  readonly passed: boolean;
  readonly right: number;
  readonly of: number;
  readonly needed: number;
  readonly day: string;
  readonly reviews: readonly QuestionReview[];
  readonly clauses: ReadonlyMap<string, Clause>;
  /** What this person means to do after the lesson, and when they wrote it. */
  readonly intention: KeptIntention | null;
};

/** What was said, what was right and why: only of a paper that has been handed in. */
export async function readResult(
  by: HolderId,
  attemptId: string,
): Promise<Result | Refused | Absent> {
  const attempt = await findAttempt(by, attemptId);
  if (!attempt) return ABSENT;
  const { result } = attempt;
  if (!result) return refused('stale');
  const { module, lesson, question } = await readTaught(attempt);
  const intention = await findIntention(by, module.id, lesson.slug);
  return {
    module,
    lesson,
    passed: result.passed,
    right: result.right,
    of: result.of,
    needed: neededToPass(result.of, attempt.passMark),
    day: londonDay(result.at),
    reviews: attempt.paper.items.map((item, index) =>
      reviewQuestion(
        question(item.question),
        item,
        attempt.said.get(item.question) ?? { tokens: [], confidence: null },
        index + 1,
        result.items.find((marked) => marked.question === item.question)?.correct ?? false,
      ),
    ),
    clauses: clausesById(module.guidance),
    intention,
  };
}
