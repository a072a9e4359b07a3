/**
 * Staff sign in at a real identity provider. Every way of not being signed in must look the same.
 * Seen failing with any issuer believed; with acr not asked for; with the way back open twice.
 *
 * @see lib/identity/staff-sign-in.ts
 */
import { randomBytes } from 'node:crypto';
import { Browser } from '../support/request-store';
import { env, type OidcSettings } from '../../lib/env';
import { askForCode, useCode as typeCode } from '../../lib/identity/sign-in';
import { comeBack, setOut } from '../../lib/identity/staff-sign-in';
import { whoIsAsking } from '../../lib/identity/who';
import { unseal } from '../../lib/mail/sealed-mail';
import { disconnect, travelTo } from '../../lib/records/database';
import { keepStaffLeaving, keepStaffMember } from '../../lib/records/staff';
import {
  signInAt,
  startProvider,
  STELLA,
  STRANGER,
  type AtTheProvider,
  type TestProvider,
} from '../support/identity-provider';
import { enterRegistrant } from '../support/people';
import { asOwner, countRows } from '../support/plain-postgres';

const ORIGIN = 'https://cpd.example.org';
const REFUSED = '/sign-in/staff/refused';
const COOKIE = '__Host-staff-sign-in';
const SURE: AtTheProvider = { account: STELLA, acr: 'twice' };
const EMAIL = 'stella@example.org';

const ALL_BUT_THE_DATE = [
  ...(['nextTick', 'queueMicrotask', 'setImmediate', 'setInterval', 'setTimeout'] as const),
  ...(['clearImmediate', 'clearInterval', 'clearTimeout', 'hrtime', 'performance'] as const),
];

let provider: TestProvider;
let browser: Browser;
let log: jest.SpyInstance;

beforeAll(async () => {
  provider = await startProvider(ORIGIN);
  // Read once, on first use.
  Object.assign(process.env, {
    ...provider.settings,
    OIDC_ACR: 'twice',
    APP_ORIGIN: ORIGIN,
    DEMO: '0',
    SMTP_URL: 'smtp://127.0.0.1:9',
  });
});
afterAll(async () => {
  await disconnect();
  await provider.stop();
});

beforeEach(async () => {
  await travelTo();
  log = jest.spyOn(console, 'log').mockImplementation(() => undefined);
  browser = new Browser();
  await grant('manager');
  await asOwner('UPDATE session SET ended_at = now()');
});
afterEach(() => log.mockRestore());

const grant = (role: 'viewer' | 'manager', subject = STELLA) =>
  keepStaffMember({
    name: 'Stella Staff',
    email: EMAIL,
    role,
    account: { issuer: provider.issuer, subject },
  });

const who = (asker: Browser) => asker.asks(whoIsAsking);
const leave = (next = '/staff') => browser.asks(() => setOut(next));
const arrive = (at: URL, asker = browser) => asker.asks(() => comeBack(at.searchParams));

/** What the log says of the last refusal. */
function reason(): unknown {
  const [line] = log.mock.calls.at(-1) as [string];
  return JSON.parse(line);
}

/** Nobody was signed in, nothing is left in the browser, and it looks as it always does. */
async function expectRefused(answer: string, asker = browser): Promise<void> {
  expect(answer).toBe(REFUSED);
  expect([...asker.jar.keys()]).toEqual([]);
  expect(await countRows('session', 'ended_at IS NULL')).toBe(0);
}

/** Opens the bag that the browser carries, changes what is in it and closes it again. */
function repack(change: (bag: { next: string; luggage: Record<string, string> }) => void): void {
  const { value, attributes } = browser.jar.get(COOKIE) ?? { value: '', attributes: {} };
  const bag = JSON.parse(Buffer.from(value, 'base64url').toString());
  change(bag);
  browser.keep(COOKIE, Buffer.from(JSON.stringify(bag)).toString('base64url'), attributes);
}

function luggage(): Record<string, string> {
  return JSON.parse(Buffer.from(browser.cookie(COOKIE) ?? '', 'base64url').toString()).luggage;
}

