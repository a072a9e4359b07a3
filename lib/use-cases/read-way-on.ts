import type { RegistrantId } from '../domain/actor';
import { certificationOf } from '../domain/certification';
import { nextLesson, progressOf, type LessonProgress } from '../domain/progress';
import { ABSENT, type Absent } from '../domain/refusal';
import { presentHistory } from '../domain/standing';
import { readLearningHistory } from '../records/learning-history';
import { findModule } from '../syllabus/module-library';

export type WayOn = {
  /** The standard to go on with; null when each has been passed. */
  readonly next: LessonProgress | null;
  /** How many standards there are. */
  readonly of: number;
  readonly certificate: 'not-yet' | 'ready' | 'claimed';
};

/** What comes after a quiz that was passed. One statement. */
export async function readWayOn(by: RegistrantId, moduleId: string): Promise<WayOn | Absent> {
  const module = findModule(moduleId);
  if (!module) return ABSENT;
  const history = await readLearningHistory(by, moduleId);
  const present = presentHistory(module, history);
  const { kind } = certificationOf(module, history);
  return {
    next: nextLesson(module.lessons.map((lesson) => progressOf(module, lesson, present))),
    of: module.lessons.length,
    certificate: kind === 'missing' ? 'not-yet' : kind,
  };
}
