/** The mail that carries a sign-in code. */
import type { Mail } from './sealed-mail';

/**
 * The link holds the code in its fragment, which no server, log or mail scanner is ever sent; it
 * fills the box, and a person presses the button.
 *
 * @param code as it is typed, `7K4P-29QD`
 */
export function signInCodeMail(to: string, code: string, origin: string, minutes: number): Mail {
  return {
    to,
    subject: 'Your sign-in code',
    lines: [
      'Your code to sign in to the CPD module on social media of the Academy for Healthcare Science is:',
      '',
      `    ${code}`,
      '',
      `Type it into the page where you asked for it. It works once, within ${minutes} minutes, and only in that browser.`,
      '',
      'If you asked on this device, this link may fill the code in for you:',
      `${origin}/sign-in/code#${code}`,
      '',
      'If you did not ask for a code, you need do nothing: nobody can sign in without it.',
    ],
  };
}
