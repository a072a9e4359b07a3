/**
 * Seen failing with any method let in; with any host let in; with the first answer's headers left
 * in place; with a 404 asked for once.
 *
 * @see lib/launch/serve.mjs, lib/launch/front-door.mjs
 */
import http from 'node:http';
import { connect } from 'node:net';
import { once } from 'node:events';
import { getScriptNonceFromHeader } from 'next/dist/server/app-render/get-script-nonce-from-header';
import { makeClone, removeClone, write } from './clone';
import { endAll, evaluate, eventually, freePort, startNode, type Started } from './processes';

interface Answer {
  status: number;
  headers: http.IncomingHttpHeaders;
  body: string;
}
type Question = {
  method?: string;
  headers?: Record<string, string | string[]>;
  body?: string | Buffer;
  agent?: http.Agent;
};

const SCRIPT = 'let made; '.repeat(99);

let clone: string;
let port: number;
let demo: Started;
beforeAll(async () => {
  clone = makeClone();
  write(clone, '.next/static/made.js', SCRIPT);
  await evaluate(
    clone,
    'compressed-files.mjs',
    "room.writeCompressed('.next/static').then(() => 1)",
  );
  port = await freePort();
  demo = await serve({ DEMO: '1', PORT: String(port), LOG_REQUESTS: '1' });
});
afterAll(async () => {
  await endAll();
  removeClone(clone);
});

async function serve(env: Record<string, string>): Promise<Started> {
  const site = startNode(clone, ['lib/launch/serve.mjs'], {
    env: { NODE_ENV: 'production', ...env },
  });
  await site.says('{"ready":');
  return site;
}

const here = () => `http://localhost:${port}`;

/** Asks as it is told to, unlike fetch, which knows better about hosts, origins and methods. */
async function ask(target: string, question: Question = {}, to = port): Promise<Answer> {
  const { method = 'GET', headers = {}, body, agent } = question;
  const req = http.request({
    host: '127.0.0.1',
    port: to,
    path: target,
    method,
    headers: { host: `localhost:${to}`, ...headers },
    setHost: false,
    ...(agent ? { agent } : {}),
  });
  req.end(body);
  const [res] = (await once(req, 'response')) as [http.IncomingMessage];
  let text = '';
  for await (const part of res.setEncoding('utf8')) text += part as string;
  return { status: res.statusCode ?? 0, headers: res.headers, body: text };
}

const post = (headers: Question['headers'] = {}, body = 'a=b') =>
  ask('/form', { method: 'POST', headers, body });

const nonceOf = ({ headers }: Answer) =>
  getScriptNonceFromHeader(String(headers['content-security-policy'])) ?? '';

