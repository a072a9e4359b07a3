import type { RegistrantId } from '../domain/actor';
import { certificationOf, type Issued } from '../domain/certification';
import type { LearningModule, MaterialChange } from '../domain/learning-module';
import { nextLesson, progressOf, type LessonProgress } from '../domain/progress';
import { ABSENT, type Absent } from '../domain/refusal';
import { presentHistory } from '../domain/standing';
import { readLearningHistory, type LearningHistory } from '../records/learning-history';
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

/** For whoever has passed something of it before this version, or before this CPD cycle. */
function sinceThen(
  module: LearningModule,
  { attempts, certificates }: LearningHistory,
): Pick<ModuleHome, 'earlier' | 'changes'> {
  const versions = attempts.flatMap((one) => (one.passed ? [one.materialVersion] : []));
  const earlier = certificates[0] ?? null;
  const known = Math.max(0, ...versions, ...(earlier ? [earlier.materialVersion] : []));
  const changes = module.changes.filter((one) => one.materialVersion > known);
  return { earlier, changes: known === 0 ? [] : changes };
}

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
  const { kind } = certificationOf(module, history);
  const { name, registrationNumber } = history;
  return {
    module,
    holder: { name: name ?? '', registrationNumber: registrationNumber ?? '' },
    lessons,
    continueWith: nextLesson(lessons),
    certificate: kind === 'missing' ? 'not-yet' : kind,
    ...(kind === 'claimed' ? { earlier: null, changes: [] } : sinceThen(module, history)),
  };
}
