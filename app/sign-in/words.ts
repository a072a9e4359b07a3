import type { AskAnswer, CodeAnswer } from '../../lib/identity/sign-in';

/** What a person is told when a code cannot be sent. */
export const ASK_WORDS: Readonly<Record<Exclude<AskAnswer, 'sent'>, string>> = {
  'not-an-address': 'Enter one email address in full, like name@example.com',
  'too-often': 'Too many codes have been asked for from here. Wait 15 minutes, then ask again.',
};

/** What a person is told when a code does not sign them in. */
export const CODE_WORDS: Readonly<Record<Exclude<CodeAnswer, 'signed-in'>, string>> = {
  'not-a-code': 'Enter the 8 letters and numbers of the code, like 7K4P-29QD',
  'no-browser':
    'This browser has not asked for a code in the last 10 minutes. Ask for a code here, or enter it in the browser where you asked.',
  refused:
    'This code does not work. Check it against the mail. If you have tried it before, or it is older than 10 minutes, ask for a new one.',
  'too-often': 'Too many codes have been tried from here. Wait 15 minutes, then try again.',
};
