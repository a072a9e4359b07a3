/**
 * The heads of the answers of the real site, behind a proxy as on the internet and by itself: every
 * kind of answer, what cookies are like, and who may send what. Seen failing with the nonce taken from
 * the request, `no-store` left out, X-Content-Type-Options left out for static files, `secure` never
 * set on cookies, and checkOrigin letting a missing Origin pass.
 */
import http from 'node:http';
import { readdirSync } from 'node:fs';
import { newToken, tokenHash } from '../../lib/identity/tokens';
import { HTTPS_ORIGIN, startHttpsHouse, type HttpsHouse } from '../support/https-house';
import { formWith, posted, type Fields } from '../support/page-forms';
import { ask, wordsOf, type Answer, type Request } from '../support/plain-http';
import { theModule } from '../support/sitting-a-quiz';
import { ORIGIN, story } from '../support/story';

const ADDRESS = 'hedda.head@example.org';
const HOME = '/modules/social-media';

let house: HttpsHouse;
let session: Record<string, string>;

const suite = process.env['STORY_BROWSER'] ? describe : describe.skip;

const post = (path: string, fields: Fields, headers: Record<string, string> = {}) =>
  house.ask(path, posted(HTTPS_ORIGIN, fields, headers));

function cookiesOf({ headers }: Answer): Record<string, string> {
  const lines = headers['set-cookie'] ?? [];
  return Object.fromEntries(lines.map((line) => [line.split('=')[0] ?? '', line]));
}

const pair = (line = '') => line.split(';')[0] ?? '';

async function enterHedda(): Promise<void> {
  await house.asOwner(`
    INSERT INTO subject (id) VALUES ('0197a000-0000-4000-8000-000000000001');
    INSERT INTO registrant (id, subject_id, registration_number, number_key, name, email, email_key)
    VALUES ('0197a000-0000-7000-8000-000000000001', '0197a000-0000-4000-8000-000000000001',
            'HCS-HEAD', 'HCSHEAD', 'Hedda Head', '${ADDRESS}', '${ADDRESS}')`);
}

/** A session as signing in keeps one; signing in itself has its own test below. */
async function sessionOfHedda(): Promise<void> {
  const token = newToken();
  const hash = Buffer.from(tokenHash(token)).toString('hex');
  await house.asOwner(`
    INSERT INTO session (id, token_hash, registrant_id)
    VALUES ('0197a000-0000-7000-8000-000000000002', '\\x${hash}', '0197a000-0000-7000-8000-000000000001')`);
  session = { cookie: `__Host-session=${token}` };
}

/**
 * Signs in as a browser without JavaScript does, through the proxy.
 * @returns the set-cookie lines, by name
 */
async function signInThere(): Promise<Record<string, string>> {
  const page = await house.ask('/sign-in');
  const form = formWith(page.body, 'next');
  const asked = await post('/sign-in', [...form.hidden, ['email', ADDRESS]]);
  expect(asked.status).toBe(303);
  const given = cookiesOf(asked);
  for (let tries = 0; tries < 100 && house.mail.delivered.length === 0; tries += 1)
    await new Promise((resolve) => setTimeout(resolve, 100));
  const text = house.mail.delivered[0]?.mail.text ?? '';
  const code = /^\s{4}(\S+)$/m.exec(text)?.[1] ?? '';
  const cookie = pair(given['__Host-sign-in']);
  const second = await house.ask('/sign-in/code', { headers: { cookie } });
  const entered = await post(
    '/sign-in/code',
    [...formWith(second.body, 'next').hidden, ['code', code]],
    { cookie },
  );
  expect(entered.status).toBe(303);
  return { ...given, ...cookiesOf(entered) };
}

const staticFile = (ending: string) => {
  const files = readdirSync('.next/static', { recursive: true, encoding: 'utf8' });
  return `/_next/static/${files.find((one) => one.endsWith(ending)) ?? ''}`;
};

type Kind = { readonly kind: string; readonly status: number; readonly kept?: boolean } & (
  { readonly path: string; readonly request?: Request } | { readonly answer: () => Promise<Answer> }
);

const RSC = { RSC: '1' };
const [PICTURE] = Object.keys(theModule().pictures);

