import type { RegistrantId } from '../domain/actor';
import type { LearningModule, Lesson } from '../domain/learning-module';
import { attemptsOf } from '../domain/progress';
import { presentHistory } from '../domain/standing';
import { ABSENT, type Absent } from '../domain/refusal';
import { readLearningHistory } from '../records/learning-history';
import { findLesson, findModule } from '../syllabus/module-library';

export type QuizStart = {
  readonly module: LearningModule;
  readonly lesson: Lesson;
  /** The attempt that waits to be finished. */
  readonly open: string | null;
  /** Handed in, newest first. */
  readonly earlier: readonly {
    readonly id: string;
    readonly submittedAt: string;
    readonly right: number;
    readonly of: number;
    readonly passed: boolean;
  }[];
};

/** Where a registrant stands before a quiz. One statement. */
export async function readQuizStart(
  by: RegistrantId,
  moduleId: string,
  slug: string,
): Promise<QuizStart | Absent> {
  const module = findModule(moduleId);
  const lesson = module && findLesson(module, slug);
  if (!module || !lesson) return ABSENT;
  const attempts = attemptsOf(
    module,
    lesson,
    presentHistory(module, await readLearningHistory(by, moduleId)),
  );
  return {
    module,
    lesson,
    open: attempts.find(({ submittedAt }) => submittedAt === null)?.id ?? null,
    earlier: attempts
      .flatMap(({ id, submittedAt, right, of, passed }) =>
        submittedAt === null ? [] : [{ id, submittedAt, right: right ?? 0, of, passed }],
      )
      .reverse(),
  };
}
