import type { StaffScope } from '../domain/actor';
import type { Clause } from '../domain/clause';
import { clausesById } from '../domain/clauses-by-id';
import { scenarioReports, type ItemReport } from '../domain/item-report';
import type { LearningModule, Scenario } from '../domain/learning-module';
import { ABSENT, type Absent } from '../domain/refusal';
import { readReportsOn, type ReportOn } from '../records/content-reports';
import { readScenarioAnswers } from '../records/item-answers';
import { findModule } from '../syllabus/module-library';

export type ScenarioFigures = {
  readonly module: LearningModule;
  readonly scenario: Scenario;
  readonly report: ItemReport;
  readonly messages: readonly ReportOn[];
  readonly clauses: readonly Clause[];
  readonly at: Date;
};

/** One scenario with the figures of first decisions, and what was said of it. */
export async function readScenarioFigures(
  by: StaffScope,
  moduleId: string,
  scenarioId: string,
): Promise<ScenarioFigures | Absent> {
  const module = findModule(moduleId);
  const lesson = module?.lessons.find((one) => one.scenarios.some(({ id }) => id === scenarioId));
  const scenario = lesson?.scenarios.find(({ id }) => id === scenarioId);
  if (!module || !lesson || !scenario) return ABSENT;
  const [{ answered, at }, messages] = await Promise.all([
    readScenarioAnswers(by, { moduleId, ...lesson }),
    readReportsOn(by, moduleId, scenarioId),
  ]);
  const report = scenarioReports(lesson, answered).find(({ item }) => item.id === scenarioId);
  if (!report) return ABSENT;
  const cited = new Set(report.item.options.flatMap(({ clauses }) => clauses));
  const clauses = clausesById(module.guidance);
  return {
    ...{ module, scenario, report, messages, at },
    clauses: [...cited].flatMap((id) => clauses.get(id) ?? []),
  };
}
