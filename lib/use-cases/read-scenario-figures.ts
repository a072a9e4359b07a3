import type { StaffScope } from '../domain/actor';
import type { Clause } from '../domain/clause';
import { clausesById } from '../domain/clauses-by-id';
import { scenarioReport, type ItemReport } from '../domain/item-report';
import type { LearningModule, Scenario } from '../domain/learning-module';
import { findScenario } from '../domain/placed-item';
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
  const place = module && findScenario(module, scenarioId);
  if (!module || !place) return ABSENT;
  const { lesson, scenario } = place;
  const [{ answered, at }, messages] = await Promise.all([
    readScenarioAnswers(by, { moduleId, ...lesson }),
    readReportsOn(by, moduleId, scenarioId),
  ]);
  const report = scenarioReport(lesson, scenario, answered);
  const cited = new Set(report.item.options.flatMap(({ clauses }) => clauses));
  const clauses = clausesById(module.guidance);
  return {
    ...{ module, scenario, report, messages, at },
    clauses: [...cited].flatMap((id) => clauses.get(id) ?? []),
  };
}
