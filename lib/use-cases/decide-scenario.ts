import type { RegistrantId } from '../domain/actor';
import { ABSENT, refused, type Absent, type Refused } from '../domain/refusal';
import { decisionOf } from '../domain/scenario-decision';
import { keepContentVersion } from '../records/content-versions';
import { keepLearningStep } from '../records/learning-history';
import { findLesson, findModule } from '../syllabus/module-library';

export type Decision = {
  readonly moduleId: string;
  readonly slug: string;
  readonly scenarioId: string;
  /** The version the page showed. */
  readonly version: number;
  /** Ids of the options ticked, or `none`. */
  readonly choice: readonly string[];
  readonly idemKey: string;
};

/** Keeps what a registrant decided in a scenario; deciding again appends, the latest is shown. */
export async function decideScenario(
  by: RegistrantId,
  decision: Decision,
): Promise<{ readonly decided: true } | Refused | Absent> {
  const module = findModule(decision.moduleId);
  const lesson = module && findLesson(module, decision.slug);
  const scenario = lesson?.scenarios.find(({ id }) => id === decision.scenarioId);
  if (!module || !lesson || !scenario) return ABSENT;
  if (scenario.version !== decision.version) return refused('stale');
  const outcome = decisionOf(scenario, decision.choice);
  if ('refused' in outcome) return outcome;
  await keepContentVersion(module);
  await keepLearningStep(by, {
    moduleId: module.id,
    contentHash: module.contentHash,
    lesson: lesson.slug,
    kind: 'scenario-decided',
    item: scenario.id,
    itemVersion: scenario.version,
    said: outcome.said,
    idemKey: decision.idemKey,
  });
  return { decided: true };
}
