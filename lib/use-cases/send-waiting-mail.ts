import type { MailKind } from '../domain/mail';
import { whyWithheld } from '../domain/reminder';
import { postMail } from '../mail/post-mail';
import { reminderMail } from '../mail/reminder-mail';
import { seal } from '../mail/sealed-mail';
import { keepMailFailed, keepMailSent, takeWaitingMail, type WaitingMail } from '../records/outbox';
import { findRecipient } from '../records/reminders';
import { findModule } from '../syllabus/module-library';

/** A code is of no use later than this, and neither is its mail. */
const MOST_TRIES = 5;

/** What went wrong without what was said: a server's answer may repeat the address. */
function reasonOf(error: unknown): string {
  const { code, responseCode } = error as { code?: unknown; responseCode?: unknown };
  return `could not be sent (${String(code ?? 'unknown')}${responseCode ? ` ${String(responseCode)}` : ''})`;
}

type Written = { readonly sealed: Uint8Array } | { readonly withheld: string };

/** A reminder is written only now, and only for somebody who still stands where it says. */
async function writeReminder(mailId: string, moduleId: string | null): Promise<Written> {
  const module = findModule(moduleId ?? '');
  if (!module) return { withheld: 'the module is not taught any more' };
  const recipient = await findRecipient(mailId, module);
  if (!recipient) return { withheld: 'the person is not known any more' };
  const withheld = whyWithheld(recipient);
  if (withheld !== null) return { withheld };
  const { to, name, chosenFor: state } = recipient;
  return { sealed: seal(reminderMail({ to, name, state, module })) };
}

/** @returns whether it is settled; otherwise it is tried again */
async function send(mail: WaitingMail, keepReadable: boolean): Promise<boolean> {
  const { id, discard, tries } = mail;
  try {
    const written: Written = mail.sealed
      ? { sealed: mail.sealed }
      : await writeReminder(id, mail.moduleId);
    if ('withheld' in written) await keepMailFailed(id, written.withheld);
    else {
      if (!discard) await postMail(written.sealed);
      await keepMailSent(id, discard || !keepReadable, written.sealed);
    }
    return true;
  } catch (error) {
    if (tries >= MOST_TRIES) await keepMailFailed(id, reasonOf(error));
    return false;
  }
}

/** Mails sent at once. */
const HAND = 20;

/** A round begins no further hand after so many milliseconds. */
const LONGEST_ROUND = 60_000;

/**
 * Sends what waits of one kind, hand after hand; what fails is tried again later, and given up after
 * five tries. Each kind has a round of its own, so that a code waits for no reminder, however many there
 * are and however slow the server is.
 *
 * @param keepReadable leave sent mail sealed in the outbox, for the demo's mailbox
 * @returns how many were taken
 */
export async function sendWaitingMail(
  kind: MailKind,
  keepReadable: boolean,
  longest = LONGEST_ROUND,
): Promise<number> {
  const until = performance.now() + longest;
  for (let taken = 0; ;) {
    const hand = await takeWaitingMail(kind, HAND);
    const settled = await Promise.all(hand.map((mail) => send(mail, keepReadable)));
    taken += hand.length;
    // A server that takes nothing of a whole hand is left alone until the next round.
    const goOn = hand.length === HAND && settled.includes(true);
    if (!goOn || performance.now() >= until) return taken;
  }
}
