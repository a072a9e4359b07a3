/** The mails that answer whoever asks to sign in: with a code, or with why there is none. */
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

/** To an address that several people on the register have: it proves none of them. */
export function sharedAddressMail(to: string): Mail {
  return {
    to,
    subject: 'We cannot send you a sign-in code',
    lines: [
      'Somebody asked for a code to sign in to the CPD module on social media of the Academy for Healthcare Science.',
      '',
      'More than one entry on the register has this email address, so we cannot tell who would be signing in, and this mail carries no code.',
      '',
      'Write to the Academy at information@ahcs.ac.uk with your name and registration number, and give an address that is yours alone. You can sign in once the register has it.',
      '',
      'If you did not ask for a code, nobody has signed in; your entry on the register still needs an address of its own.',
    ],
  };
}
