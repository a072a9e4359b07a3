import type { RegistrantId } from '../domain/actor';
import { certificationOf, type Issued } from '../domain/certification';
import type { LearningModule, MaterialChange } from '../domain/learning-module';
import { progressOf, type LessonProgress } from '../domain/progress';
import { ABSENT, type Absent } from '../domain/refusal';
import { presentHistory } from '../domain/standing';
import { readLearningHistory } from '../records/learning-history';
import { findModule } from '../syllabus/module-library';

export type ModuleHome = {
  readonly module: LearningModule;
  readonly holder: { readonly name: string; readonly registrationNumber: string };
  readonly lessons: readonly LessonProgress[];
  /** The lesson to go on with; null when every standard is passed. */
  readonly continueWith: LessonProgress | null;
  readonly certificate: 'not-yet' | 'ready' | 'claimed';
  /** The newest certificate that is not for this version and this CPD cycle: it stays valid for its own. */
  readonly earlier: Issued | null;
  /** What has changed since the version this person last passed something of. */
  readonly changes: readonly MaterialChange[];
};

/** Where a registrant stands in a module. One statement. */
export async function readModuleHome(
  by: RegistrantId,
  moduleId: string,
): Promise<ModuleHome | Absent> {
  const module = findModule(moduleId);
  if (!module) return ABSENT;
  const history = await readLearningHistory(by, moduleId);
  const present = presentHistory(module, history);
  const lessons = module.lessons.map((lesson) => progressOf(module, lesson, present));
  const certification = certificationOf(module, history);
  const held = certification.kind === 'claimed' ? certification.serial : null;
  const versions = history.attempts.flatMap((one) => (one.passed ? [one.materialVersion] : []));
  const known = Math.max(...versions, history.certificates[0]?.materialVersion ?? 0);
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
    certificate: certification.kind === 'missing' ? 'not-yet' : certification.kind,
    earlier: held ? null : (history.certificates[0] ?? null),
    changes: held || known === 0 ? [] : module.changes.filter((one) => one.materialVersion > known),
  };
}
