import { randomBytes } from 'node:crypto';
import type { RegistrantId } from '../domain/actor';
import { drawPaper } from '../domain/paper';
import { ABSENT, type Absent } from '../domain/refusal';
import { keepAttempt, readSeenQuestions } from '../records/attempts';
import { keepContentVersion } from '../records/content-versions';
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
  const seen = await readSeenQuestions(by, moduleId, lesson.standard);
  const seed = randomBytes(16).toString('hex');
  const attemptId = await keepAttempt(by, {
    moduleId,
    standardId: lesson.standard,
    materialVersion: module.materialVersion,
    contentHash: module.contentHash,
    seed,
    paper: drawPaper(lesson.questions, lesson.blueprint, seen, seed),
    passMark: module.passMark,
  });
  return { attemptId };
}