/** As if the house had been set up a little differently. */
async function withProvider<T>(difference: Partial<OidcSettings>, work: () => Promise<T>) {
  const { OIDC } = env();
  Object.assign(env(), { OIDC: OIDC && { ...OIDC, ...difference } });
  try {
    return await work();
  } finally {
    Object.assign(env(), { OIDC });
  }
}

describe('signing in', () => {
  it('goes there and back, to the page that was asked for', async () => {
    const back = await signInAt(await leave('/staff'), SURE);
    expect(back.origin + back.pathname).toBe(`${ORIGIN}/sign-in/staff/return`);
    expect(await who(browser)).toBeNull();
    expect(await arrive(back)).toBe('/staff');
    expect(await who(browser)).toMatchObject({
      name: 'Stella Staff',
      holder: null,
      registrant: null,
      staff: { role: 'manager' },
    });
  });

  it('asks for a code with PKCE, state and nonce, for the acr that is needed, and for nothing more', async () => {
    const { searchParams: asked } = new URL(await leave());
    expect(Object.fromEntries(asked)).toEqual({
      client_id: 'cpd',
      scope: 'openid',
      response_type: 'code',
      prompt: 'login',
      redirect_uri: `${ORIGIN}/sign-in/staff/return`,
      acr_values: 'twice',
      state: expect.stringMatching(/^[\w-]{43}$/),
      nonce: expect.stringMatching(/^[\w-]{43}$/),
      code_challenge: expect.stringMatching(/^[\w-]{43}$/),
      code_challenge_method: 'S256',
    });
  });

  it('leaves one cookie in the browser for the way, bound to host and https, and takes it away', async () => {
    const location = await leave();
    expect([...browser.jar.keys()]).toEqual([COOKIE]);
    expect(browser.jar.get(COOKIE)?.attributes).toEqual({
      httpOnly: true,
      secure: true,
      sameSite: 'lax',
      path: '/',
      maxAge: 600,
    });
    expect((browser.cookie(COOKIE) ?? '').length).toBeLessThan(3500);
    expect(Object.keys(luggage()).sort()).toEqual(['nonce', 'state', 'verifier']);
    // What it carries is sealed: whoever reads the cookie still knows neither state nor nonce.
    const { searchParams } = new URL(location);
    const opened = Buffer.from(browser.cookie(COOKIE) ?? '', 'base64url').toString();
    expect(opened).not.toContain(searchParams.get('state'));
    expect(opened).not.toContain(searchParams.get('nonce'));
    await arrive(await signInAt(location, SURE));
    expect([...browser.jar.keys()]).toEqual(['__Host-session']);
  });

  it('gives a new token each time, and the old one is dead', async () => {
    await arrive(await signInAt(await leave(), SURE));
    const old = browser.cookie('__Host-session') ?? '';
    await arrive(await signInAt(await leave(), SURE));
    expect(browser.cookie('__Host-session')).not.toBe(old);
    expect(await who(browser)).not.toBeNull();
    const thief = new Browser();
    thief.keep('__Host-session', old, { path: '/', secure: true });
    expect(await who(thief)).toBeNull();
  });

  it.each([
    ['another site', 'https://evil.example'],
    ['another host', '//evil.example/staff'],
    ['nothing', ''],
  ])('comes back to a page of ours when it was to come back to %s', async (_, next) => {
    expect(await arrive(await signInAt(await leave(next), SURE))).toBe('/signed-in');
  });

  it('takes no notice of words that the code flow does not have', async () => {
    const back = await signInAt(await leave(), SURE);
    for (const word of ['id_token', 'response', 'access_token', 'nextauth', 'callbackUrl']) {
      back.searchParams.set(word, 'https://evil.example');
    }
    expect(await arrive(back)).toBe('/staff');
  });

  it('comes back to a page of ours whatever was put into the cookie', async () => {
    const back = await signInAt(await leave(), SURE);
    repack((bag) => (bag.next = '//evil.example'));
    expect(await arrive(back)).toBe('/signed-in');
  });
});

