import type { RegistrantId } from '../domain/actor';
import type { LessonStep } from '../domain/progress';
import { stepsOf } from '../domain/progress';
import { presentHistory } from '../domain/standing';
import { ABSENT, type Absent } from '../domain/refusal';
import { keepContentVersion } from '../records/content-versions';
import { keepLearningStep, readLearningHistory } from '../records/learning-history';
import { findLesson, findModule } from '../syllabus/module-library';

/** Notes that the explanation was read to its end, and tells what comes next. */
export async function finishExplanation(
  by: RegistrantId,
  moduleId: string,
  slug: string,
  idemKey: string,
): Promise<{ readonly next: LessonStep | null } | Absent> {
  const module = findModule(moduleId);
  const lesson = module && findLesson(module, slug);
  if (!module || !lesson) return ABSENT;
  await keepContentVersion(module);
  await keepLearningStep(by, {
    moduleId,
    contentHash: module.contentHash,
    lesson: slug,
    kind: 'explanation-read',
    item: slug,
    itemVersion: 1,
    said: [],
    idemKey,
  });
  const steps = stepsOf(
    module,
    lesson,
    presentHistory(module, await readLearningHistory(by, moduleId)),
  );
  return { next: steps.find((step) => !step.done) ?? null };
}
