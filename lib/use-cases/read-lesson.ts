import type { RegistrantId } from '../domain/actor';
import type { LearningModule, Lesson } from '../domain/learning-module';
import { progressOf, stepsOf, type LessonProgress, type LessonStep } from '../domain/progress';
import { presentHistory } from '../domain/standing';
import { ABSENT, type Absent } from '../domain/refusal';
import { readLearningHistory } from '../records/learning-history';
import { findLesson, findModule } from '../syllabus/module-library';

export type LessonPage = {
  readonly module: LearningModule;
  readonly lesson: Lesson;
  readonly steps: readonly LessonStep[];
  readonly progress: LessonProgress;
};

/** A lesson with this registrant's steps in it. One statement. */
export async function readLesson(
  by: RegistrantId,
  moduleId: string,
  slug: string,
): Promise<LessonPage | Absent> {
  const module = findModule(moduleId);
  const lesson = module && findLesson(module, slug);
  if (!module || !lesson) return ABSENT;
  const history = presentHistory(module, await readLearningHistory(by, moduleId));
  return {
    module,
    lesson,
    steps: stepsOf(module, lesson, history),
    progress: progressOf(module, lesson, history),
  };
}