describe('every answer', () => {
  const tooMuch = { origin: 'x', 'content-length': '9999999' };
  it.each<[string, number, string, Question]>([
    ['a page', 200, '/', {}],
    ['no page', 404, '/absent', {}],
    ['a method there is not', 405, '/', { method: 'DELETE' }],
    [
      'somebody else’s form',
      403,
      '/',
      { method: 'POST', headers: { origin: 'http://evil.example' } },
    ],
    ['too large a form', 413, '/', { method: 'POST', headers: tooMuch }],
    ['another host', 421, '/', { headers: { host: 'evil.example' } }],
    ['a fault', 500, '/throws', {}],
  ])('%s (%i) carries the house’s headers', async (_, status, target, question) => {
    const answer = await ask(target, question);
    expect(answer.status).toBe(status);
    expect(answer.headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'same-origin',
      'permissions-policy': expect.stringMatching(/camera=\(\).*geolocation=\(\).*microphone=\(\)/),
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
      'x-frame-options': 'DENY',
      'cache-control': 'no-store',
      'x-request-id': expect.stringMatching(/^[0-9a-f-]{36}$/),
    });
    expect(answer.headers['content-security-policy']).toBe(
      `default-src 'none'; script-src 'self' 'nonce-${nonceOf(answer)}' 'strict-dynamic'; style-src 'self'; ` +
        "img-src 'self' data:; font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; " +
        "frame-ancestors 'none'; object-src 'none'; manifest-src 'self'",
    );
    expect(answer.headers).not.toHaveProperty('x-powered-by');
    expect(answer.headers).not.toHaveProperty('strict-transport-security');
  });

  it('is kept by nobody, unless its handler says so on a path that is the same for everybody', async () => {
    const keptOn = async (target: string) => (await ask(target)).headers['cache-control'];
    for (const target of [
      '/fonts/a.woff2',
      '/_next/static/a.js',
      '/modules/m/pictures/a',
      '/icon.svg',
    ])
      expect([target, await keptOn(target)]).toEqual([target, 'public, max-age=60']);
    for (const target of ['/kept/by-mistake', '/fonts', '/icon.svg/x'])
      expect([target, await keptOn(target)]).toEqual([target, 'no-store']);
  });

  it('has a nonce of its own, which the site is told and nobody can choose', async () => {
    const chosen = { 'content-security-policy': "script-src 'nonce-ATTACKER'" };
    const headers = {
      ...chosen,
      'content-security-policy-report-only': "script-src 'nonce-ATTACKER'",
      'x-nonce': 'ATTACKER',
      'next-router-prefetch': '1',
    };
    const answers = await Promise.all(
      Array.from({ length: 50 }, () => ask('/headers', { headers })),
    );
    for (const answer of answers) {
      const heard = JSON.parse(answer.body) as Record<string, string>;
      expect(answer.body + JSON.stringify(answer.headers)).not.toContain('ATTACKER');
      expect(getScriptNonceFromHeader(heard['content-security-policy'] ?? '')).toBe(
        nonceOf(answer),
      );
      expect(heard['x-nonce']).toBe(nonceOf(answer));
      expect(heard['x-request-id']).toBe(answer.headers['x-request-id']);
    }
    expect(new Set(answers.map(nonceOf)).size).toBe(50);
    for (const answer of answers) expect(Buffer.from(nonceOf(answer), 'base64')).toHaveLength(16);
  });
});

/** Seen failing with Vary left out, and with POST let in. */
describe('a script of the build', () => {
  const MADE = '/_next/static/made.js';
  const asked = (encoding: string, method = 'GET') =>
    ask(MADE, { method, headers: { 'accept-encoding': encoding, origin: here() } });

  it.each(['br', 'gzip, deflate, br, zstd', 'gzip, br;q=0.5'])(
    'comes small to %s',
    async (takes) => {
      const { status, headers } = await asked(takes);
      expect([status, headers]).toMatchObject([
        200,
        {
          'content-encoding': 'br',
          vary: 'Accept-Encoding',
          'content-type': 'application/javascript; charset=UTF-8',
          'cache-control': 'public, max-age=31536000, immutable',
          'x-content-type-options': 'nosniff',
          'content-security-policy': expect.stringContaining("default-src 'none'"),
        },
      ]);
      expect(Number(headers['content-length'])).toBeLessThan(SCRIPT.length / 10);
      // The same to whoever unpacks it.
      const answer = await fetch(`${here()}${MADE}`, { headers: { 'accept-encoding': 'br' } });
      expect(await answer.text()).toBe(SCRIPT);
    },
  );

  it.each(['gzip', 'br;q=0', 'brotli', ''])('is the site’s to answer to %s', async (takes) => {
    expect((await asked(takes)).headers).not.toHaveProperty('content-encoding');
  });

  it('has a head, and takes nothing', async () => {
    expect(await asked('br', 'HEAD')).toMatchObject({
      body: '',
      headers: { 'content-encoding': 'br' },
    });
    expect((await asked('br', 'POST')).headers).not.toHaveProperty('content-encoding');
  });
});

/** Seen failing with askSite asking only once, and with the first answer's headers left in place. */
describe('a page that finds out that it is not there', () => {
  it.each([['GET'], ['POST']])('is answered whole, without a script (%s)', async (method) => {
    const answer = await ask('/emptied', { method, headers: { origin: here() } });
    expect([answer.status, answer.body]).toEqual([404, 'GET the whole page']);
    expect(answer.headers).not.toHaveProperty('x-first');
    expect(answer.headers).toMatchObject({
      'x-frame-options': 'DENY',
      'cache-control': 'no-store',
    });
  });

  it('is left to Next’s own script where that asks for a part', async () => {
    const answer = await ask('/emptied', { headers: { rsc: '1' } });
    expect([answer.status, answer.body]).toEqual([404, '<html id="__next_error__"></html>']);
  });

  it('is told without a body where only the head is asked for', async () => {
    const answer = await ask('/emptied', { method: 'HEAD' });
    expect([answer.status, answer.body]).toEqual([404, '']);
  });
});

