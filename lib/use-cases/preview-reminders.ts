import type { ManagerScope } from '../domain/actor';
import { ABSENT, type Absent } from '../domain/refusal';
import type { ReminderState } from '../domain/reminder';
import { reminderMail } from '../mail/reminder-mail';
import { lookUp } from '../records/access-log';
import { readReminderPreview, type ReminderPreview } from '../records/reminders';
import { findModule } from '../syllabus/module-library';

export type ReminderAsked = {
  readonly moduleId: string;
  readonly state: ReminderState;
  readonly part: string | null;
};

export type ReminderPlan = ReminderPreview & {
  readonly moduleTitle: string;
  /** The mail, word for word, with the name left open. */
  readonly subject: string;
  readonly lines: readonly string[];
  /** Recipient after whom the next page goes on; null on the last. */
  readonly next: string | null;
};

/** Names a page. */
const PAGE = 25;

/** Whom a reminder would go to, whom it cannot reach, and its words; on record. Three statements. */
export async function previewReminders(
  by: ManagerScope,
  { moduleId, state, part }: ReminderAsked,
  after: string | null,
): Promise<ReminderPlan | Absent> {
  const module = findModule(moduleId);
  if (!module) return ABSENT;
  const filter = { module: moduleId, state, part };
  const intent = { access: 'reminders-previewed' as const, filter };
  const mail = reminderMail({ to: '', name: '[their name]', state, module });
  return lookUp(by, 'manager', intent, async () => {
    const found = await readReminderPreview(by, { module, state, part }, after, PAGE + 1);
    const recipients = found.recipients.slice(0, PAGE);
    const next = found.recipients.length > PAGE ? (recipients.at(-1)?.id ?? null) : null;
    const { subject, lines } = mail;
    const value = { ...found, recipients, next, moduleTitle: module.title, subject, lines };
    return { value, rows: recipients.length + found.unreached.length };
  });
}
