/**
 * A house that serves, against a mail server that is slow with reminders. Seen failing with the kinds of
 * mail in one round after the other.
 */
import { randomUUID } from 'node:crypto';
import { seal } from '../../lib/mail/sealed-mail';
import { signInCodeMail } from '../../lib/mail/sign-in-code-mail';
import { database, disconnect } from '../../lib/records/database';
import { outboxRow } from '../../lib/records/outbox';
import { startRounds } from '../../lib/rounds/rounds';
import { queueReminders } from '../../lib/use-cases/queue-reminders';
import { startMailServer, type MailServer } from '../support/mail-server';
import { enterRegistrant, enterScope } from '../support/people';
import { granted, theModule } from '../support/sitting-a-quiz';

const MANY = 45;

let server: MailServer;
let endRounds: () => Promise<void>;

beforeAll(async () => {
  server = await startMailServer();
  Object.assign(process.env, {
    DEMO: '0',
    APP_ORIGIN: 'https://cpd.example.org',
    SMTP_URL: server.url,
    MAIL_FROM: 'CPD <cpd@example.org>',
  });
});
afterAll(async () => {
  await endRounds();
  await disconnect();
  await server.stop();
});

const subjects = () => server.delivered.map(({ mail }) => mail.subject ?? '');

/** Looks again until it is so; Jest ends a test that waits in vain. */
async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await new Promise((resolve) => setTimeout(resolve, 20));
}

it('sends a code while reminders wait for a slow server, and then all of them', async () => {
  for (let index = 0; index < MANY; index += 1) await enterRegistrant();
  const order = { moduleId: theModule().id, state: 'not-started', part: null } as const;
  expect(granted(await queueReminders(await enterScope('manager'), order)).queued).toBe(MANY);
  const letGo = server.hold(/^A reminder/);
  endRounds = startRounds();
  await until(() => server.holding() > 0);

  const to = `${randomUUID()}@example.org`;
  const sealed = seal(signInCodeMail(to, '7K4P-29QD', 'https://cpd.example.org', 10));
  const data = outboxRow({ kind: 'sign-in-code', sealed, discard: false });
  await database().outboxMail.create({ data, select: { id: true } });
  await until(() => server.delivered.length > 0);
  expect(server.delivered.map((one) => one.to)).toEqual([[to]]);
  expect(server.holding()).toBeGreaterThan(0);

  letGo();
  await until(() => server.delivered.length > MANY);
  expect(subjects().filter((subject) => subject.startsWith('A reminder'))).toHaveLength(MANY);
});
