import { postMail } from '../mail/post-mail';
import { keepMailFailed, keepMailSent, takeWaitingMail, type WaitingMail } from '../records/outbox';

/** A code is of no use later than this, and neither is its mail. */
const MOST_TRIES = 5;

/** What went wrong without what was said: a server's answer may repeat the address. */
function reasonOf(error: unknown): string {
  const { code, responseCode } = error as { code?: unknown; responseCode?: unknown };
  return `could not be sent (${String(code ?? 'unknown')}${responseCode ? ` ${String(responseCode)}` : ''})`;
}

async function send(mail: WaitingMail, keepReadable: boolean): Promise<void> {
  try {
    if (!mail.discard) await postMail(mail.sealed);
    await keepMailSent(mail.id, mail.discard || !keepReadable);
  } catch (error) {
    if (mail.tries >= MOST_TRIES) await keepMailFailed(mail.id, reasonOf(error));
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