describe('who may ask what', () => {
  it.each(['OPTIONS', 'PUT', 'PATCH', 'DELETE', 'TRACE', 'PROPFIND'])('not %s', async (method) => {
    const { status, headers } = await ask('/', { method });
    expect([status, headers.allow]).toEqual([405, 'GET, HEAD, POST']);
  });

  it('HEAD is answered without a body, also when it is refused', async () => {
    expect(await ask('/', { method: 'HEAD' })).toMatchObject({ status: 200, body: '' });
    const refused = await ask('/', { method: 'HEAD', headers: { host: 'evil.example' } });
    expect(refused).toMatchObject({ status: 421, body: '' });
  });

  it.each([
    ['localhost', 200],
    ['localhost:1', 200],
    ['LOCALHOST', 200],
    ['127.0.0.1:8080', 200],
    ['[::1]:3000', 200],
    ['evil.example', 421],
    ['localhost.evil.example', 421],
    ['127.0.0.1.evil.example', 421],
    ['localhost@evil.example', 400],
    ['localhost/evil', 400],
    ['', 400],
  ])('host %p: %i', async (host, status) => {
    expect((await ask('/', { headers: { host } })).status).toBe(status);
  });

  it('two hosts are one too many', async () => {
    expect(await raw('GET / HTTP/1.1\r\nHost: localhost\r\nHost: localhost\r\n\r\n')).toMatch(
      /^HTTP\/1\.1 400 /,
    );
  });

  it('machines ask after our health by any name', async () => {
    const headers = { host: '10.1.2.3' };
    expect((await ask('/health/ready', { headers })).status).toBe(200);
    expect((await ask('/health/ready/..', { headers })).status).toBe(421);
  });

  it.each(['//evil.example/', '/\\evil.example/', 'http://evil.example/', '*', '/a\\b'])(
    'an address that could name another host is none: %s',
    async (target) => {
      expect((await ask(target)).status).toBe(400);
    },
  );

  it('the site hears from which address it is asked, whatever the visitor says', async () => {
    const { body } = await ask('/headers', { headers: { 'x-client-address': '203.0.113.9' } });
    expect(JSON.parse(body)['x-client-address']).toBe('127.0.0.1');
  });

  it('headers that only proxies and Next may set do not reach the site', async () => {
    const headers = {
      'x-forwarded-host': 'evil.example',
      'x-forwarded-for': '6.6.6.6',
      'x-forwarded-proto': 'https',
      'x-middleware-subrequest': 'middleware',
      'x-nextjs-data': '1',
      'x-nextjs-html-request-id': 'page',
      'x-nextjs-request-id': 'question',
      'x-request-id': 'mine',
      forwarded: 'for=6.6.6.6',
    };
    const heard = JSON.parse((await ask('/headers', { headers })).body) as object;
    expect(heard).toMatchObject({
      host: `localhost:${port}`,
      'x-forwarded-host': `localhost:${port}`,
      'x-forwarded-proto': 'http',
      'x-forwarded-port': String(port),
    });
    for (const name of [
      'x-forwarded-for',
      'x-middleware-subrequest',
      'x-nextjs-data',
      'x-nextjs-html-request-id',
      'x-nextjs-request-id',
      'forwarded',
    ])
      expect(heard).not.toHaveProperty(name);
  });

  // Seen failing without them: React waits for what the server then never sends, and signing in hangs.
  it('in development Next hears which page asks, and no more than that', async () => {
    const to = await freePort();
    await serve({ DEMO: '1', PORT: String(to), NODE_ENV: 'development' });
    const headers = {
      'x-nextjs-html-request-id': 'page',
      'x-nextjs-request-id': 'question',
      'x-nextjs-data': '1',
      'x-middleware-subrequest': 'middleware',
    };
    const heard = JSON.parse((await ask('/headers', { headers }, to)).body) as object;
    expect(heard).toMatchObject({
      'x-nextjs-html-request-id': 'page',
      'x-nextjs-request-id': 'question',
    });
    for (const name of ['x-nextjs-data', 'x-middleware-subrequest'])
      expect(heard).not.toHaveProperty(name);
  });
});

