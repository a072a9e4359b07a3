/** Reminders: whom one may go to, how often, and why one that was queued is not sent after all. */
import type { Standing } from './standing';

/** Whoever has completed the present version has nothing to be reminded of. */
export const REMINDER_STATES = [
  'not-started',
  'in-progress',
  'not-yet-passed',
  'completed-older',
] as const satisfies readonly Standing[];
export type ReminderState = (typeof REMINDER_STATES)[number];

/** Nobody gets two within so many days. */
export const REMINDER_DAYS = 7;

/** How a person stands when the worker takes their reminder from the outbox. */
export type RecipientNow = {
  /** The state they were chosen for. */
  readonly chosenFor: ReminderState;
  /** Null for whoever is not on the register any more. */
  readonly state: Standing | null;
  readonly sameAddress: boolean;
  readonly reachable: boolean;
};

/** @returns why the reminder is not sent, for the log; null when it may go */
export function whyWithheld(now: RecipientNow): string | null {
  if (now.state === null) return 'left the register before it was sent';
  if (now.state !== now.chosenFor) return 'moved on to another state before it was sent';
  if (!now.sameAddress) return 'the address was changed before it was sent';
  return now.reachable ? null : 'the address is not theirs alone any more';
}