const KINDS: readonly Kind[] = [
  { kind: 'a page', path: '/', status: 200 },
  { kind: 'a page’s head', path: '/', request: { method: 'HEAD' }, status: 200 },
  { kind: 'a signed-in page', answer: () => house.ask(HOME, { headers: session }), status: 200 },
  { kind: 'a payload', path: '/?_rsc', request: { headers: RSC }, status: 200 },
  {
    kind: 'a signed-in payload',
    answer: () => house.ask(`${HOME}?_rsc`, { headers: { ...RSC, ...session } }),
    status: 200,
  },
  {
    kind: 'a prefetch',
    path: '/verify?_rsc',
    request: { headers: { ...RSC, 'next-router-prefetch': '1' } },
    status: 307,
  },
  {
    kind: 'a page that says it is prefetched',
    path: '/verify',
    request: { headers: { 'next-router-prefetch': '1', purpose: 'prefetch' } },
    status: 200,
  },
  { kind: 'the way to sign in', path: HOME, status: 307 },
  { kind: 'a redirect of Next’s own', path: '/verify/', status: 308 },
  { kind: 'no page', path: '/no/such/page', status: 404 },
  { kind: 'no payload', path: '/no/such/page?_rsc', request: { headers: RSC }, status: 404 },
  { kind: 'no file', path: '/_next/static/nothing.js', status: 404 },
  { kind: 'no handler’s thing', path: `${HOME}/pictures/none.svg`, status: 404 },
  { kind: 'no certificate', path: '/certificates/x.pdf', request: {}, status: 307 },
  {
    kind: 'a file of somebody’s own',
    answer: () => house.ask(`${HOME}/card/before-i-post.pdf`, { headers: session }),
    status: 200,
  },
  { kind: 'health', path: '/health/live', status: 200 },
  { kind: 'readiness', path: '/health/ready', status: 200 },
  { kind: 'a picture', path: `${HOME}/pictures/${PICTURE}`, status: 200, kept: true },
  { kind: 'a script', path: staticFile('.js'), status: 200, kept: true },
  { kind: 'a style', path: staticFile('.css'), status: 200, kept: true },
  { kind: 'a font', path: staticFile('.woff2'), status: 200, kept: true },
  { kind: 'an icon', path: '/icon.svg', status: 200, kept: true },
  { kind: 'another host', path: '/', request: { headers: { host: 'evil.example' } }, status: 421 },
  { kind: 'another’s address', path: '//evil.example/', status: 400 },
  { kind: 'a method', path: '/', request: { method: 'DELETE' }, status: 405 },
  { kind: 'a form from elsewhere', path: '/verify', request: { method: 'POST' }, status: 403 },
  {
    kind: 'an action that goes on',
    answer: async () => {
      const { body } = await house.ask('/verify');
      return post('/verify', [...formWith(body, '$ACTION_KEY').hidden, ['code', '0'.repeat(26)]]);
    },
    status: 303,
  },
  {
    kind: 'an action that comes back',
    answer: async () => {
      const { body } = await house.ask('/verify');
      return post('/verify', [...formWith(body, '$ACTION_KEY').hidden, ['code', '1']]);
    },
    status: 200,
  },
  {
    kind: 'an action that is none',
    answer: () => post('/verify', []),
    status: 400,
  },
  {
    kind: 'too much',
    path: '/verify',
    request: {
      method: 'POST',
      headers: { origin: HTTPS_ORIGIN },
      body: Buffer.alloc(1024 * 1024 + 1, 'x'),
    },
    status: 413,
  },
  { kind: 'a fault', answer: () => broken(`/verify/${'0'.repeat(26)}`), status: 500 },
  {
    kind: 'a fault’s payload',
    answer: () => broken(`/verify/${'0'.repeat(26)}?_rsc`, { headers: RSC }),
    status: 200,
  },
  {
    kind: 'a handler’s fault',
    answer: () => broken('/certificates/AHCS-0000-0000.pdf', { headers: session }),
    status: 500,
  },
  { kind: 'what Next shows last', path: '/_global-error', status: 500 },
];

/** What is answered while the database refuses to show certificates. */
async function broken(path: string, request?: Request): Promise<Answer> {
  await house.asOwner('REVOKE SELECT ON certificate, certificate_file FROM cpd_app');
  try {
    return await house.ask(path, request);
  } finally {
    await house.asOwner('GRANT SELECT ON certificate, certificate_file TO cpd_app');
  }
}

const answerTo = (kind: Kind) =>
  'answer' in kind ? kind.answer() : house.ask(kind.path, kind.request);

const policyOf = ({ headers }: Answer) => String(headers['content-security-policy'] ?? '');
const nonceOf = (answer: Answer) => /'nonce-([^']+)'/.exec(policyOf(answer))?.[1] ?? '';

