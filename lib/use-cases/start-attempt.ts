import { randomBytes } from 'node:crypto';
import type { RegistrantId } from '../domain/actor';
import { drawPaper } from '../domain/paper';
import { drawableIn } from '../domain/question-withdrawal';
import { ABSENT, type Absent } from '../domain/refusal';
import { keepAttempt } from '../records/attempts';
import { keepContentVersion } from '../records/content-versions';
import { readDrawFacts } from '../records/question-draws';
import { findLesson, findModule } from '../syllabus/module-library';

/**
 * Starts a sitting of a standard's quiz, or finds the one that is open: two tabs that both press
 * "Start" end up in the same attempt.
 */
export async function startAttempt(
  by: RegistrantId,
  moduleId: string,
  slug: string,
): Promise<{ readonly attemptId: string } | Absent> {
  const module = findModule(moduleId);
  const lesson = module && findLesson(module, slug);
  if (!module || !lesson) return ABSENT;
  await keepContentVersion(module);
  const { seen, withdrawn } = await readDrawFacts(by, moduleId, lesson.standard);
  const bank = drawableIn(lesson, withdrawn);
  const seed = randomBytes(16).toString('hex');
  const attemptId = await keepAttempt(by, {
    moduleId,
    standardId: lesson.standard,
    materialVersion: module.materialVersion,
    contentHash: module.contentHash,
    seed,
    paper: drawPaper(bank, lesson.blueprint, seen, seed),
    passMark: module.passMark,
  });
  return { attemptId };
}
