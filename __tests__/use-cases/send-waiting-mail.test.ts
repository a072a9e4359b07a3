/**
 * Seen failing with mail for nobody's address sent; with a mail given up at once; with one hand a round,
 * with a round that looks at no clock, and with one that goes on against a server that takes nothing.
 */
import { env } from '../../lib/env';
import { seal } from '../../lib/mail/sealed-mail';
import { signInCodeMail } from '../../lib/mail/sign-in-code-mail';
import { database, disconnect, travelTo } from '../../lib/records/database';
import { outboxRow } from '../../lib/records/outbox';
import { readMailbox } from '../../lib/use-cases/read-mailbox';
import { sendWaitingMail } from '../../lib/use-cases/send-waiting-mail';
import { startMailServer, type MailServer } from '../support/mail-server';
import { asApplication, asOwner, countRows } from '../support/plain-postgres';

let server: MailServer;

beforeAll(async () => {
  server = await startMailServer();
  Object.assign(process.env, {
    DEMO: '0',
    APP_ORIGIN: 'https://cpd.example.org',
    SMTP_URL: server.url,
    MAIL_FROM: 'CPD <cpd@example.org>',
  });
  // Parsed on first use: from here on the house is not a demonstration.
  expect(env().DEMO).toBe(false);
});
beforeEach(async () => {
  await travelTo('2026-11-23T09:00:00Z');
  await asApplication('DELETE FROM outbox_mail');
  server.delivered.length = 0;
  server.broken = false;
});
afterAll(async () => {
  await disconnect();
  await server.stop();
});

async function post(to: string, discard = false): Promise<void> {
  const sealed = seal(signInCodeMail(to, '7K4P-29QD', 'https://cpd.example.org', 10));
  const data = outboxRow({ kind: 'sign-in-code', sealed, discard });
  await database().outboxMail.create({ data, select: { id: true } });
}

it('sends what waits, once, and wipes it', async () => {
  await post('ada@example.org');
  expect(await sendWaitingMail('sign-in-code', false)).toBe(1);
  expect(await sendWaitingMail('sign-in-code', false)).toBe(0);
  expect(server.delivered.map(({ to }) => to)).toEqual([['ada@example.org']]);
  expect(await countRows('outbox_mail', 'sealed IS NULL AND sent_at IS NOT NULL')).toBe(1);
  expect(await readMailbox()).toEqual([]);
});

it('writes a plain mail with the code, and a link that holds it in the fragment alone', async () => {
  await post('ada@example.org');
  await sendWaitingMail('sign-in-code', false);
  const mail = server.delivered[0]?.mail;
  expect(mail?.from?.value).toEqual([{ name: 'CPD', address: 'cpd@example.org' }]);
  expect(mail?.html).toBe(false);
  expect(mail?.text).toContain('    7K4P-29QD\n');
  expect(mail?.text).toContain('https://cpd.example.org/sign-in/code#7K4P-29QD');
  expect(mail?.headers.get('auto-submitted')).toBe('auto-generated');
  expect(mail?.subject).not.toContain('7K4P');
});

it('never sends what was written for an address that nobody has, and wipes it too', async () => {
  await post('nobody@example.org', true);
  await sendWaitingMail('sign-in-code', false);
  expect(server.delivered).toEqual([]);
  expect(await countRows('outbox_mail', 'sealed IS NULL AND sent_at IS NOT NULL')).toBe(1);
});

it('shows no mail that was discarded in the demo’s mailbox either', async () => {
  await post('nobody@example.org', true);
  await sendWaitingMail('sign-in-code', true);
  expect(await readMailbox()).toEqual([]);
});

it('tries again later when the server refuses, and gives up after five tries without a word of the address', async () => {
  server.broken = true;
  await post('ada@example.org');
  for (const time of ['09:00', '09:01', '09:03', '09:07', '09:15', '10:00']) {
    await travelTo(`2026-11-23T${time}:00Z`);
    await sendWaitingMail('sign-in-code', false);
  }
  const [row] = await asOwner('SELECT sealed, failure, tries, sent_at FROM outbox_mail');
  expect(row).toMatchObject({ sealed: null, tries: 5, sent_at: null });
  expect(row?.['failure']).toMatch(/^could not be sent \(EMESSAGE 550\)$/);
});

it('sends it when the server is well again', async () => {
  server.broken = true;
  await post('ada@example.org');
  await sendWaitingMail('sign-in-code', false);
  server.broken = false;
  await travelTo('2026-11-23T09:01:00Z');
  await sendWaitingMail('sign-in-code', false);
  expect(server.delivered).toHaveLength(1);
});

it('sends the rest of a hand when one mail cannot be opened', async () => {
  const broken = outboxRow({ kind: 'sign-in-code', sealed: Buffer.alloc(60), discard: false });
  await database().outboxMail.create({ data: broken, select: { id: true } });
  await post('ada@example.org');
  expect(await sendWaitingMail('sign-in-code', false)).toBe(2);
  expect(server.delivered.map(({ to }) => to)).toEqual([['ada@example.org']]);
});

describe('a round', () => {
  const MANY = 45;
  beforeEach(async () => {
    for (let index = 0; index < MANY; index += 1) await post(`n${index}@example.org`);
  });

  it('goes on until nothing waits', async () => {
    expect(await sendWaitingMail('sign-in-code', false)).toBe(MANY);
    expect(new Set(server.delivered.map(({ to }) => to[0])).size).toBe(MANY);
    expect(server.delivered).toHaveLength(MANY);
  });

  it('begins no further hand when its time is used, and the next takes the rest', async () => {
    expect(await sendWaitingMail('sign-in-code', false, 0)).toBe(20);
    expect(await sendWaitingMail('sign-in-code', false)).toBe(MANY - 20);
    expect(server.delivered).toHaveLength(MANY);
  });

  it('tries no more than one hand of a server that takes none', async () => {
    server.broken = true;
    expect(await sendWaitingMail('sign-in-code', false)).toBe(20);
    expect(await countRows('outbox_mail', 'tries = 0')).toBe(MANY - 20);
  });

  it('leaves other kinds to theirs', async () => {
    expect(await sendWaitingMail('reminder', false)).toBe(0);
    expect(await countRows('outbox_mail', 'tries = 0')).toBe(MANY);
  });
});

it('keeps neither address nor code readable in the outbox', async () => {
  await post('ada@example.org');
  const [row] = await asOwner<{ sealed: Buffer }>('SELECT sealed FROM outbox_mail');
  for (const secret of ['ada@example.org', '7K4P', 'code']) {
    expect(row?.sealed.includes(secret)).toBe(false);
  }
});
