/** Signing in as a person does: ask, read the mail, type the code. */
import { Browser } from './request-store';
import { askForCode, useCode as typeCode } from '../../lib/identity/sign-in';
import { readMailbox } from '../../lib/use-cases/read-mailbox';
import { sendWaitingMail } from '../../lib/use-cases/send-waiting-mail';

/** The code of the newest mail to this address; null when there is none. */
export async function codeMailedTo(email: string): Promise<string | null> {
  await sendWaitingMail('sign-in-code', true);
  const mail = (await readMailbox()).find(({ to }) => to === email);
  return mail ? (/^ {4}(\S+)$/m.exec(mail.lines.join('\n'))?.[1] ?? null) : null;
}

/** Asks for a code in this browser. @returns the code from the mail */
export async function askIn(browser: Browser, email: string): Promise<string> {
  await browser.asks(() => askForCode(email));
  const code = await codeMailedTo(email);
  if (code === null) throw new Error(`No mail came to ${email}.`);
  return code;
}

export function typeIn(browser: Browser, code: string) {
  return browser.asks(() => typeCode(code));
}

export async function signedInBrowser(email: string): Promise<Browser> {
  const browser = new Browser();
  await typeIn(browser, await askIn(browser, email));
  return browser;
}
