/** The mail that reminds somebody of the module: plain, kind, and without pressure. */
import type { ReminderState } from '../domain/reminder';
import { env } from '../env';
import type { Mail } from './sealed-mail';

const HELP = 'information@ahcs.ac.uk';

const WHERE_YOU_ARE: Readonly<Record<ReminderState, string>> = {
  'not-started':
    'You have not started it yet. You can stop at any point and come back: everything you do is kept.',
  'in-progress': 'You have begun it, and everything you did is kept. You can go on where you were.',
  'not-yet-passed':
    'You have handed in a quiz that is not passed yet. You can read what was right and why, and try again as often as you like.',
  'completed-older':
    'You have completed an earlier version of it. That stays on your record. The module has changed since, and its first page says what is new.',
};

const WHOM: Readonly<Record<ReminderState, string>> = {
  'not-started': 'have not started this module',
  'in-progress': 'are in the middle of this module',
  'not-yet-passed': 'have a quiz of this module still to pass',
  'completed-older': 'have completed an earlier version of this module',
};

export type ReminderToWrite = {
  readonly to: string;
  readonly name: string;
  readonly state: ReminderState;
  readonly module: { readonly id: string; readonly title: string };
};

/** The link opens the module's page; signing in takes a code, as always. */
export function reminderMail({ to, name, state, module }: ReminderToWrite): Mail {
  return {
    to,
    subject: `A reminder of the module “${module.title}”`,
    lines: [
      `Dear ${name},`,
      '',
      `The CPD module “${module.title}” is open to you whenever it suits you.`,
      '',
      WHERE_YOU_ARE[state],
      '',
      'When you are ready, open it here and sign in with this email address:',
      `${env().APP_ORIGIN}/modules/${module.id}`,
      '',
      'The link only opens the page. To sign in you ask there for a code, which comes to this address.',
      '',
      `Why you have this mail: staff of the Academy for Healthcare Science sent it to people on the register who ${WHOM[state]}. If you have gone on since, there is nothing to do. You get at most one such mail in seven days.`,
      '',
      `If something does not work, or you would like help, write to ${HELP}.`,
    ],
  };
}
