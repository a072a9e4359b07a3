/** Attempts for tests of the records: a small paper, kept through the room's own doors. */
import { randomUUID } from 'node:crypto';
import type { RegistrantId } from '../../lib/domain/actor';
import type { Paper, PaperItem } from '../../lib/domain/paper';
import { keepAttempt, type AnswerToKeep, type AttemptToKeep } from '../../lib/records/attempts';
import { keepContentVersion } from '../../lib/records/content-versions';
import { someModule } from './small-module';

/** One right option of four; the token of option `b` of `q-1` is `q-1-b`. */
export function someItem(question: string, difference: Partial<PaperItem> = {}): PaperItem {
  const options = ['a', 'b', 'c', 'd'].map((option) => ({
    token: `${question}-${option}`,
    option,
  }));
  return { question, version: 1, options, key: ['b'], ...difference };
}

export function somePaper(questions: number): Paper {
  return { items: Array.from({ length: questions }, (_, index) => someItem(`q-${index + 1}`)) };
}

export function someAttempt(difference: Partial<AttemptToKeep> = {}): AttemptToKeep {
  const { id, materialVersion, contentHash, passMark } = someModule();
  return {
    moduleId: id,
    standardId: 'CON-S',
    materialVersion,
    contentHash,
    seed: 'seed',
    paper: somePaper(5),
    passMark,
    ...difference,
  };
}

/** @returns the id of an open attempt of this person's */
export async function openAttempt(
  by: RegistrantId,
  difference: Partial<AttemptToKeep> = {},
): Promise<string> {
  const attempt = someAttempt(difference);
  const { moduleId: id, materialVersion, contentHash } = attempt;
  await keepContentVersion(someModule({ id, materialVersion, contentHash }));
  return keepAttempt(by, attempt);
}

/** The first answer to `q-1`, made from a page that was shown before anything was said. */
export function someAnswer(
  attemptId: string,
  difference: Partial<AnswerToKeep> = {},
): AnswerToKeep {
  return {
    attemptId,
    question: 'q-1',
    tokens: ['q-1-b'],
    from: 0,
    idemKey: randomUUID(),
    ...difference,
  };
}
