/**
 * Codes by mail, as next-auth's e-mail protocol. It is driven from our own forms: a GET cannot sign
 * anybody in by it, so a mail scanner that opens links does nothing.
 */
import type { Adapter, AdapterUser } from 'next-auth/adapters';
import { runEngine, type EngineOptions } from './engine';
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

const PROVIDER = 'email';

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

function optionsOf(flow: CodeFlow): EngineOptions {
  return {
    adapter: adapterOf(flow),
    session: { strategy: 'database', generateSessionToken: newToken },
    providers: [
      {
        // By hand: next-auth/providers/email would load the old nodemailer it was made for.
        id: PROVIDER,
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
  };
}

/** @throws Error when next-auth could not keep the token: a fault, not an answer */
export async function requestToken(flow: CodeFlow, emailKey: string): Promise<void> {
  const { location } = await runEngine(optionsOf(flow), {
    method: 'POST',
    action: 'signin',
    provider: PROVIDER,
    body: { email: emailKey },
  });
  if (!location.includes('verify-request')) {
    throw new Error('next-auth did not accept the request for a sign-in code.');
  }
}

/** Whether it signed anybody in shows in the flow: keepSession was called, or not. */
export async function returnToken(flow: CodeFlow, token: string): Promise<void> {
  await runEngine(optionsOf(flow), {
    method: 'GET',
    action: 'callback',
    provider: PROVIDER,
    query: { token },
  });
}
