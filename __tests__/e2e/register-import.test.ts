/**
 * A manager brings the register in, in a real browser: chooses a file, sees what it would change,
 * makes the changes. In a house of its own, because whoever is not in the file leaves the register.
 */
import { randomBytes, randomUUID } from 'node:crypto';
import type { Page } from 'playwright-core';
import { LARGEST_FILE } from '../../lib/domain/register-import';
import { disconnect } from '../../lib/records/database';
import { staffMember, type Guest } from '../support/guests';
import { ask, wordsOf } from '../support/plain-http';
import { asOwnerOf } from '../support/plain-postgres';
import { broughtIn, fileOf } from '../support/register-files';
import { startStaffHouse, type StaffHouse } from '../support/staff-house';
import { story } from '../support/story';

const REGISTER = '/staff/register';
const SEND_TO = '/staff/register/file';

let house: StaffHouse;
let manager: Guest;
let viewer: Guest;

/** What this file enters by the records' own doors is entered in this house. */
beforeAll(async () => {
  if (!process.env['STORY_BROWSER']) return;
  house = await startStaffHouse();
  process.env['DATABASE_URL'] = house.database.appUrl;
  [manager, viewer] = [await staffMember('manager'), await staffMember('viewer')];
}, 60_000);
afterAll(async () => {
  await disconnect();
  await house?.stop();
});

async function openRegister(page: Page): Promise<void> {
  const cookie = { name: 'session', value: manager.session, url: house.origin };
  await page.context().addCookies([{ ...cookie, httpOnly: true, sameSite: 'Lax' }]);
  await page.goto(`${house.origin}${REGISTER}`);
}

async function choose(page: Page, name: string, buffer: Buffer): Promise<void> {
  await page.getByLabel('The whole register').setInputFiles({ name, mimeType: 'text/csv', buffer });
  await page.getByRole('button', { name: 'Read the file' }).click();
  await page.getByText(name).waitFor();
}

/** Name, bytes, and what the page says. */
const BAD_FILES: readonly (readonly [string, () => Buffer, RegExp])[] = [
  ['empty.csv', () => Buffer.alloc(0), /The file is empty\. Choose the file that holds/],
  [
    'book.xlsx',
    () => Buffer.from('PK\u0003\u0004[Content_Types].xml'),
    /This is a workbook.+Save it/,
  ],
  ['picture.csv', () => randomBytes(4_096), /(not a text file|written in two different ways)/],
  [
    'columns.csv',
    () => Buffer.from('Surname,Forename\nByron,Ada\n'),
    /The first row does not name.+It reads: “Surname”, “Forename”.+Name each column once/,
  ],
  [
    'large.csv',
    () => Buffer.concat([fileOf(), Buffer.alloc(LARGEST_FILE, 'N1,Ada,,P,\n')]),
    /The file is larger than 32 MB\. Check that it is the register/,
  ],
];

/** Rows and findings that are left of a file. */
const keptOf = (name: string) =>
  asOwnerOf(
    house.database,
    `SELECT line FROM register_import i JOIN register_import_row r ON r.import_id = i.id
     WHERE file_name = '${name}'
     UNION ALL SELECT line FROM register_import i JOIN register_import_finding f ON f.import_id = i.id
     WHERE file_name = '${name}'`,
  );

const heading = (page: Page, name: string) =>
  page.getByRole('heading', { level: 1, name }).waitFor();

