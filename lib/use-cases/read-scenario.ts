import type { RegistrantId } from '../domain/actor';
import { clausesById } from '../domain/clauses-by-id';
import { facingScenario, type FacingScenario, type ScenarioFeedback } from '../domain/facing';
import type { LearningModule, Lesson } from '../domain/learning-module';
import { stepsOf, type LessonStep } from '../domain/progress';
import { presentHistory } from '../domain/standing';
import { ABSENT, type Absent } from '../domain/refusal';
import { feedbackOn } from '../domain/scenario-decision';
import { readLearningHistory } from '../records/learning-history';
import { findLesson, findModule } from '../syllabus/module-library';

export type ScenarioPage = {
  readonly module: LearningModule;
  readonly lesson: Lesson;
  readonly scenario: FacingScenario;
  readonly version: number;
  /** From 1, among the lesson's scenarios. */
  readonly number: number;
  readonly of: number;
  readonly steps: readonly LessonStep[];
  /** Null until this registrant has decided: before that, no verdict leaves the server. */
  readonly feedback: ScenarioFeedback | null;
  /** When they last decided. */
  readonly savedAt: Date | null;
};

/** A scenario to decide, and what there is to say once it has been decided. One statement. */
export async function readScenario(
  by: RegistrantId,
  moduleId: string,
  slug: string,
  scenarioId: string,
): Promise<ScenarioPage | Absent> {
  const module = findModule(moduleId);
  const lesson = module && findLesson(module, slug);
  const scenario = lesson?.scenarios.find(({ id }) => id === scenarioId);
  if (!module || !lesson || !scenario) return ABSENT;
  const history = presentHistory(module, await readLearningHistory(by, moduleId));
  const decided = history.steps.find(
    (step) =>
      step.kind === 'scenario-decided' &&
      step.item === scenario.id &&
      step.itemVersion === scenario.version,
  );
  return {
    module,
    lesson,
    scenario: facingScenario(scenario),
    version: scenario.version,
    number: lesson.scenarios.indexOf(scenario) + 1,
    of: lesson.scenarios.length,
    steps: stepsOf(module, lesson, history),
    feedback: decided ? feedbackOn(scenario, decided.said, clausesById(module.guidance)) : null,
    savedAt: decided ? new Date(decided.at) : null,
  };
}
