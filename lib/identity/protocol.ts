/**
 * next-auth as a protocol engine. It is driven from our own forms and never has an address of its
 * own: a GET cannot sign anybody in, so a mail scanner that opens links does nothing, and none of
 * its endpoints is there to be called. Its adapter, its cookies and its session reader are ours.
 */
import { createHash } from 'node:crypto';
import type { NextApiRequest, NextApiResponse } from 'next';
import NextAuth, { type AuthOptions } from 'next-auth';
import type { Adapter, AdapterUser } from 'next-auth/adapters';
import { env } from '../env';
import { newToken } from './tokens';

/** What our side of the protocol does; each call of next-auth gets one of its own. */
export type CodeFlow = {
  readonly newToken: () => string;
  readonly keepToken: (emailKey: string, hash: string) => Promise<void>;
  /** @returns the address the token was made for, or null */
  readonly redeemToken: (hash: string) => Promise<string | null>;
  /** @returns the account's id, or null when nobody has the address (any more) */
  readonly findAccount: (emailKey: string) => Promise<string | null>;
  readonly keepSession: (token: string, account: string) => Promise<void>;
};

/** next-auth compares expiry with its own clock; ours is the database's and has already decided. */
const FAR = new Date('9999-01-01T00:00:00Z');

function userOf(id: string, email: string): AdapterUser {
  return { id, email, emailVerified: null };
}

function adapterOf(flow: CodeFlow): Adapter {
  let address = '';
  return {
    async getUserByEmail(email) {
      address = email;
      const account = await flow.findAccount(email);
      return account === null ? null : userOf(account, email);
    },
    createVerificationToken: async ({ identifier, token }) => {
      await flow.keepToken(identifier, token);
      return undefined;
    },
    useVerificationToken: async ({ token }) => {
      const identifier = await flow.redeemToken(token);
      return identifier === null ? null : { identifier, token, expires: FAR };
    },
    updateUser: async ({ id }) => userOf(id, address),
    createSession: async ({ sessionToken, userId }) => {
      await flow.keepSession(sessionToken, userId);
      return { sessionToken, userId, expires: FAR };
    },
  } as Adapter;
}

function optionsOf(flow: CodeFlow): AuthOptions {
  return {
    secret: env().NEXTAUTH_SECRET,
    adapter: adapterOf(flow),
    session: { strategy: 'database', generateSessionToken: newToken },
    providers: [
      {
        // By hand: next-auth/providers/email would load the old nodemailer it was made for.
        id: 'email',
        type: 'email',
        name: 'Email',
        server: '',
        from: '',
        maxAge: 600,
        options: {},
        generateVerificationToken: flow.newToken,
        normalizeIdentifier: (identifier) => identifier,
        // The mail is written with the token, in one transaction: see keepToken.
        sendVerificationRequest: async () => undefined,
      },
    ],
    callbacks: {
      // Asking is answered alike for everybody; coming back needs an account.
      signIn: async ({ user, email }) =>
        email?.verificationRequest === true || (await flow.findAccount(user.email ?? '')) !== null,
    },
    // next-auth prints whole errors, arguments and all; ours are logged once, where they are caught.
    logger: { error: () => undefined, warn: () => undefined, debug: () => undefined },
  };
}

type Call = {
  readonly method: 'GET' | 'POST';
  readonly action: 'signin' | 'callback';
  readonly query?: Record<string, string>;
  readonly body?: Record<string, string>;
};

const CSRF_COOKIE = 'next-auth.csrf-token';

/** The pair of cookie and field that next-auth asks of a POST; ours has been checked by origin. */
function csrfPair() {
  const csrfToken = newToken();
  const sum = createHash('sha256').update(`${csrfToken}${env().NEXTAUTH_SECRET}`).digest('hex');
  return { csrfToken, cookie: `${csrfToken}|${sum}` };
}

/** Calls next-auth the way its Pages API handler is called. @returns where it would send the browser */
async function drive(flow: CodeFlow, call: Call): Promise<string> {
  const csrf = csrfPair();
  const request = {
    method: call.method,
    query: { nextauth: [call.action, 'email'], ...call.query },
    body: { ...call.body, csrfToken: csrf.csrfToken },
    cookies: { [CSRF_COOKIE]: csrf.cookie },
    headers: {},
  };
  let location = '';
  const response = {
    status: () => response,
    setHeader: (name: string, value: string) => {
      if (name === 'Location') location = value;
      return response;
    },
    getHeader: () => undefined,
    end: () => response,
    json: () => response,
    send: () => response,
  };
  await NextAuth(
    request as unknown as NextApiRequest,
    response as unknown as NextApiResponse,
    optionsOf(flow),
  );
  return location;
}

/** @throws Error when next-auth could not keep the token: a fault, not an answer */
export async function requestToken(flow: CodeFlow, emailKey: string): Promise<void> {
  const location = await drive(flow, {
    method: 'POST',
    action: 'signin',
    body: { email: emailKey },
  });
  if (!location.includes('verify-request')) {
    throw new Error('next-auth did not accept the request for a sign-in code.');
  }
}

/** Whether it signed anybody in shows in the flow: keepSession was called, or not. */
export async function returnToken(flow: CodeFlow, token: string): Promise<void> {
  await drive(flow, { method: 'GET', action: 'callback', query: { token } });
}
