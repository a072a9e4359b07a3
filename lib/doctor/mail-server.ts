/** Whether mail could be handed in. */
import { createTransport } from 'nodemailer';
import { ill, well, type Finding } from './finding';

/** Milliseconds. */
const PATIENCE = 5000;

type Fault = { readonly code?: string; readonly responseCode?: number };

function late(): Promise<never> {
  return new Promise((_, reject) => {
    setTimeout(() => reject(Object.assign(new Error(), { code: 'ETIMEDOUT' })), PATIENCE).unref();
  });
}

/**
 * Greets the mail server, proves who we are where SMTP_URL has a name and password, and leaves
 * without handing anything in.
 */
export async function lookAtMailServer(smtpUrl: string): Promise<Finding> {
  const { host } = new URL(smtpUrl);
  const transport = createTransport({
    url: smtpUrl,
    connectionTimeout: PATIENCE,
    greetingTimeout: PATIENCE,
    socketTimeout: PATIENCE,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  try {
    await Promise.race([transport.verify(), late()]);
    return well(`The mail server ${host} takes mail`);
  } catch (error) {
    const { code, responseCode } = error as Fault;
    const reason = [code ?? 'no reason given', responseCode].filter(Boolean).join(' ');
    return ill(
      `The mail server ${host} does not take mail (${reason})`,
      'correct SMTP_URL (smtps://user:password@host:465), or let this machine reach it',
    );
  } finally {
    transport.close();
  }
}
