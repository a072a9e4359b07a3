import type { RegistrantId } from '../domain/actor';
import { mark, type Marked } from '../domain/marking';
import { ABSENT, type Absent } from '../domain/refusal';
import { findAttempt, keepSubmission, type AttemptRecord } from '../records/attempts';

/** Answers that arrive while the paper is handed in are read again and marked; bounded. */
const MOST_TRIES = 5;

function markOf(attempt: AttemptRecord): Marked {
  const answers = new Map([...attempt.said].map(([question, { tokens }]) => [question, tokens]));
  return mark(attempt.paper, answers, attempt.passMark);
}

/** Hands a paper in and marks it, once; handing it in again shows the same result. */
export async function submitAttempt(
  by: RegistrantId,
  attemptId: string,
  idemKey: string,
): Promise<{ readonly passed: boolean } | Absent> {
  for (let tries = 0; tries < MOST_TRIES; tries += 1) {
    const attempt = await findAttempt(by, attemptId);
    if (!attempt) return ABSENT;
    if (attempt.result) return { passed: attempt.result.passed };
    const lastSeq = Math.max(0, ...[...attempt.said.values()].map(({ seq }) => seq));
    const marked = markOf(attempt);
    if (await keepSubmission(by, attemptId, lastSeq, idemKey, marked)) {
      return { passed: marked.passed };
    }
  }
  throw new Error('The paper could not be handed in: answers kept arriving.');
}
