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
  /** The attempt that waits to be finished, and the first question of it without an answer. */
  readonly open: { readonly id: string; readonly goOn: number | null } | null;
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
  const history = presentHistory(module, await readLearningHistory(by, moduleId));
  const attempts = attemptsOf(module, lesson, history);
  const open = attempts.find(({ submittedAt }) => submittedAt === null);
  return {
    module,
    lesson,
    open: open
      ? { id: open.id, goOn: history.attempts.find(({ id }) => id === open.id)?.goOn ?? null }
      : null,
    earlier: attempts
      .flatMap(({ id, submittedAt, right, of, passed }) =>
        submittedAt === null ? [] : [{ id, submittedAt, right: right ?? 0, of, passed }],
      )
      .reverse(),
  };
}
