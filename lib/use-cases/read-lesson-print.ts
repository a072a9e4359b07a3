import type { RegistrantId } from '../domain/actor';
import { clausesById } from '../domain/clauses-by-id';
import { facingScenario, type FacingScenario, type ScenarioFeedback } from '../domain/facing';
import { ABSENT, type Absent } from '../domain/refusal';
import { feedbackOn } from '../domain/scenario-decision';
import { presentHistory } from '../domain/standing';
import { clausesIn } from '../domain/prose';
import type { Clause, Standard } from '../domain/clause';
import type { LearningModule, Lesson } from '../domain/learning-module';
import { readLearningHistory } from '../records/learning-history';
import { findLesson, findModule } from '../syllabus/module-library';

export type LessonOnPaper = {
  readonly module: LearningModule;
  readonly lesson: Lesson;
  readonly standard: Standard;
  /** The standard, what the explanation quotes or names, and what the feedback rests on. */
  readonly clauses: readonly Clause[];
  readonly scenarios: readonly FacingScenario[];
  /** Only of what this registrant has decided, in the lesson's order. */
  readonly feedback: readonly ScenarioFeedback[];
};

/** A whole lesson to print. No verdict of a scenario leaves the server before it is decided. */
export async function readLessonPrint(
  by: RegistrantId,
  moduleId: string,
  slug: string,
): Promise<LessonOnPaper | Absent> {
  const module = findModule(moduleId);
  const lesson = module && findLesson(module, slug);
  const standard = module?.guidance.standards.find(({ id }) => id === lesson?.standard);
  if (!module || !lesson || !standard) return ABSENT;
  const { steps } = presentHistory(module, await readLearningHistory(by, moduleId));
  const known = clausesById(module.guidance);
  const feedback = lesson.scenarios.flatMap((scenario) => {
    const decided = steps.find(
      ({ kind, item, itemVersion }) =>
        kind === 'scenario-decided' && item === scenario.id && itemVersion === scenario.version,
    );
    return decided ? [feedbackOn(scenario, decided.said, known)] : [];
  });
  const cited = feedback.flatMap(({ clauses }) => clauses.map(({ id }) => id));
  const named = [...new Set([standard.id, ...clausesIn(lesson.explanation), ...cited])];
  return {
    module,
    lesson,
    standard,
    clauses: named.flatMap((id) => known.get(id) ?? []),
    scenarios: lesson.scenarios.map(facingScenario),
    feedback,
  };
}
