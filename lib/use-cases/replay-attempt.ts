import type { StaffScope } from '../domain/actor';
import type { Clause } from '../domain/clause';
import { clausesById } from '../domain/clauses-by-id';
import type { LearningModule } from '../domain/learning-module';
import { ABSENT, type Absent } from '../domain/refusal';
import { replayOf, type Replay } from '../domain/replay';
import { lookUp } from '../records/access-log';
import { readContentVersion } from '../records/content-versions';
import { findAttemptSubject, readReplay, type AttemptToReplay } from '../records/replays';

export type ReplayedAttempt = Omit<AttemptToReplay, 'rows'> & {
  readonly replay: Replay;
  /** As it was taught then. */
  readonly module: LearningModule;
  readonly clauses: ReadonlyMap<string, Clause>;
  readonly chainBreaks: readonly number[];
};

/** The paper as it was shown, what was said, and the mark worked out again; for staff, on record. */
export async function replayAttempt(
  by: StaffScope,
  attemptId: string,
): Promise<ReplayedAttempt | Absent> {
  const subject = await findAttemptSubject(by, attemptId);
  if (!subject) return ABSENT;
  const filter = { attempt: attemptId };
  const intent = { access: 'attempt-replayed' as const, subject, filter };
  return lookUp(by, 'viewer', intent, async () => {
    const { rows, ...attempt } = await readReplay(by, subject, attemptId);
    const module = await readContentVersion(attempt.contentHash);
    const value = {
      ...attempt,
      replay: replayOf(rows, module),
      module,
      clauses: clausesById(module.guidance),
      chainBreaks: rows.chainBreaks,
    };
    return { value, rows: 1 };
  });
}