describe('forms', () => {
  it.each<[string, Record<string, string>, number]>([
    ['our own page', { origin: 'http://localhost:PORT' }, 200],
    [
      'our own page by another name of this machine',
      { origin: 'http://127.0.0.1:PORT', host: '127.0.0.1:PORT' },
      200,
    ],
    ['our own page, says the browser', { 'sec-fetch-site': 'same-origin' }, 200],
    ['nobody knows where', {}, 403],
    ['a sandbox', { origin: 'null' }, 403],
    ['a sandbox that says it is ours', { origin: 'null', 'sec-fetch-site': 'same-origin' }, 403],
    ['elsewhere', { origin: 'http://evil.example' }, 403],
    ['elsewhere, says the browser', { 'sec-fetch-site': 'cross-site' }, 403],
    ['another program on this machine', { origin: 'http://localhost:1' }, 403],
    ['this machine by two names', { origin: 'http://127.0.0.1:PORT' }, 403],
    ['https when we are http', { origin: 'https://localhost:PORT' }, 403],
    ['a name that begins like ours', { origin: 'http://localhost:PORT.evil.example' }, 403],
  ])('from %s', async (_, template, status) => {
    const headers = Object.entries(template).map(([name, value]) => [
      name,
      value.replace('PORT', String(port)),
    ]);
    const answer = await post(Object.fromEntries(headers) as Record<string, string>);
    expect(answer.status).toBe(status);
    if (status === 403) expect(answer.body).toContain('nothing was changed');
  });

  const MEBIBYTE = 1024 * 1024;
  const chunked = { 'transfer-encoding': 'chunked' };
  it('arrive whole up to one mebibyte, declared or not', async () => {
    const body = 'x'.repeat(MEBIBYTE);
    expect(await post({ origin: here() }, body)).toMatchObject({
      status: 200,
      body: String(MEBIBYTE),
    });
    expect(await post({ origin: here(), ...chunked }, body)).toMatchObject({
      body: String(MEBIBYTE),
    });
  });

  it('of more are refused: at once when declared, at the byte too much when not', async () => {
    const declared = await raw(
      `POST / HTTP/1.1\r\nHost: localhost:${port}\r\nOrigin: ${here()}\r\nContent-Length: ${MEBIBYTE + 1}\r\n\r\n`,
    );
    expect(declared).toMatch(/^HTTP\/1\.1 413 /);
    const answer = await post({ origin: here(), ...chunked }, 'x'.repeat(MEBIBYTE + 1));
    expect(answer.status).toBe(413);
    expect(answer.headers['x-frame-options']).toBe('DENY');
  });
});

/** What comes back for bytes that no client would send; ends when the server closes, or after a second. */
async function raw(bytes: string): Promise<string> {
  const socket = connect(port, '127.0.0.1').setEncoding('utf8');
  let heard = '';
  socket.on('data', (part: string) => (heard += part)).on('error', () => undefined);
  socket.write(bytes);
  const waited = setTimeout(() => socket.destroy(), 1000);
  await once(socket, 'close');
  clearTimeout(waited);
  return heard;
}

describe('what goes wrong', () => {
  it('in the site is answered with a reference, which its log has too', async () => {
    const answer = await ask('/throws');
    expect(answer.status).toBe(500);
    expect(answer.body).toContain(String(answer.headers['x-request-id']));
    expect(answer.body).not.toContain('the site is broken');
    await demo.says(
      new RegExp(
        `"fault":"request","id":"${String(answer.headers['x-request-id'])}".*the site is broken`,
      ),
    );
  });

  it('half-way through an answer cuts it off rather than passing for the whole', async () => {
    await expect(ask('/throws-late')).rejects.toThrow(/aborted|hang up|ECONNRESET/);
  });

  it('before there is a request is answered too', async () => {
    const answer = await raw('NONSENSE\r\n\r\n');
    expect(answer).toMatch(/^HTTP\/1\.1 400 Bad Request\r\n/);
    expect(answer).toContain('X-Content-Type-Options: nosniff');
  });

  it('nothing is upgraded to a socket', async () => {
    const upgrade = `GET /headers HTTP/1.1\r\nHost: localhost:${port}\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n`;
    expect(await raw(upgrade)).toMatch(/^HTTP\/1\.1 200 /);
  });
});