describe.each([{ javaScriptEnabled: true }, { javaScriptEnabled: false }])(
  'with JavaScript: $javaScriptEnabled',
  (options) => {
    story('a manager sees what a file would change, then changes it', options, async ({ page }) => {
      // Numbers of its own, so that nobody comes back whom the story before took off the register.
      const [a, b, c] = [1, 2, 3].map((n) => `N${n}${options.javaScriptEnabled ? '' : 'B'}`);
      await broughtIn('operator', fileOf(`${a},Ada Byron,,P,`, `${b},Ben Okri,,P,`));
      const file = fileOf(`${a},Ada Lovelace,,P,`, `${c},Cat Ŵyn,cat@example.org,P,`);
      await openRegister(page);
      await page.getByText('2 people on the register now').waitFor();
      await choose(page, 'november.csv', file);
      await heading(page, 'What the file would change');
      for (const [kind, ...who] of [
        ['Join the register: 1', c!, 'Cat Ŵyn'],
        ['Leave the register: 1', b!, 'Ben Okri'],
        ['Change their name: 1', a!, 'Ada Byron', 'Ada Lovelace'],
      ]) {
        const words = await page.getByRole('table', { name: kind! }).innerText();
        for (const word of who) expect(words).toContain(word);
      }
      const apply = page.getByRole('button', { name: 'Make these changes' });
      await apply.click();
      const summary = page.getByRole('alert');
      await summary.getByRole('link', { name: 'tick that 1 person has left' }).waitFor();
      await page.getByLabel('Yes, 1 person has left').check();
      await apply.click();
      await heading(page, 'The register was changed');
      await page.getByRole('link', { name: 'Back to the register' }).click();
      await page.getByText('2 people on the register now').waitFor();
      expect(await page.getByRole('table').innerText()).toMatch(/november\.csv\s+Stella Staff\s+3/);
      await choose(page, 'again.csv', file);
      await page.getByText('there is nothing to change').waitFor();
      expect(await apply.count()).toBe(0);
    });

    story('a file with faults is told row by row', options, async ({ page }) => {
      await openRegister(page);
      await choose(page, 'faults.csv', fileOf('N1,,a@example.org,P,', 'N2,Ben,,P,', 'N3,Cat,,,'));
      await heading(page, 'The file has faults');
      expect(await page.getByRole('listitem').filter({ hasText: /^Row/ }).allInnerTexts()).toEqual([
        'Row 2 has no name. Add it. (N1)',
        'Row 4 names no part of the register. Add it. (N3)',
      ]);
    });

    story('a file that is no register is told what to do', options, async ({ page }) => {
      for (const [name, file, told] of BAD_FILES) {
        await openRegister(page);
        await choose(page, name, file());
        await heading(page, 'The file cannot be read');
        await page.getByText(told).waitFor();
        expect(await page.getByRole('button', { name: 'Make these changes' }).count()).toBe(0);
        expect(await keptOf(name)).toEqual([]);
      }
    });

    story('whoever sends no file is told to choose one', options, async (told) => {
      const { page } = told;
      await openRegister(page);
      await page.getByRole('button', { name: 'Read the file' }).click();
      await page.getByRole('alert').getByText('Choose the file to read').waitFor();
    });
  },
);

/** Asked without a browser. */
const asked = process.env['STORY_BROWSER'] ? it : it.skip;

type Sender = {
  readonly who: Guest | null;
  readonly origin?: string;
  readonly length?: number;
};

/** Sends a file as the form does, or as somebody would who forges it. */
function sendFile({ who, origin = house.origin, length }: Sender) {
  const boundary = randomUUID();
  const head = 'Content-Disposition: form-data; name="file"; filename="forged.csv"';
  const body = `--${boundary}\r\n${head}\r\n\r\n${fileOf('N9,Eve,,P,')}\r\n--${boundary}--\r\n`;
  const headers = {
    origin,
    'content-type': `multipart/form-data; boundary=${boundary}`,
    ...(who ? { cookie: `session=${who.session}` } : {}),
    ...(length ? { 'content-length': length } : {}),
  };
  return ask(house.origin, SEND_TO, { method: 'POST', headers, body });
}

const staged = () =>
  asOwnerOf(house.database, `SELECT id FROM register_import WHERE file_name = 'forged.csv'`);

asked('who may not send a file is refused, and nothing of it is kept', async () => {
  const foreign = await sendFile({
    who: manager,
    origin: 'https://elsewhere.example',
  });
  expect(foreign.status).toBe(403);
  expect((await sendFile({ who: viewer })).status).toBe(404);
  const stranger = await sendFile({ who: null });
  expect([stranger.status, stranger.headers.location]).toEqual([
    303,
    expect.stringContaining('/sign-in?next='),
  ]);
  const endless = await sendFile({ who: manager, length: 65 * 1024 * 1024 });
  expect([endless.status, wordsOf(endless.body)]).toEqual([
    413,
    expect.stringContaining('larger than this site accepts'),
  ]);
  expect(await staged()).toEqual([]);
  expect((await sendFile({ who: manager })).status).toBe(303);
  expect(await staged()).toHaveLength(1);
});
