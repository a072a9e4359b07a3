import type { RegistrantId } from '../domain/actor';
import { pocketCardOf } from '../domain/pocket-card';
import { ABSENT, type Absent } from '../domain/refusal';
import { presentHistory } from '../domain/standing';
import { renderPocketCard } from '../documents/pocket-card-pdf';
import { readLearningHistory } from '../records/learning-history';
import { readMissedClauses } from '../records/missed-clauses';
import { findModule } from '../syllabus/module-library';

/** A person's own card to print and fold, for them alone; made anew each time. */
export async function downloadPocketCard(
  by: RegistrantId,
  moduleId: string,
): Promise<{ readonly bytes: Uint8Array } | Absent> {
  const module = findModule(moduleId);
  if (!module) return ABSENT;
  const [past, missed] = await Promise.all([
    readLearningHistory(by, moduleId),
    readMissedClauses(by, moduleId),
  ]);
  const card = pocketCardOf(module, presentHistory(module, past), missed);
  return { bytes: await renderPocketCard(module, card) };
}