function checkHead(answer: Answer, kept: boolean): void {
  const { headers } = answer;
  const policy = policyOf(answer);
  for (const part of [
    "default-src 'none'",
    "object-src 'none'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
    "style-src 'self';",
  ])
    expect(policy).toContain(part);
  expect(policy).not.toMatch(/unsafe|\*|http:/);
  expect(nonceOf(answer)).toMatch(/^[A-Za-z0-9+/]{22}==$/);
  expect(headers['x-content-type-options']).toBe('nosniff');
  expect(headers['x-frame-options']).toBe('DENY');
  expect(headers['referrer-policy']).toBe('same-origin');
  expect(headers['strict-transport-security']).toBe('max-age=63072000; includeSubDomains');
  expect(headers['x-powered-by']).toBeUndefined();
  expect(headers['server']).toBeUndefined();
  expect(headers['x-request-id']).toMatch(/^[0-9a-f-]{36}$/);
  expect(headers['access-control-allow-origin']).toBeUndefined();
  if (kept) expect(headers['cache-control']).toMatch(/^public, max-age=\d+/);
  else expect(headers['cache-control']).toBe('no-store');
}

suite('heads of answers', () => {
  beforeAll(async () => {
    house = await startHttpsHouse();
    await enterHedda();
    await sessionOfHedda();
  }, 60_000);
  afterAll(() => house?.stop());

  it.each(KINDS)('$kind carries every header, and a nonce of its own', async (kind) => {
    const [one, other] = [await answerTo(kind), await answerTo(kind)];
    expect([one.status, other.status]).toEqual([kind.status, kind.status]);
    for (const answer of [one, other]) checkHead(answer, kind.kept ?? false);
    expect(nonceOf(one)).not.toBe(nonceOf(other));
    expect(one.headers['x-request-id']).not.toBe(other.headers['x-request-id']);
    if (/^text\/html/.test(one.headers['content-type'] ?? ''))
      expect(one.headers['content-type']).toMatch(/charset=utf-8/i);
    expect(one.body).not.toMatch(/node_modules|permission denied|prisma/i);
    // A stylesheet may speak of select boxes.
    expect(one.body).not.toMatch(/SELECT /);
  });

  it('gives its scripts the nonce of the head, and none another', async () => {
    for (const path of ['/', '/verify', '/sign-in', '/no/such/page']) {
      const answer = await house.ask(path);
      const scripts = answer.body.match(/<script\b[^>]*>/g) ?? [];
      expect(scripts.length).toBeGreaterThan(2);
      const own = `nonce="${nonceOf(answer)}"`;
      expect(scripts.filter((tag) => !tag.includes(own) && !tag.includes('noModule'))).toEqual([]);
      // No style of its own, and nothing that only a looser policy would let happen.
      expect(answer.body).not.toMatch(/<style|\sstyle="|\son(click|load|error)=/);
    }
  });

  it.each<[string, Record<string, string>]>([
    ['a policy', { 'content-security-policy': "script-src 'nonce-ATTACKERATTACKER'" }],
    [
      'a policy to report',
      { 'content-security-policy-report-only': "script-src 'nonce-ATTACKERATTACKER'" },
    ],
    ['a nonce', { 'x-nonce': 'ATTACKERATTACKER' }],
    ['a request id', { 'x-request-id': 'ATTACKERATTACKER' }],
    ['a host', { 'x-forwarded-host': 'attackerattacker.example' }],
    ['a protocol', { 'x-forwarded-proto': 'attackerattacker' }],
    ['an address', { 'x-forwarded-for': 'attackerattacker' }],
    ['a rewrite', { 'x-middleware-rewrite': '/ATTACKERATTACKER', 'x-nextjs-rewrite': '/ATTACKER' }],
  ])('takes %s from nobody', async (_, headers) => {
    for (const more of [{}, { 'next-router-prefetch': '1' }, RSC, { ...RSC, ...session }]) {
      for (const path of ['/', HOME, '/no/such/page', '/sign-in?_rsc']) {
        const answer = await house.ask(path, { headers: { ...headers, ...more } });
        const all = `${JSON.stringify(answer.headers)} ${answer.body}`;
        expect(all.toUpperCase()).not.toContain('ATTACKER');
      }
    }
  });

  // 2026-11-23, a known fault: nobody can sign in where APP_ORIGIN is https. lib/launch/environment
  // sets NEXTAUTH_URL to it, next-auth then looks for its CSRF pair under `__Host-…`, and
  // lib/identity/engine gives it under the plain name. `useSecureCookies: false` there mends it; take
  // `failing` away then.
  it.failing(
    'sets cookies that only this host gets, only by https, unseen by scripts',
    async () => {
      const given = await signInThere();
      expect(Object.keys(given).sort()).toEqual(['__Host-session', '__Host-sign-in']);
      for (const line of Object.values(given)) {
        expect(line).toMatch(/; Path=\/(;|$)/);
        expect(line).toMatch(/; Secure(;|$)/i);
        expect(line).toMatch(/; HttpOnly(;|$)/i);
        expect(line).toMatch(/; SameSite=lax(;|$)/i);
        expect(line).not.toMatch(/Domain=/i);
      }
      // The browser forgets it when it closes; the house after thirty minutes, or eight hours.
      expect(given['__Host-session']).not.toMatch(/Max-Age|Expires/i);
      expect(pair(given['__Host-session']).length).toBeGreaterThan(50);
      const headers = { cookie: pair(given['__Host-session']) };
      expect((await house.ask(HOME, { headers })).status).toBe(200);
    },
  );

  it('knows a session by its cookie’s whole name: without the prefix another host may have set it', async () => {
    expect((await house.ask(HOME, { headers: session })).status).toBe(200);
    const cookie = session['cookie']?.replace('__Host-', '') ?? '';
    expect((await house.ask(HOME, { headers: { cookie } })).status).toBe(307);
  });

  it('sets no cookie for looking', async () => {
    for (const path of [
      '/',
      '/sign-in',
      '/sign-in/code',
      '/verify',
      '/privacy',
      '/accessibility',
      HOME,
      '/sign-out',
    ])
      expect([path, (await house.ask(path)).headers['set-cookie']]).toEqual([path, undefined]);
  });

  it.each<[string, Record<string, string>, number]>([
    ['our own page', { origin: HTTPS_ORIGIN }, 200],
    ['no Origin, but our own page says the browser', { 'sec-fetch-site': 'same-origin' }, 200],
    ['no Origin', {}, 403],
    ['no Origin, and a neighbour', { 'sec-fetch-site': 'same-site' }, 403],
    ['no Origin, and elsewhere', { 'sec-fetch-site': 'cross-site' }, 403],
    ['Origin null', { origin: 'null' }, 403],
    [
      'Origin null that calls itself ours',
      { origin: 'null', 'sec-fetch-site': 'same-origin' },
      403,
    ],
    ['elsewhere', { origin: 'https://evil.example' }, 403],
    [
      'elsewhere that calls itself ours',
      { origin: 'https://evil.example', 'x-forwarded-host': 'evil.example' },
      403,
    ],
    ['us without https', { origin: 'http://cpd.example.org' }, 403],
    ['another port', { origin: 'https://cpd.example.org:8443' }, 403],
    ['a longer name', { origin: 'https://cpd.example.org.evil.example' }, 403],
    ['a lower name', { origin: 'https://x.cpd.example.org' }, 403],
    ['loopback', { origin: 'http://127.0.0.1' }, 403],
  ])('a form from %s: %s → %i', async (_, headers, status) => {
    const { body } = await house.ask('/verify');
    const { headers: sent, ...form } = posted('', [
      ...formWith(body, '$ACTION_KEY').hidden,
      ['code', '1'],
    ]);
    const type = { 'content-type': sent['content-type'] };
    const answer = await house.ask('/verify', { ...form, headers: { ...type, ...headers } });
    expect(answer.status).toBe(status);
    expect(answer.body.includes('There is a problem')).toBe(status === 200);
    // And a script’s call of an action, which Next tells by a header.
    const call = { ...headers, 'next-action': '0'.repeat(42), 'content-type': 'text/plain' };
    const called = await house.ask('/verify', { method: 'POST', headers: call, body: '[]' });
    expect(called.status).toBe(status === 403 ? 403 : 409);
  });

  it.each(['TRACE', 'PUT', 'DELETE', 'PATCH', 'OPTIONS', 'PROPFIND'])(
    '%s is not possible',
    async (method) => {
      for (const path of ['/', HOME, '/health/live', '/certificates/x.pdf', staticFile('.js')]) {
        const answer = await house.ask(path, { method, headers: session });
        expect([path, answer.status, answer.headers.allow]).toEqual([path, 405, 'GET, HEAD, POST']);
        expect(answer.body).not.toContain(session['cookie'] ?? '');
      }
    },
  );

  it('a body of more than 1 MiB is refused, whoever would have read it', async () => {
    const headers = { origin: ORIGIN };
    for (const path of ['/verify', '/health/live', '/certificates/x.pdf']) {
      const body = Buffer.alloc(1024 * 1024 + 1, 'x');
      const answer = await ask(ORIGIN, path, { method: 'POST', headers, body });
      expect([path, answer.status]).toEqual([path, 413]);
      expect(wordsOf(answer.body)).toContain('larger than this site accepts');
    }
  });

  /** Sends a form of ours in pieces, without saying how long it will be. */
  function inPieces(size: number): Promise<number> {
    const { hostname, port } = new URL(ORIGIN);
    const type = 'multipart/form-data; boundary=piece';
    const headers = { origin: ORIGIN, 'content-type': type };
    const options = { hostname, port, path: '/verify', method: 'POST', headers, agent: false };
    return new Promise((resolve, reject) => {
      const sent = http.request(options, (answer) => {
        answer.resume();
        resolve(answer.statusCode ?? 0);
      });
      // Cut off while we still send: the answer has come before.
      sent.on('error', (error) => setTimeout(() => reject(error), 100));
      sent.write('--piece\r\nContent-Disposition: form-data; name="code"\r\n\r\n');
      for (let left = size; left > 0; left -= 65_536) sent.write(Buffer.alloc(65_536, 'x'));
      sent.end('\r\n--piece--\r\n');
    });
  }

  it('a body that does not say how long it is is refused at the same size', async () => {
    expect(await inPieces(1_400_000)).toBe(413);
  });

  it('without https there is no promise of https, and cookies are plain', async () => {
    const { headers, body } = await ask(ORIGIN, '/sign-in');
    expect(headers['strict-transport-security']).toBeUndefined();
    expect(headers['content-security-policy']).not.toContain('upgrade-insecure-requests');
    const form = formWith(body, 'next');
    const sent = posted(ORIGIN, [...form.hidden, ['email', 'nobody.at.all@example.org']]);
    const [line = ''] = (await ask(ORIGIN, '/sign-in', sent)).headers['set-cookie'] ?? [];
    expect(line).toMatch(/^sign-in=[\w-]{43}; Path=\/; /);
    expect(line).toMatch(/HttpOnly; SameSite=lax/i);
    expect(line).not.toMatch(/Secure/i);
  });

  it('signing out asks the browser to forget', async () => {
    const { headers } = await house.ask('/sign-out');
    expect(headers['clear-site-data']).toBe('"cache", "storage"');
  });

  it('a limit by address goes by what our own proxy says', async () => {
    const from = (address: string) =>
      house.ask('/verify/x', { headers: { 'x-forwarded-for': `198.51.100.1, ${address}` } });
    // Twice thirty and one: a new minute may begin in between.
    let last = '';
    for (let times = 0; times < 61 && !last.includes('Too many checks'); times += 1)
      last = wordsOf((await from('203.0.113.99')).body);
    expect(last).toContain('Too many checks at once');
    expect(wordsOf((await from('203.0.113.98')).body)).toContain('No certificate has this code');
  });

  it('a fault has a reference, and tells nothing else', async () => {
    const fault = await broken(`/verify/${'0'.repeat(26)}?_rsc`, { headers: RSC });
    expect(fault.body).toMatch(/E\{"digest":"\d+"\}/);
  });

  // 2026-11-23, a known fault: Next sends an empty page and leaves the words to a script, so without
  // JavaScript a fault is a blank page. Take `failing` away when the front door answers instead.
  it.failing('a fault is told without JavaScript, too', async () => {
    const fault = await broken(`/verify/${'0'.repeat(26)}`);
    expect(wordsOf(fault.body)).toMatch(/went wrong|there is a problem/i);
  });
});

story('in a browser the session is out of reach of scripts', {}, async ({ page }) => {
  await page.goto(`${ORIGIN}/sign-in`);
  await page.getByLabel('Your email address').fill('nobody.at.all@example.org');
  await page.getByRole('button', { name: 'Send me a code' }).click();
  await page.getByRole('heading', { name: 'Enter your code' }).waitFor();
  expect(await page.context().cookies()).toMatchObject([
    { name: 'sign-in', httpOnly: true, sameSite: 'Lax', path: '/' },
  ]);
  expect(
    await page.evaluate(() => [document.cookie, localStorage.length, sessionStorage.length]),
  ).toEqual(['', 0, 0]);
});