describe('access', () => {
  it('that was taken away ends with the next request, and cannot be signed in to', async () => {
    await arrive(await signInAt(await leave(), SURE));
    await keepStaffLeaving(EMAIL);
    expect(await who(browser)).toBeNull();
    expect(await arrive(await signInAt(await leave(), SURE))).toBe(REFUSED);
    expect(await who(browser)).toBeNull();
  });

  it('that was taken away and given back does not bring the account with it', async () => {
    await keepStaffLeaving(EMAIL);
    await keepStaffMember({ email: EMAIL, role: 'viewer' });
    await expectRefused(await arrive(await signInAt(await leave(), SURE)));
  });

  it('with another role is the new role with the next request, after signing in again', async () => {
    await arrive(await signInAt(await leave(), SURE));
    await asOwner("UPDATE staff_member SET role = 'viewer'");
    expect(await who(browser)).toMatchObject({ staff: { role: 'viewer' } });
    await grant('manager');
    expect(await who(browser)).toBeNull();
  });

  it('moves with the account: the browser of the old one is signed out', async () => {
    await arrive(await signInAt(await leave(), SURE));
    await grant('manager', STRANGER);
    expect(await who(browser)).toBeNull();
    const other = await signInAt(await leave(), { account: STRANGER, acr: 'twice' });
    expect(await arrive(other)).toBe('/staff');
    expect(await arrive(await signInAt(await leave(), SURE))).toBe(REFUSED);
  });
});

