import type { ManagerScope } from '../domain/actor';
import type { Absent } from '../domain/refusal';
import { lookUp } from '../records/access-log';
import {
  readReminderHistory,
  type ReminderBatch,
  type ReminderFailure,
} from '../records/reminders';
import { readModules } from '../syllabus/module-library';

export type RemindersPage = {
  readonly modules: readonly { readonly id: string; readonly title: string }[];
  readonly batches: readonly ReminderBatch[];
  readonly failures: readonly ReminderFailure[];
};

/** Batches told of. */
const MOST = 10;

/** What was sent, and whom it did not reach; on record. Four statements. */
export async function listReminders(by: ManagerScope): Promise<RemindersPage | Absent> {
  const intent = { access: 'reminders-listed' as const, filter: {} };
  return lookUp(by, 'manager', intent, async () => {
    const { batches, failures } = await readReminderHistory(by, MOST);
    const modules = readModules().map(({ id, title }) => ({ id, title }));
    return { value: { modules, batches, failures }, rows: failures.length };
  });
}
