/**
 * Staff find out who has completed, and who has not, in a real browser, with JavaScript and without.
 * Seen failing with what was pasted not put back, and with nothing done by `cancel` in file-response.ts.
 */
import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import http from 'node:http';
import { disconnect } from '../../lib/records/database';
import { database } from '../../lib/records/database';
import { enterRegistrant } from '../support/people';
import { letIn, staffMember } from '../support/guests';
import { passEverything } from '../support/sitting-a-quiz';
import { ORIGIN, story } from '../support/story';

const MARK = randomUUID().slice(0, 6);
const NAME = `Zoë Reported-${MARK}`;
const NUMBER = `REP ${MARK}`;

beforeAll(async () => {
  if (!process.env['STORY_BROWSER']) return;
  await passEverything(await enterRegistrant({ name: NAME, registrationNumber: NUMBER }));
});
afterAll(disconnect);

describe.each([{ javaScriptEnabled: true }, { javaScriptEnabled: false }])(
  'with JavaScript: $javaScriptEnabled',
  (options) => {
    story('a manager goes from the report to one person, and downloads', options, async (told) => {
      const { page, context } = told;
      await letIn(context, await staffMember('manager'));
      await page.goto(`${ORIGIN}/signed-in`);
      await page.getByRole('heading', { name: 'Completion' }).first().waitFor();
      await page.getByText('The figures by lesson').click();
      await page.getByRole('table', { name: 'How many got how far' }).waitFor();
      await page.getByRole('link', { name: 'Completed', exact: true }).click();
      await page.getByLabel('Name or registration number').fill(`reported-${MARK} zoe`);
      await page.getByRole('button', { name: 'Show' }).click();
      await page.getByText('1 registrant matches.').waitFor();
      expect(new URL(page.url()).searchParams.get('state')).toBe('completed');
      const download = page.waitForEvent('download');
      await page.getByRole('link', { name: 'Download everybody who matches' }).click();
      const file = await readFile((await (await download).path()) ?? '', 'utf8');
      expect(file).toMatch(/^\uFEFFRegistration number,/);
      expect(file.split('\r\n')).toHaveLength(3);
      expect(file).toContain(`${NUMBER},${NAME},`);
      await page.getByRole('link', { name: NAME }).click();
      await page.getByRole('heading', { name: NAME }).waitFor();
    });

    story('a viewer looks up a sample, and what was pasted stays', options, async (told) => {
      const { page, context } = told;
      await letIn(context, await staffMember());
      await page.goto(`${ORIGIN}/staff/audit-sample`);
      const pasted = `${NUMBER}; nobody-${MARK}\n${NUMBER}`;
      await page.getByLabel('Registration numbers').fill(pasted);
      await page.getByRole('button', { name: 'Look up' }).click();
      await page.getByText('1 found, 1 not found.').waitFor();
      const row = page.getByRole('row').filter({ hasText: NAME });
      expect(await row.innerText()).toMatch(/Completed/);
      await page.getByRole('heading', { name: 'Given more than once' }).waitFor();
      expect(await page.getByLabel('Registration numbers').inputValue()).toBe(pasted);
      expect(page.url()).not.toContain(MARK);
    });

    story('a viewer is told of a forged place, and has no file', options, async (told) => {
      const { page, context } = told;
      await letIn(context, await staffMember());
      await page.goto(`${ORIGIN}/staff/registrants?at=forged&part=Nowhere&sort=activity`);
      await page.getByText('There is no part of the register “Nowhere”').waitFor();
      await page.getByText('The address does not say a place in this list').waitFor();
      expect(await page.getByRole('link', { name: /Download/ }).count()).toBe(0);
      expect(await page.locator('th[aria-sort="ascending"]').innerText()).toMatch(/Latest/);
    });
  },
);

const asked = process.env['STORY_BROWSER'] ? it : it.skip;

/** Places of a list that cannot be: each leads to the beginning, none to a fault. */
asked.each([
  'x',
  '%00',
  Buffer.from('[]').toString('base64url'),
  Buffer.from(JSON.stringify(['after', 'activity', 'x', randomUUID()])).toString('base64url'),
  Buffer.from(JSON.stringify(['after', 'name', 'a\u0000', randomUUID()])).toString('base64url'),
])('a forged place is no fault: %s', async (at) => {
  const { session } = await staffMember();
  for (const sort of ['name', 'activity']) {
    const answer = await fetch(`${ORIGIN}/staff/registrants?sort=${sort}&at=${at}`, {
      headers: { cookie: `session=${session}` },
    });
    expect(answer.status).toBe(200);
  }
});

/** Begins the download and goes away with its first bytes. */
function goAway(session: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const headers = { cookie: `session=${session}`, 'sec-fetch-site': 'same-origin' };
    const sent = http.get(`${ORIGIN}/staff/registrants.csv`, { headers }, (answer) => {
      answer.once('data', () => {
        answer.destroy();
        resolve();
      });
    });
    sent.on('error', reject);
  });
}

asked('a client that goes away stops the file, and the log knows', async () => {
  // More than fits between us and somebody who does not read on.
  await database().$executeRaw`
    WITH born AS (INSERT INTO subject (id) SELECT gen_random_uuid() FROM generate_series(1, 30000)
                  RETURNING id)
    INSERT INTO registrant (id, subject_id, registration_number, number_key, name, name_key)
    SELECT gen_random_uuid(), id, ${MARK} || id, upper(${MARK} || id), 'Zzz Many', 'zzz many' FROM born`;
  try {
    const { session, email } = await staffMember('manager');
    await goAway(session);
    const outcome = async () => {
      const [row] = await database().$queryRaw<{ action: string; rows: number }[]>`
        SELECT o.action, (o.detail->>'rows')::int AS rows
        FROM audit_event i JOIN audit_event o ON o.answers = i.id
          JOIN staff_member s ON s.id = i.actor_id
        WHERE s.email = ${email} AND i.action = 'registrants-exported'`;
      return row;
    };
    for (let tries = 0; tries < 100 && !(await outcome()); tries += 1)
      await new Promise((resolve) => setTimeout(resolve, 100));
    const told = await outcome();
    expect(told?.action).toBe('access-broken-off');
    expect(told?.rows).toBeLessThan(30_000);
  } finally {
    await database().$executeRaw`DELETE FROM registrant WHERE name_key = 'zzz many'`;
  }
});
