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

async function send(mail: WaitingMail, keepReadable: boolean): Promise<void> {
  const { id, discard, tries } = mail;
  try {
    const written: Written = mail.sealed
      ? { sealed: mail.sealed }
      : await writeReminder(id, mail.moduleId);
    if ('withheld' in written) return await keepMailFailed(id, written.withheld);
    if (!discard) await postMail(written.sealed);
    await keepMailSent(id, discard || !keepReadable, written.sealed);
  } catch (error) {
    if (tries >= MOST_TRIES) await keepMailFailed(id, reasonOf(error));
  }
}

/**
 * Sends what waits in the outbox; what fails is tried again later, and given up after five tries.
 *
 * @param keepReadable leave sent mail sealed in the outbox, for the demo's mailbox
 * @returns how many were taken, so that a full hand means: come again at once
 */
export async function sendWaitingMail(keepReadable: boolean): Promise<number> {
  const waiting = await takeWaitingMail(20);
  await Promise.all(waiting.map((mail) => send(mail, keepReadable)));
  return waiting.length;
}
