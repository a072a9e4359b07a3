import type { RegistrantId } from '../domain/actor';
import type { LearningModule, Lesson } from '../domain/learning-module';
import { progressOf, stepsOf, type LessonProgress, type LessonStep } from '../domain/progress';
import { presentHistory } from '../domain/standing';
import { ABSENT, type Absent } from '../domain/refusal';
import { readLearningHistory } from '../records/learning-history';
import { findIntention, type KeptIntention } from '../records/own-writing';
import { findLesson, findModule } from '../syllabus/module-library';

export type LessonPage = {
  readonly module: LearningModule;
  readonly lesson: Lesson;
  readonly steps: readonly LessonStep[];
  readonly progress: LessonProgress;
  /** The quiz that waits to be finished, and its first question without an answer. */
  readonly open: { readonly id: string; readonly goOn: number | null } | null;
  /** What this person means to do, and when they wrote it. */
  readonly intention: KeptIntention | null;
};

/** A lesson with this registrant's steps and line in it. Two statements at once. */
export async function readLesson(
  by: RegistrantId,
  moduleId: string,
  slug: string,
): Promise<LessonPage | Absent> {
  const module = findModule(moduleId);
  const lesson = module && findLesson(module, slug);
  if (!module || !lesson) return ABSENT;
  const [past, intention] = await Promise.all([
    readLearningHistory(by, moduleId),
    findIntention(by, moduleId, slug),
  ]);
  const history = presentHistory(module, past);
  const progress = progressOf(module, lesson, history);
  const open = past.attempts.find(({ id }) => id === progress.openAttempt);
  return {
    module,
    lesson,
    steps: stepsOf(module, lesson, history),
    progress,
    open: open ? { id: open.id, goOn: open.goOn } : null,
    intention,
  };
}