describe('nobody is signed in', () => {
  /** Each goes wrong in one way; the log alone tells them apart. */
  const WAYS: readonly {
    readonly way: string;
    readonly said?: AtTheProvider;
    /** Done in the browser, after the provider and before coming back. */
    readonly wrong?: (back: URL) => void | Promise<void>;
    readonly says: object;
  }[] = [
    {
      way: 'with an account that nobody granted anything',
      said: { account: STRANGER, acr: 'twice' },
      says: { reason: 'nobody granted this account access', detail: STRANGER },
    },
    {
      way: 'with an account of staff whose address it is, but whom nobody linked',
      wrong: async () => {
        await asOwner('UPDATE staff_member SET oidc_issuer = NULL, oidc_subject = NULL');
      },
      says: { reason: 'nobody granted this account access', detail: STELLA },
    },
    {
      way: 'with an account whose access has ended, though the account is still linked',
      wrong: async () => {
        await asOwner('UPDATE staff_member SET revoked_at = now()');
      },
      says: { reason: 'nobody granted this account access', detail: STELLA },
    },
    {
      way: 'with the same subject of another issuer',
      wrong: async () => {
        await asOwner("UPDATE staff_member SET oidc_issuer = 'https://other.example'");
      },
      says: { reason: 'nobody granted this account access', detail: STELLA },
    },
    {
      way: 'when the provider is less sure than it must be',
      said: { account: STELLA, acr: 'once' },
      says: { reason: 'acr', detail: 'once' },
    },
    {
      way: 'when the provider does not say how sure it is',
      said: { account: STELLA },
      says: { reason: 'acr', detail: 'null' },
    },
    {
      way: 'when it was cancelled at the provider',
      said: { cancel: 'yes' },
      says: { detail: expect.stringContaining('access_denied') },
    },
    {
      way: 'with another state',
      wrong: (back) => back.searchParams.set('state', 'A'.repeat(43)),
      says: { detail: expect.stringContaining('state mismatch') },
    },
    {
      way: 'without a state',
      wrong: (back) => back.searchParams.delete('state'),
      says: { detail: expect.stringContaining('state missing') },
    },
    {
      way: 'without a code',
      wrong: (back) => back.searchParams.delete('code'),
      says: { detail: expect.stringContaining('code missing') },
    },
    {
      way: 'with a code that was made up',
      wrong: (back) => back.searchParams.set('code', 'A'.repeat(43)),
      says: { detail: expect.stringContaining('invalid_grant') },
    },
    {
      way: 'when the answer names another issuer',
      wrong: (back) => back.searchParams.set('iss', 'https://other.example'),
      says: { detail: expect.stringContaining('iss mismatch') },
    },
    {
      way: 'when the answer does not name its issuer, though the provider says that it does',
      wrong: (back) => back.searchParams.delete('iss'),
      says: { detail: expect.stringContaining('iss missing') },
    },
    {
      way: 'without the cookie',
      wrong: () => void browser.jar.delete(COOKIE),
      says: { reason: 'not begun in this browser' },
    },
    {
      way: 'with a cookie that is no bag',
      wrong: () => browser.keep(COOKIE, '%%%', { path: '/', secure: true }),
      says: { reason: 'not begun in this browser' },
    },
    {
      way: 'without the PKCE verifier',
      wrong: () => repack((bag) => delete bag.luggage['verifier']),
      says: { detail: expect.stringContaining('PKCE code_verifier cookie was missing') },
    },
    {
      way: 'without the nonce',
      wrong: () => repack((bag) => delete bag.luggage['nonce']),
      says: { detail: expect.stringContaining('Nonce cookie was missing') },
    },
    {
      way: 'with a verifier in the place of the state',
      wrong: () => repack(({ luggage: held }) => (held['state'] = held['verifier'] ?? '')),
      says: { detail: expect.stringContaining('decryption operation failed') },
    },
    {
      way: 'with the PKCE verifier of another time',
      wrong: async () => {
        const first = luggage();
        await leave();
        const { verifier = '' } = luggage();
        repack((bag) => (bag.luggage = { ...first, verifier }));
      },
      says: { detail: expect.stringContaining('invalid_grant') },
    },
    {
      way: 'with the nonce of another time',
      wrong: async () => {
        const first = luggage();
        await leave();
        const { nonce = '' } = luggage();
        repack((bag) => (bag.luggage = { ...first, nonce }));
      },
      says: { detail: expect.stringContaining('nonce mismatch') },
    },
  ];

  it.each(WAYS)('$way', async ({ said = SURE, wrong, says }) => {
    const back = await signInAt(await leave(), said);
    await wrong?.(back);
    await expectRefused(await arrive(back));
    expect(reason()).toMatchObject({ event: 'staff sign-in refused', ...says });
  });

  it('by an ID token that was made for another nonce', async () => {
    const location = new URL(await leave());
    location.searchParams.set('nonce', 'somebody-elses');
    await expectRefused(await arrive(await signInAt(location.href, SURE)));
    expect(reason()).toMatchObject({ detail: expect.stringContaining('nonce mismatch') });
  });

  it('by a link that somebody else came back with: their account, in our browser', async () => {
    const theirs = await signInAt(await leave(), SURE);
    const victim = new Browser();
    await expectRefused(await arrive(theirs, victim), victim);
    await victim.asks(() => setOut(''));
    await expectRefused(await arrive(theirs, victim), victim);
  });

  it('by coming back a second time, with the cookie or without', async () => {
    const back = await signInAt(await leave(), SURE);
    const { value = '', attributes = {} } = browser.jar.get(COOKIE) ?? {};
    expect(await arrive(back)).toBe('/staff');
    const session = browser.cookie('__Host-session');
    expect(await arrive(back)).toBe(REFUSED);
    browser.keep(COOKIE, value, attributes);
    expect(await arrive(back)).toBe(REFUSED);
    expect(reason()).toMatchObject({ detail: expect.stringContaining('invalid_grant') });
    expect(browser.cookie('__Host-session')).toBe(session);
    expect(await countRows('session', 'ended_at IS NULL')).toBe(1);
  });

  it('after more than ten minutes at the provider', async () => {
    const back = await signInAt(await leave(), SURE);
    jest.useFakeTimers({ now: Date.now() + 11 * 60_000, doNotFake: ALL_BUT_THE_DATE });
    try {
      await expectRefused(await arrive(back));
    } finally {
      jest.useRealTimers();
    }
    expect(reason()).toMatchObject({ detail: expect.stringContaining('"exp" claim') });
  });

  it('when the provider calls itself by another name than it was set up with', async () => {
    const issuer = provider.issuer.replace('127.0.0.1', 'localhost');
    await grant('manager');
    await withProvider({ issuer }, async () => {
      await expectRefused(await arrive(await signInAt(await leave(), SURE)));
    });
    expect(reason()).toMatchObject({ reason: 'another issuer', detail: provider.issuer });
  });

  it('by another service’s secret', async () => {
    const back = await signInAt(await leave(), SURE);
    const clientSecret = randomBytes(24).toString('hex');
    await withProvider({ clientSecret }, async () => expectRefused(await arrive(back)));
    expect(reason()).toMatchObject({ detail: expect.stringContaining('invalid_client') });
  });

  it.each([
    ['another site', 'https://evil.example'],
    ['a sandbox', 'null'],
  ])('by a form that came from %s, and nothing is asked of the provider', async (_, origin) => {
    browser = new Browser({ origin });
    await expectRefused(await leave());
    expect(reason()).toMatchObject({ reason: 'not from our page' });
  });

  it('from one network address after sixty tries in a quarter of an hour, nor fills the log', async () => {
    await travelTo('2026-11-23T09:01:00Z');
    const back = await signInAt(await leave(), SURE);
    const { value = '', attributes = {} } = browser.jar.get(COOKIE) ?? {};
    for (let times = 0; times < 60; times += 1) await arrive(new URL(`${ORIGIN}/?error=no`));
    expect(log).toHaveBeenCalledTimes(60);
    browser.keep(COOKIE, value, attributes);
    expect(await arrive(back)).toBe(REFUSED);
    browser.jar.delete(COOKIE);
    browser.headers['origin'] = 'https://evil.example';
    for (let times = 0; times < 59; times += 1) await leave();
    browser.headers['origin'] = ORIGIN;
    await expectRefused(await leave());
    expect(log).toHaveBeenCalledTimes(60 + 59);
  });

  it('where no provider is set up', async () => {
    const { OIDC } = env();
    const back = await signInAt(await leave(), SURE);
    Object.assign(env(), { OIDC: null });
    await expectRefused(await arrive(back));
    await expectRefused(await leave());
    Object.assign(env(), { OIDC });
    expect(reason()).toMatchObject({ reason: 'not set up' });
  });

  it('tells the log why, in one line that no visitor can break or fill', async () => {
    await leave();
    await arrive(
      new URL(
        `${ORIGIN}/?error=${encodeURIComponent(`a\n{"event":"all well"}${'b'.repeat(5000)}`)}`,
      ),
    );
    const [line] = log.mock.calls.at(-1) as [string];
    expect(line).not.toContain('\n');
    expect(line.length).toBeLessThan(400);
    expect(line).not.toContain('all well');
  });
});

