import type { StaffScope } from '../domain/actor';
import type { Clause } from '../domain/clause';
import { clausesById } from '../domain/clauses-by-id';
import {
  misreadings,
  type ClauseMisreading,
  type ItemKind,
  type PlacedItem,
} from '../domain/clause-misreading';
import { itemOfQuestion, itemOfScenario, type Answered } from '../domain/item-analysis';
import type { LearningModule } from '../domain/learning-module';
import { ABSENT, type Absent } from '../domain/refusal';
import { readQuestionAnswers, readScenarioAnswers } from '../records/item-answers';
import { readModules } from '../syllabus/module-library';

export type Misreadings = {
  readonly module: LearningModule;
  readonly modules: readonly Pick<LearningModule, 'id' | 'title'>[];
  readonly clauses: ReadonlyMap<string, Clause>;
  /** Every clause, the most misread first. */
  readonly readings: readonly ClauseMisreading[];
  readonly at: Date;
};

function itemsOf({ lessons }: LearningModule): PlacedItem[] {
  return lessons.flatMap(({ questions, scenarios }) => [
    ...questions.map((one) => ({ kind: 'question' as const, item: itemOfQuestion(one) })),
    ...scenarios.map((one) => ({ kind: 'scenario' as const, item: itemOfScenario(one) })),
  ]);
}

/**
 * What registrants misread, clause by clause: numbers alone, so no look is logged.
 *
 * @param moduleId the first module's where it is none
 */
export async function readMisreadings(
  by: StaffScope,
  moduleId: string,
): Promise<Misreadings | Absent> {
  const modules = readModules();
  const module = modules.find(({ id }) => id === moduleId) ?? modules[0];
  if (!module) return ABSENT;
  const scopes = module.lessons.map((lesson) => ({ moduleId: module.id, ...lesson }));
  const [questions, scenarios] = await Promise.all([
    Promise.all(scopes.map((scope) => readQuestionAnswers(by, scope))),
    Promise.all(scopes.map((scope) => readScenarioAnswers(by, scope))),
  ]);
  const all = (parts: readonly { readonly answered: readonly Answered[] }[]) =>
    parts.flatMap(({ answered }) => answered);
  const answered: Record<ItemKind, Answered[]> = {
    question: all(questions),
    scenario: all(scenarios),
  };
  const clauses = clausesById(module.guidance);
  return {
    ...{ module, modules, clauses },
    readings: misreadings([...clauses.keys()], itemsOf(module), answered),
    at: new Date(Math.min(...[...questions, ...scenarios].map(({ at }) => at.getTime()))),
  };
}
