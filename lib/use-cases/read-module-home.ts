import type { RegistrantId } from '../domain/actor';
import { completionOf } from '../domain/certification';
import { cycleOf } from '../domain/certificate';
import type { LearningModule } from '../domain/learning-module';
import { progressOf, type LessonProgress } from '../domain/progress';
import { ABSENT, type Absent } from '../domain/refusal';
import { readLearningHistory } from '../records/learning-history';
import { findModule } from '../syllabus/module-library';

export type ModuleHome = {
  readonly module: LearningModule;
  readonly holder: { readonly name: string; readonly registrationNumber: string };
  readonly lessons: readonly LessonProgress[];
  /** The lesson to go on with; null when every standard is passed. */
  readonly continueWith: LessonProgress | null;
  readonly certificate: 'not-yet' | 'ready' | 'claimed';
};

/** Where a registrant stands in a module. One statement. */
export async function readModuleHome(
  by: RegistrantId,
  moduleId: string,
): Promise<ModuleHome | Absent> {
  const module = findModule(moduleId);
  if (!module) return ABSENT;
  const history = await readLearningHistory(by, moduleId);
  const lessons = module.lessons.map((lesson) => progressOf(module, lesson, history));
  const completion = completionOf(module, history);
  const claimed = history.certificates.some(
    (certificate) =>
      completion.complete &&
      certificate.materialVersion === module.materialVersion &&
      certificate.cycle === cycleOf(completion.on, module.cycle),
  );
  return {
    module,
    holder: {
      name: history.name ?? '',
      registrationNumber: history.registrationNumber ?? '',
    },
    lessons,
    // What has been begun comes before what has not.
    continueWith:
      lessons.find(({ state }) => state === 'in-progress' || state === 'not-yet-passed') ??
      lessons.find(({ state }) => state === 'not-started') ??
      null,
    certificate: claimed ? 'claimed' : completion.complete ? 'ready' : 'not-yet',
  };
}
