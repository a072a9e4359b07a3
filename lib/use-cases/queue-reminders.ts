import type { ManagerScope } from '../domain/actor';
import { ABSENT, refused, type Absent, type Refused } from '../domain/refusal';
import type { ReminderState } from '../domain/reminder';
import { keepIntent, keepOutcome } from '../records/access-log';
import { keepReminders, type ReminderChoice } from '../records/reminders';
import { findModule } from '../syllabus/module-library';

export type ReminderOrder = {
  readonly moduleId: string;
  readonly state: ReminderState;
  readonly part: string | null;
};

/** Goes through the register in steps; what was queued before a fault stays queued and is counted. */
async function queueAll(by: ManagerScope, choice: ReminderChoice, batch: string) {
  let queued = 0;
  let after: string | null = null;
  try {
    do {
      const step: Awaited<ReturnType<typeof keepReminders>> = await keepReminders(
        ...([by, choice, batch, after] as const),
      );
      if (!step) break;
      queued += step.queued;
      after = step.next;
    } while (after !== null);
  } catch (fault) {
    await keepOutcome(batch, 'broken-off', queued);
    throw fault;
  }
  await keepOutcome(batch, queued > 0 ? 'done' : 'nothing', queued);
  return queued;
}

/**
 * Queues a reminder for everybody who stands there now and has had none in seven days. The outbox
 * asks again before each is sent.
 *
 * @returns how many were queued
 */
export async function queueReminders(
  by: ManagerScope,
  { moduleId, state, part }: ReminderOrder,
): Promise<{ readonly queued: number; readonly batch: string } | Refused | Absent> {
  const module = findModule(moduleId);
  if (!module) return ABSENT;
  const filter = { module: moduleId, state, part };
  const batch = await keepIntent(by, 'manager', { access: 'reminders-queued', filter });
  if (batch === null) return ABSENT;
  const queued = await queueAll(by, { module, state, part }, batch);
  return queued > 0 ? { queued, batch } : refused('nobody-to-remind');
}
