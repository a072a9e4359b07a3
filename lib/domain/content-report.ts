/** What somebody says of a scenario or question. */
import type { LearningModule } from './learning-module';
import { findQuestion, findScenario } from './placed-item';

/** Characters; enough for a page, and for nothing that would be a file. */
export const LONGEST_REPORT = 2000;

export type ReportedItem = {
  readonly id: string;
  readonly title: string;
  readonly kind: 'scenario' | 'question';
};

/** The scenario or question of a module that has this id; null when it has none. */
export function reportedItem(module: LearningModule, id: string): ReportedItem | null {
  const scenario = findScenario(module, id)?.scenario;
  if (scenario) return { id, title: scenario.title, kind: 'scenario' };
  const question = findQuestion(module, id)?.question;
  return question ? { id, title: question.ask, kind: 'question' } : null;
}