describe('a mail', () => {
  /** The code of the newest mail that is really to be sent; null when there is none. */
  async function newestCode(): Promise<string | null> {
    const [row] = await asOwner<{ sealed: Buffer }>(
      'SELECT sealed FROM outbox_mail WHERE NOT discard ORDER BY id DESC LIMIT 1',
    );
    return row ? (/^ {4}(\S+)$/m.exec(unseal(row.sealed).lines.join('\n'))?.[1] ?? null) : null;
  }

  it('with a code is never sent to staff', async () => {
    expect(await browser.asks(() => askForCode(EMAIL))).toBe('sent');
    expect(await newestCode()).toBeNull();
  });

  it('proves no more than a place on the register to staff who have one', async () => {
    const subject = await enterRegistrant({ name: 'Stella on the register', email: EMAIL });
    await browser.asks(() => askForCode(EMAIL));
    const code = await newestCode();
    expect(await browser.asks(() => typeCode(code ?? ''))).toBe('signed-in');
    expect(await who(browser)).toMatchObject({ registrant: subject, staff: null });
  });
});

describe('when the provider is down', () => {
  it('nobody is signed in, on the way there or back', async () => {
    const back = await signInAt(await leave(), SURE);
    await provider.stop();
    await expectRefused(await arrive(back));
    expect(reason()).toMatchObject({ detail: expect.stringContaining('ECONNREFUSED') });
    await expectRefused(await leave());
    expect(reason()).toMatchObject({ detail: expect.stringContaining('SIGNIN_OAUTH_ERROR') });
  });
});
