/**
 * Staff sign in with their Academy account: there and back again. Access is what an operator has
 * granted to this issuer and subject; an account that nobody granted anything gets nothing, and
 * every way of not being signed in looks the same from outside.
 */
import { headers } from 'next/headers';
import { z } from 'zod';
import { env } from '../env';
import { endSession, keepSession } from '../records/sessions';
import { findStaffByAccount } from '../records/staff';
import { dropCookie, readCookie, setCookie } from './cookies';
import {
  askProvider,
  AWAY_SECONDS,
  hearProvider,
  type Complaint,
  type Luggage,
  type Vouched,
} from './identity-provider';
import { comesFromUs } from './same-origin';
import { newToken, tokenHash } from './tokens';
import { withinVisitorLimit } from './visitor-limit';
import { safePath } from './who';

/** The page that says, whatever the reason, that this did not sign anybody in. */
const REFUSED = '/sign-in/staff/refused';
const SIGNED_IN = '/signed-in';

/** Seconds. */
const QUARTER = 15 * 60;

/** Why somebody was not signed in: for the log alone. */
type Refusal = {
  readonly reason:
    | 'not set up'
    | 'not from our page'
    | 'not begun in this browser'
    | 'the provider, or the way to it'
    | 'another issuer'
    | 'acr'
    | 'nobody granted this account access';
  readonly detail?: string;
};

/** Whoever comes too often is refused without a word, so that nobody can fill the log. */
async function tooOften(kind: 'staff-ask' | 'staff-return'): Promise<boolean> {
  return !(await withinVisitorLimit(kind, 60, QUARTER));
}

/** What the browser carries to the provider and back, under one cookie. */
const bag = z.strictObject({
  next: z.string(),
  luggage: z.record(z.string(), z.string()),
});

function packed(next: string, luggage: Luggage): string {
  return Buffer.from(JSON.stringify({ next, luggage })).toString('base64url');
}

function unpacked(cookie: string): z.infer<typeof bag> | null {
  try {
    return bag.parse(JSON.parse(Buffer.from(cookie, 'base64url').toString('utf8')));
  } catch {
    return null;
  }
}

/** One line, so that an operator can see why; the subject of a stranger, so that it can be granted. */
async function refused({ reason, detail }: Refusal): Promise<string> {
  const request = (await headers()).get('x-request-id') ?? undefined;
  console.log(JSON.stringify({ event: 'staff sign-in refused', reason, detail, request }));
  return REFUSED;
}

function theWayToTheProvider({ complaint }: Complaint): Refusal {
  return { reason: 'the provider, or the way to it', detail: complaint };
}

/**
 * Sets out for the identity provider.
 *
 * @param next the page to come back to; anything but a path of ours is left out
 * @returns where to send the browser: to the provider, or to the page that says it did not work
 */
export async function setOut(next: string): Promise<string> {
  const { OIDC } = env();
  if (await tooOften('staff-ask')) return REFUSED;
  if (!OIDC) return refused({ reason: 'not set up' });
  if (!(await comesFromUs())) return refused({ reason: 'not from our page' });
  const answer = await askProvider(OIDC);
  if ('complaint' in answer) return refused(theWayToTheProvider(answer));
  const bagged = packed(safePath(next) ?? SIGNED_IN, answer.luggage);
  await setCookie('staff-sign-in', bagged, AWAY_SECONDS);
  return answer.location;
}

/** Whether what the provider vouches for is enough for us, and for whom. */
async function judge({ issuer, subject, acr }: Vouched): Promise<{ staffId: string } | Refusal> {
  const { OIDC } = env();
  // The discovery document names the issuer itself; only the one we were set up with counts.
  if (issuer !== OIDC?.issuer) return { reason: 'another issuer', detail: issuer };
  if (OIDC.acr !== null && acr !== OIDC.acr) return { reason: 'acr', detail: String(acr) };
  const staffId = await findStaffByAccount({ issuer, subject });
  return staffId === null
    ? { reason: 'nobody granted this account access', detail: subject }
    : { staffId };
}

/** A new token at each sign-in, and the old one dead (ASVS 5.0 7.2.4). */
async function beginSession(staffId: string): Promise<void> {
  const old = await readCookie('session');
  if (old) await endSession(tokenHash(old));
  const token = newToken();
  await keepSession(tokenHash(token), { registrantId: null, staffId });
  await setCookie('session', token);
}

async function whoCameBack(
  query: URLSearchParams,
  luggage: Luggage,
): Promise<{ staffId: string } | Refusal> {
  const { OIDC } = env();
  if (!OIDC) return { reason: 'not set up' };
  // Only what the code flow answers with: next-auth and its client know more words than that.
  const words = ['code', 'state', 'iss', 'error'].filter((word) => query.has(word));
  const said = Object.fromEntries(words.map((word) => [word, query.get(word) ?? '']));
  const answer = await hearProvider(OIDC, said, luggage);
  return 'complaint' in answer ? theWayToTheProvider(answer) : judge(answer);
}

/**
 * Comes back from the identity provider, and is signed in or not.
 *
 * @param query of the address that the provider sent the browser to
 * @returns where to send the browser
 */
export async function comeBack(query: URLSearchParams): Promise<string> {
  if (await tooOften('staff-return')) return REFUSED;
  const cookie = await readCookie('staff-sign-in');
  const bagged = cookie ? unpacked(cookie) : null;
  // One way there is good for one way back, however it ends.
  if (cookie) await dropCookie('staff-sign-in');
  if (!bagged) return refused({ reason: 'not begun in this browser' });
  const outcome = await whoCameBack(query, bagged.luggage);
  if ('reason' in outcome) return refused(outcome);
  await beginSession(outcome.staffId);
  return safePath(bagged.next) ?? SIGNED_IN;
}
