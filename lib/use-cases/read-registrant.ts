import type { StaffScope } from '../domain/actor';
import type { LearningModule } from '../domain/learning-module';
import { progressOf, type LessonProgress } from '../domain/progress';
import { ABSENT, type Absent } from '../domain/refusal';
import { presentHistory, type Standing } from '../domain/standing';
import { lookUp } from '../records/access-log';
import { findSubject, readRegistrant as read, type RegistrantRecord } from '../records/registrants';
import { readModules } from '../syllabus/module-library';

export type RegistrantPage = Omit<RegistrantRecord, 'standings' | 'steps' | 'now'> & {
  readonly modules: readonly {
    readonly module: LearningModule;
    /** Null for whoever has left the register. */
    readonly standing: Standing | null;
    /** In the present CPD cycle, on the present version. */
    readonly lessons: readonly LessonProgress[];
  }[];
};

function pageOf(record: RegistrantRecord, modules: readonly LearningModule[]): RegistrantPage {
  const { standings, steps, now, ...person } = record;
  return {
    ...person,
    modules: modules.map((module) => {
      const history = presentHistory(module, {
        now,
        attempts: record.attempts.filter(({ moduleId }) => moduleId === module.id),
        steps: steps.filter(({ moduleId }) => moduleId === module.id),
      });
      return {
        module,
        standing: standings[module.id]?.state ?? null,
        lessons: module.lessons.map((lesson) => progressOf(module, lesson, history)),
      };
    }),
  };
}

/** One person on the register, or who was on it, for staff; on record. Four statements. */
export async function readRegistrant(
  by: StaffScope,
  registrantId: string,
): Promise<RegistrantPage | Absent> {
  const subject = await findSubject(by, registrantId);
  if (!subject) return ABSENT;
  const intent = { access: 'registrant-viewed' as const, subject, filter: {} };
  return lookUp<RegistrantPage | Absent>(by, 'viewer', intent, async () => {
    const modules = readModules();
    const record = await read(by, subject, modules);
    return record ? { value: pageOf(record, modules), rows: 1 } : { value: ABSENT, rows: 0 };
  });
}
