/** What was not right in somebody's papers, as the clauses that those questions examine. */
import type { HolderId } from '../domain/actor';
import type { Misses } from '../domain/pocket-card';
import { readMissedQuestions } from './attempts';
import { readTaught } from './content-versions';

/**
 * @returns by attempt handed in: for each question that was not right the clauses it examined, as it
 *   was taught then. One statement, and one for each version of the content this process has not met.
 */
export async function readMissedClauses(
  by: HolderId,
  moduleId: string,
): Promise<ReadonlyMap<string, Misses>> {
  const papers = await readMissedQuestions(by, moduleId);
  const entries = papers.map(async ({ attemptId, questions, ...version }) => {
    const { question } = await readTaught(version);
    return [attemptId, questions.map((id) => question(id).clauses)] as const;
  });
  return new Map(await Promise.all(entries));
}
