/**
 * The house as it stands in public: https, no demonstration, a proxy of our own before it.
 * Seen failing with codes proving staff outside the demonstration.
 */
import { z } from 'zod';
import { Browser } from '../support/request-store';
import { publicAction } from '../../lib/identity/actions';
import { clientAddress } from '../../lib/identity/client-address';
import { askForCode } from '../../lib/identity/sign-in';
import { isDemo, publicOrigin } from '../../lib/identity/settings';
import { whoIsAsking } from '../../lib/identity/who';
import { UNTOUCHED } from '../../lib/domain/form';
import { disconnect } from '../../lib/records/database';
import { sendWaitingMail } from '../../lib/use-cases/send-waiting-mail';
import { startMailServer, type MailServer } from '../support/mail-server';
import { enterRegistrant, enterStaff } from '../support/people';
import { typeIn } from '../support/signing-in';

let server: MailServer;

beforeAll(async () => {
  server = await startMailServer();
  // Read once, on first use.
  Object.assign(process.env, {
    APP_ORIGIN: 'https://cpd.example.org',
    DEMO: '0',
    SMTP_URL: server.url,
    TRUSTED_PROXY: '1',
  });
});
afterAll(async () => {
  await disconnect();
  await server.stop();
});

it('is where people reach it, and no demonstration', () => {
  expect(publicOrigin()).toBe('https://cpd.example.org');
  expect(isDemo()).toBe(false);
});

describe('signing in', () => {
  const browser = new Browser();

  it('sends the code by mail to the one who has the address, and to nobody else', async () => {
    await enterRegistrant({ name: 'Siân Ŵyn', email: 'sian@example.org' });
    await browser.asks(() => askForCode('sian@example.org'));
    await new Browser().asks(() => askForCode('nobody@example.org'));
    await sendWaitingMail('sign-in-code', false);
    expect(server.delivered.map(({ to }) => to)).toEqual([['sian@example.org']]);
    expect(server.delivered[0]?.mail.text).toContain('https://cpd.example.org/sign-in/code#');
  });

  it('uses cookies that are bound to this host and to https', async () => {
    expect([...browser.jar.keys()]).toEqual(['__Host-sign-in']);
    const [, code = ''] = /^ {4}(\S+)$/m.exec(server.delivered[0]?.mail.text ?? '') ?? [];
    expect(await typeIn(browser, code)).toBe('signed-in');
    expect([...browser.jar.keys()]).toEqual(['__Host-session']);
    expect(browser.jar.get('__Host-session')?.attributes).toEqual({
      httpOnly: true,
      secure: true,
      sameSite: 'lax',
      path: '/',
    });
    expect(await browser.asks(whoIsAsking)).toMatchObject({ name: 'Siân Ŵyn' });
  });

  it('proves no member of staff by a mail, not even one who is on the register too', async () => {
    await enterStaff('only.staff@example.org', 'administrator');
    await enterRegistrant({ email: 'both@example.org' });
    await enterStaff('both@example.org', 'administrator');
    server.delivered.length = 0;
    await new Browser().asks(() => askForCode('only.staff@example.org'));
    const both = new Browser();
    await both.asks(() => askForCode('both@example.org'));
    await sendWaitingMail('sign-in-code', false);
    expect(server.delivered.map(({ to }) => to)).toEqual([['both@example.org']]);
    const [, code = ''] = /^ {4}(\S+)$/m.exec(server.delivered[0]?.mail.text ?? '') ?? [];
    expect(await typeIn(both, code)).toBe('signed-in');
    expect(await both.asks(whoIsAsking)).toMatchObject({ staff: null });
  });

  it('knows no cookie without the prefix: a sister site cannot plant one', async () => {
    const planted = new Browser();
    planted.keep('session', browser.cookie('__Host-session') ?? '', { path: '/' });
    expect(await planted.asks(whoIsAsking)).toBeNull();
  });
});

it.each([
  ['our own page', 'https://cpd.example.org', true],
  ['our own name without https', 'http://cpd.example.org', false],
  ['a name below ours', 'https://evil.cpd.example.org', false],
  ['a name that begins like ours', 'https://cpd.example.org.evil.example', false],
  ['another port', 'https://cpd.example.org:8443', false],
  ['this machine', 'http://localhost:3000', false],
  ['this machine at the port of https', 'https://localhost', false],
])('takes forms from %s (%s): %s', async (_, origin, accepted) => {
  let times = 0;
  const action = publicAction(z.strictObject({}), async () => {
    times += 1;
    return { problems: [] };
  });
  await new Browser({ origin }).asks(() => action(UNTOUCHED, new FormData()));
  expect(times).toBe(accepted ? 1 : 0);
});

it.each([
  ['the last hop is what our proxy saw', '203.0.113.9, 198.51.100.7', '198.51.100.7'],
  ['one hop', '198.51.100.7', '198.51.100.7'],
  ['a client that makes hops up changes nothing', '1.1.1.1, 2.2.2.2, 198.51.100.7', '198.51.100.7'],
  ['without hops it is the socket', '', '192.0.2.200'],
])('counts visitors by their address: %s', async (_, hops, address) => {
  const browser = new Browser({ 'x-client-address': '192.0.2.200', 'x-forwarded-for': hops });
  expect(await browser.asks(clientAddress)).toBe(address);
});
