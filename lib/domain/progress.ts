/** How far a person is, derived from what was appended; nothing here is stored. */
import type { LearningModule, Lesson } from './learning-module';

export const STANDARD_STATES = ['not-started', 'in-progress', 'not-yet-passed', 'passed'] as const;
export type StandardState = (typeof STANDARD_STATES)[number];

/** What has happened in a module, as the records tell it. */
export type History = {
  readonly attempts: readonly AttemptHistory[];
  readonly steps: readonly StepHistory[];
};

export type AttemptHistory = {
  readonly id: string;
  readonly standardId: string;
  readonly materialVersion: number;
  /** ISO instants. */
  readonly startedAt: string;
  readonly submittedAt: string | null;
  readonly right: number | null;
  readonly of: number;
  /** Per cent, frozen with the paper. */
  readonly passMark: number;
  readonly passed: boolean;
};

export type StepHistory = {
  readonly kind: 'explanation-read' | 'scenario-decided';
  readonly lesson: string;
  /** The scenario's id, or the lesson's slug for its explanation. */
  readonly item: string;
  /** ISO instant, of the latest. */
  readonly at: string;
};

export type LessonStep = {
  readonly kind: 'scenario' | 'explanation' | 'quiz';
  /** The scenario's id; for the others the lesson's slug. */
  readonly id: string;
  readonly done: boolean;
};

export type LessonProgress = {
  readonly slug: string;
  readonly title: string;
  readonly lede: string;
  readonly minutes: number;
  readonly state: StandardState;
  readonly scenariosDone: number;
  readonly scenarios: number;
  readonly explanationRead: boolean;
  /** The attempt that waits to be finished, if any. */
  readonly openAttempt: string | null;
};

/** The sittings of this lesson's standard that count: those of the module's material version. */
export function attemptsOf(
  module: Pick<LearningModule, 'materialVersion'>,
  lesson: Pick<Lesson, 'standard'>,
  history: History,
): AttemptHistory[] {
  return history.attempts.filter(
    (attempt) =>
      attempt.standardId === lesson.standard && attempt.materialVersion === module.materialVersion,
  );
}

/** A pass stays a pass whatever is done afterwards. */
function stateOf(attempts: readonly AttemptHistory[], touched: boolean): StandardState {
  if (attempts.some((attempt) => attempt.passed)) return 'passed';
  if (attempts.some((attempt) => attempt.submittedAt !== null)) return 'not-yet-passed';
  return touched || attempts.length > 0 ? 'in-progress' : 'not-started';
}

/**
 * The steps of a lesson in the order we suggest; none is locked. The first scenario asks before
 * anything is explained, because what one has first tried to judge is remembered better.
 */
export function stepsOf(module: LearningModule, lesson: Lesson, history: History): LessonStep[] {
  const did = (kind: StepHistory['kind'], item: string) =>
    history.steps.some((step) => step.kind === kind && step.item === item);
  const [first, ...others] = lesson.scenarios.map(({ id }): LessonStep => ({
    kind: 'scenario',
    id,
    done: did('scenario-decided', id),
  }));
  const passed = attemptsOf(module, lesson, history).some((attempt) => attempt.passed);
  return [
    ...(first ? [first] : []),
    { kind: 'explanation', id: lesson.slug, done: did('explanation-read', lesson.slug) },
    ...others,
    { kind: 'quiz', id: lesson.slug, done: passed },
  ];
}

export function progressOf(
  module: LearningModule,
  lesson: Lesson,
  history: History,
): LessonProgress {
  const steps = stepsOf(module, lesson, history);
  const attempts = attemptsOf(module, lesson, history);
  const scenarios = steps.filter((step) => step.kind === 'scenario');
  return {
    slug: lesson.slug,
    title: lesson.title,
    lede: lesson.lede,
    minutes: lesson.minutes,
    state: stateOf(
      attempts,
      steps.some((step) => step.done),
    ),
    scenariosDone: scenarios.filter((step) => step.done).length,
    scenarios: scenarios.length,
    explanationRead: steps.some((step) => step.kind === 'explanation' && step.done),
    openAttempt: attempts.find((attempt) => attempt.submittedAt === null)?.id ?? null,
  };
}

/** The lesson to go on with: what has been begun comes before what has not; null when all are passed. */
export function nextLesson(lessons: readonly LessonProgress[]): LessonProgress | null {
  const begun: readonly StandardState[] = ['in-progress', 'not-yet-passed'];
  return (
    lessons.find(({ state }) => begun.includes(state)) ??
    lessons.find(({ state }) => state === 'not-started') ??
    null
  );
}
