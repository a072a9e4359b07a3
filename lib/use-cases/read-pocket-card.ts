import type { RegistrantId } from '../domain/actor';
import type { LearningModule } from '../domain/learning-module';
import { pocketCardOf, type PocketCard } from '../domain/pocket-card';
import { ABSENT, type Absent } from '../domain/refusal';
import { presentHistory } from '../domain/standing';
import { readLearningHistory } from '../records/learning-history';
import { readMissedClauses } from '../records/missed-clauses';
import { findModule } from '../syllabus/module-library';

/** A person's own card, for them alone. Two statements at once; nothing is kept. */
export async function readPocketCard(
  by: RegistrantId,
  moduleId: string,
): Promise<
  | {
      readonly module: LearningModule;
      readonly card: PocketCard;
      /** Whether they have decided or handed in anything that counts now. */
      readonly begun: boolean;
    }
  | Absent
> {
  const module = findModule(moduleId);
  if (!module) return ABSENT;
  const [past, missed] = await Promise.all([
    readLearningHistory(by, moduleId),
    readMissedClauses(by, moduleId),
  ]);
  const history = presentHistory(module, past);
  const begun =
    history.steps.some(({ kind }) => kind === 'scenario-decided') ||
    history.attempts.some(({ submittedAt }) => submittedAt !== null);
  return { module, card: pocketCardOf(module, history, missed), begun };
}
