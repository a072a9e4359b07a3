/**
 * next-auth as a protocol engine. It is driven from our own code and never has an address of its
 * own, so that none of its endpoints is there to be called. Cookies, sessions and accounts are ours.
 */
import { AsyncLocalStorage } from 'node:async_hooks';
import { createHash } from 'node:crypto';
import type { NextApiRequest, NextApiResponse } from 'next';
import NextAuth, { type AuthOptions } from 'next-auth';
import { env } from '../env';
import { newToken } from './tokens';

export type EngineOptions = Omit<AuthOptions, 'secret' | 'logger'>;

export type Call = {
  readonly method: 'GET' | 'POST';
  readonly action: 'signin' | 'callback';
  /** The id of the provider that is meant. */
  readonly provider: string;
  readonly query?: Readonly<Record<string, string>>;
  readonly body?: Readonly<Record<string, string>>;
  readonly cookies?: Readonly<Record<string, string>>;
};

export type Answer = {
  /** Where next-auth would send the browser. */
  readonly location: string;
  /** The cookies it would set, by name, without those that it would take away. */
  readonly cookies: Readonly<Record<string, string>>;
  /** What it complained of, shortened to what holds no token; for the log. */
  readonly complaints: readonly string[];
};

/** next-auth has one logger a process, so what a call complains of is told apart by its context. */
const listening = new AsyncLocalStorage<string[]>();

/** Everything after the first comma or line may quote a token, a nonce or an argument. */
function inShort(metadata: unknown): string {
  const { error } = metadata as { error?: unknown };
  const fault = error instanceof Error ? error : metadata;
  const words = fault instanceof Error ? fault.message || fault.name : 'no reason given';
  return (words.split(/[,\n]/)[0] ?? '').slice(0, 120);
}

const logger: AuthOptions['logger'] = {
  error: (code, metadata) => void listening.getStore()?.push(`${code}: ${inShort(metadata)}`),
  warn: () => undefined,
  debug: () => undefined,
};

const CSRF_COOKIE = 'next-auth.csrf-token';

/** The pair of cookie and field that next-auth asks of a POST; ours has been checked by origin. */
function csrfPair() {
  const csrfToken = newToken();
  const sum = createHash('sha256').update(`${csrfToken}${env().NEXTAUTH_SECRET}`).digest('hex');
  return { csrfToken, cookie: `${csrfToken}|${sum}` };
}

/** The request as next-auth's Pages API handler is given one. */
function requestOf({ method, action, provider, query, body, cookies }: Call): NextApiRequest {
  const csrf = csrfPair();
  const request = {
    method,
    query: { ...query, nextauth: [action, provider] },
    body: { ...body, csrfToken: csrf.csrfToken },
    cookies: { ...cookies, [CSRF_COOKIE]: csrf.cookie },
    headers: {},
  };
  return request as unknown as NextApiRequest;
}

/** A response that keeps its headers to itself. */
function responseInto(headers: Map<string, unknown>): NextApiResponse {
  const response = {
    status: () => response,
    setHeader: (name: string, value: unknown) => {
      headers.set(name, value);
      return response;
    },
    getHeader: (name: string) => headers.get(name),
    end: () => response,
    json: () => response,
    send: () => response,
  };
  return response as unknown as NextApiResponse;
}

function cookiesIn(lines: unknown): Record<string, string> {
  const pairs = (Array.isArray(lines) ? lines : []).map((line) =>
    /^([^=;]+)=([^;]*)/.exec(String(line)),
  );
  return Object.fromEntries(
    pairs.flatMap((pair) => (pair?.[1] && pair[2] ? [[pair[1], decodeURIComponent(pair[2])]] : [])),
  );
}

/** Calls next-auth the way its Pages API handler is called. */
export async function runEngine(options: EngineOptions, call: Call): Promise<Answer> {
  const headers = new Map<string, unknown>();
  const complaints: string[] = [];
  const whole = { ...options, secret: env().NEXTAUTH_SECRET, logger };
  await listening.run(complaints, () =>
    NextAuth(requestOf(call), responseInto(headers), whole as AuthOptions),
  );
  const location = String(headers.get('Location') ?? '');
  return { location, cookies: cookiesIn(headers.get('Set-Cookie')), complaints };
}
