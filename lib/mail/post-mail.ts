/** Hands mail to the SMTP server; nothing else in the house knows nodemailer. */
import { createTransport, type Transporter } from 'nodemailer';
import { env } from '../env';
import { unseal } from './sealed-mail';

let transport: Transporter | undefined;

function smtp(): Transporter {
  // A pool keeps one connection open; the timeouts let a dead server delay only the outbox.
  transport ??= createTransport(env().SMTP_URL ?? '', {
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return transport;
}

/**
 * Sends one sealed mail as plain text. In the demo nothing leaves the house: it stays sealed in the
 * outbox, where /dev/mailbox shows it.
 *
 * @throws what the server said; the outbox tries again later
 */
export async function postMail(sealed: Uint8Array): Promise<void> {
  if (env().DEMO) return;
  const { to, subject, lines } = unseal(sealed);
  await smtp().sendMail({
    from: env().MAIL_FROM,
    // An object, never a string, so that no address can smuggle in a second one.
    to: { name: '', address: to },
    subject,
    text: lines.join('\n'),
    headers: { 'Auto-Submitted': 'auto-generated' },
  });
}
