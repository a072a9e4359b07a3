/**
 * Signing in by a code from the mail (security.md §1.3): bound to the browser that asked, used once,
 * ten minutes, one answer for known and unknown addresses.
 */
import { normaliseCode } from '../domain/certificate';
import { emailKey } from '../domain/email-address';
import { env } from '../env';
import { seal } from '../mail/sealed-mail';
import { sharedAddressMail, signInCodeMail } from '../mail/sign-in-code-mail';
import { findAddressee, findPersonByEmail, type PersonAtAddress } from '../records/people';
import { endSession, keepSession } from '../records/sessions';
import { CODE_MINUTES, keepSignInCode, redeemSignInCode } from '../records/sign-in-codes';
import { withinLimit } from '../records/throttles';
import { dropCookie, readCookie, setCookie } from './cookies';
import { requestToken, returnToken, type CodeFlow } from './protocol';
import { CODE_LENGTH, newCode, newToken, tokenHash } from './tokens';
import { bucketOf, withinVisitorLimit } from './visitor-limit';

export { CODE_MINUTES };

/** Seconds. */
const QUARTER = 15 * 60;

/** A whole hospital may come from one network address, on the day its laboratory is to learn. */
const MOST_OF_A_NETWORK = 120;

function refuseToken(): never {
  throw new Error('This part of the protocol is not used in this direction.');
}

/**
 * Whom a mail proves. Outside the demo staff sign in with their Academy account alone, so that a
 * member of staff who is on the register too is only a registrant here.
 */
function findPerson(key: string): Promise<PersonAtAddress | null> {
  return findPersonByEmail(key, env().DEMO);
}

/** An account is whom the address belongs to now; the id exists only while next-auth runs. */
async function findAccount(key: string): Promise<string | null> {
  return (await findPerson(key)) ? key : null;
}

export type AskAnswer = 'sent' | 'not-an-address' | 'too-often';

/**
 * Writes the code and its mail; for an address that nobody has, the same rows, never sent. Where
 * people share an address the mail says so and carries no code: the page says the same as ever, and
 * only whoever reads that mailbox learns of it.
 */
async function keepCode(key: string, browser: string, code: string, hash: string): Promise<void> {
  const allowed = await withinLimit(bucketOf('mail', key), 5, QUARTER);
  const { person, shared } = await findAddressee(key, env().DEMO);
  const { APP_ORIGIN } = env();
  const spaced = `${code.slice(0, 4)}-${code.slice(4)}`;
  const unproved = person === null && shared;
  const mail = unproved
    ? sharedAddressMail(key)
    : signInCodeMail(key, spaced, APP_ORIGIN, CODE_MINUTES);
  await keepSignInCode(
    { browserHash: tokenHash(browser), tokenHash: tokenHash(hash), emailKey: key },
    {
      kind: 'sign-in-code',
      sealed: seal(mail),
      discard: !allowed || !(person || unproved),
      registrantId: person?.registrantId ?? null,
    },
  );
}

/** Asks for a code. `sent` says nothing about whether anybody has the address. */
export async function askForCode(typed: string): Promise<AskAnswer> {
  const key = emailKey(typed);
  if (key === null) return 'not-an-address';
  if (!(await withinVisitorLimit('ask', MOST_OF_A_NETWORK, QUARTER))) return 'too-often';
  const browser = newToken();
  const code = newCode();
  const flow: CodeFlow = {
    newToken: () => `${code}.${browser}`,
    keepToken: (identifier, hash) => keepCode(identifier, browser, code, hash),
    redeemToken: refuseToken,
    findAccount: async () => null,
    keepSession: refuseToken,
  };
  await requestToken(flow, key);
  await setCookie('sign-in', browser, CODE_MINUTES * 60);
  return 'sent';
}

export type CodeAnswer = 'signed-in' | 'not-a-code' | 'no-browser' | 'refused' | 'too-often';

/** Signs in, or says no; a session is made only here, in the browser that asked. */
export async function useCode(typed: string): Promise<CodeAnswer> {
  const code = normaliseCode(typed, CODE_LENGTH);
  if (code === null) return 'not-a-code';
  const browser = await readCookie('sign-in');
  if (!browser) return 'no-browser';
  if (!(await withinVisitorLimit('try', 2 * MOST_OF_A_NETWORK, QUARTER))) return 'too-often';
  let issued: string | null = null;
  const flow: CodeFlow = {
    newToken: refuseToken,
    keepToken: refuseToken,
    redeemToken: (hash) => redeemSignInCode(tokenHash(browser), tokenHash(hash)),
    findAccount,
    keepSession: async (token, account) => {
      const person = await findPerson(account);
      if (!person) return;
      await keepSession(tokenHash(token), person);
      issued = token;
    },
  };
  await returnToken(flow, `${code}.${browser}`);
  if (issued === null) return 'refused';
  // A new token at each sign-in, and the old one dead (ASVS 5.0 7.2.4).
  await signOut();
  await setCookie('session', issued);
  await dropCookie('sign-in');
  return 'signed-in';
}

export async function signOut(): Promise<void> {
  const token = await readCookie('session');
  if (token) await endSession(tokenHash(token));
  await dropCookie('session');
}
