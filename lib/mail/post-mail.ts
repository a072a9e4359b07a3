/** Hands mail to the SMTP server; nothing else in the house knows nodemailer. */
import { createTransport, type Transporter } from 'nodemailer';
import { env } from '../env';
import { unseal } from './sealed-mail';

/**
 * A frozen server may delay the outbox and nothing else: every wait ends well before a mail's minute
 * of lease does. Mail is never made from files or addresses. Milliseconds; nodemailer takes them in
 * the server's address.
 */
const TERMS = {
  connectionTimeout: '5000',
  greetingTimeout: '5000',
  socketTimeout: '10000',
  disableFileAccess: 'true',
  disableUrlAccess: 'true',
};

let transport: Transporter | undefined;

function smtp(): Transporter {
  const server = new URL(env().SMTP_URL ?? '');
  for (const [term, value] of Object.entries(TERMS)) server.searchParams.set(term, value);
  transport ??= createTransport(server.href);
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