it('a log line names no person, code or certificate', async () => {
  await ask('/verify/K7QF-9M2X?token=hush');
  await ask('/certificates/AHCS-0001.pdf');
  await ask('/sign-in?email=nell@example.org');
  await demo.says('"path":"/sign-in"');
  expect(demo.said()).toMatch(
    /\{"method":"GET","path":"\/verify\/…","status":200,"ms":[\d.]+,"id":"[0-9a-f-]{36}"\}/,
  );
  expect(demo.said()).toContain('"path":"/certificates/…"');
  for (const secret of ['K7QF', 'hush', 'AHCS-0001', 'nell'])
    expect(demo.said()).not.toContain(secret);
});

describe('on the internet', () => {
  const origin = 'https://cpd.example.org';
  let production: number;
  let site: Started;
  beforeAll(async () => {
    production = await freePort();
    const env = { PORT: String(production), APP_ORIGIN: origin, HOST: '127.0.0.1', DEMO: '0' };
    site = await serve({
      ...env,
      TRUSTED_PROXY: '1',
      OIDC_ISSUER: 'https://login.example.net/tenant',
    });
  });
  const asked = (target: string, question: Question = {}) =>
    ask(
      target,
      { ...question, headers: { host: 'cpd.example.org', ...question.headers } },
      production,
    );

  it('https is asked of browsers for two years, and forms may end at the identity provider', async () => {
    const { headers } = await asked('/');
    expect(headers['strict-transport-security']).toBe('max-age=63072000; includeSubDomains');
    expect(headers['content-security-policy']).toContain(
      "form-action 'self' https://login.example.net;",
    );
    expect(headers['content-security-policy']).toMatch(/; upgrade-insecure-requests$/);
  });

  it('only its own host will do, and forms from its own pages', async () => {
    expect((await asked('/', { headers: { host: `localhost:${production}` } })).status).toBe(421);
    expect((await asked('/', { headers: { host: 'cpd.example.org:443' } })).status).toBe(200);
    const submit = (from: string) => asked('/', { method: 'POST', headers: { origin: from } });
    expect((await submit(origin)).status).toBe(200);
    expect((await submit('http://cpd.example.org')).status).toBe(403);
    expect((await submit('http://localhost')).status).toBe(403);
  });

  it('a proxy of ours may say who asks, and nothing else', async () => {
    const headers = {
      'x-forwarded-for': '192.0.2.7',
      'x-forwarded-host': 'evil.example',
      forwarded: 'host=evil.example',
    };
    const heard = JSON.parse((await asked('/headers', { headers })).body) as object;
    expect(heard).toMatchObject({
      'x-forwarded-for': '192.0.2.7',
      'x-forwarded-host': 'cpd.example.org',
      'x-forwarded-proto': 'https',
      host: 'cpd.example.org',
    });
    expect(heard).not.toHaveProperty('forwarded');
  });

  it('when it stops, ready says so first, and what is under way is finished', async () => {
    const agent = new http.Agent({ keepAlive: true });
    await asked('/', { agent });
    const slow = asked('/slow', { agent: new http.Agent({ keepAlive: true }) });
    await new Promise((done) => setTimeout(done, 300));
    site.child.kill('SIGTERM');
    // A second and a half of notice: the signal takes a moment to arrive.
    await eventually(async () => (await asked('/health/ready', { agent })).status === 503);
    expect((await asked('/', { agent })).status).toBe(200);
    expect(await slow).toMatchObject({ status: 200, body: 'slow, and whole' });
    const finished = Date.now();
    expect(await site.ended).toBe(0);
    // A connection that is kept alive does not keep the door open.
    expect(Date.now() - finished).toBeLessThan(3000);
    await expect(asked('/')).rejects.toThrow('ECONNREFUSED');
  });
});

// The build of Next in use must find our nonce in our policy: this is how its scripts get it.
it('the policy is one that Next reads, in development too', async () => {
  const policy = (dev: boolean) =>
    evaluate<string>(
      clone,
      'response-headers.mjs',
      `room.contentSecurityPolicy({ nonce: 'AbC+/1==', https: false, dev: ${dev}, formTargets: [] })`,
    );
  expect(getScriptNonceFromHeader(await policy(false))).toBe('AbC+/1==');
  expect(getScriptNonceFromHeader(await policy(true))).toBe('AbC+/1==');
  expect(await policy(false)).not.toMatch(/unsafe/);
});
