/**
 * The CPD record in a browser, with JavaScript and without: a line at the end of a lesson, the record
 * that it flows into, two tabs, a session that ends while somebody writes, the files, and the check of
 * a pack. Seen failing with holderAction redirecting whoever is signed out, with the line's `now` left
 * out, and with the fingerprint's address misspelt.
 */
import { readFile } from 'node:fs/promises';
import type { BrowserContext, Page } from 'playwright-core';
import { disconnect } from '../../lib/records/database';
import {
  claim,
  learner,
  letIn,
  sessionOf,
  signOutEverywhere,
  type Learner,
} from '../support/guests';
import { firstLesson, passEverything, sitQuiz, theModule } from '../support/sitting-a-quiz';
import { ORIGIN, story } from '../support/story';

afterAll(disconnect);

const LESSON = firstLesson();
const MODULE = `${ORIGIN}/modules/social-media`;
const RECORD = `${MODULE}/record`;
const TYPED = 'Gofyn cyn postio: ŵ & <b>#eval("1")</b>';
const SAVED = /^Saved \d\d:\d\d$/;

const ways = [{ javaScriptEnabled: true }, { javaScriptEnabled: false }];

async function somebody(context: BrowserContext, name: string): Promise<Learner> {
  const guest = await learner(name);
  await letIn(context, guest);
  return guest;
}

const saveRecord = (page: Page) => page.getByRole('button', { name: 'Save my record' }).click();
const why = (page: Page) => page.getByLabel('Why I did this');

async function download(page: Page, link: string): Promise<Buffer> {
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: link }).click(),
  ]);
  return readFile(await file.path());
}

describe.each(ways)('$javaScriptEnabled: JavaScript', (way) => {
  story('a line flows from the lesson into the record', way, async ({ page, context }) => {
    const { by } = await somebody(context, 'Lina Line');
    await sitQuiz(by, LESSON, theModule().quizLength);
    await page.goto(`${MODULE}/lessons/${LESSON.slug}`);
    await page.getByLabel('What will you do differently?').fill(TYPED);
    await page.getByRole('button', { name: 'Save my line' }).click();
    await page.locator('main').getByText(SAVED).waitFor();
    expect(await page.getByLabel('What will you do differently?').inputValue()).toBe(TYPED);
    await page.getByRole('link', { name: 'your CPD record' }).click();
    await page.waitForURL(RECORD);
    const third = page.getByLabel('What I will do differently');
    expect(await third.inputValue()).toBe(`${LESSON.title}: ${TYPED}`);
  });

  story('what is typed is saved where it stands', way, async ({ page, context }) => {
    await somebody(context, 'Wren Writer');
    await page.goto(RECORD);
    await page.getByText('Nothing is saved yet.').waitFor();
    await why(page).fill(`${TYPED}\nA second line`);
    await page.getByLabel('Hours').fill('1');
    await page.getByLabel('Minutes').fill('75');
    await saveRecord(page);
    // More than an hour of minutes is not turned into hours without a word.
    await page
      .locator('main')
      .getByText(/^Saved .*\. The time is kept as 2 hours 15 minutes\.$/)
      .waitFor();
    expect(await why(page).inputValue()).toBe(`${TYPED}\nA second line`);
    // What is counted on the page is what was saved.
    await page.getByText('2 hours 15 minutes: your own statement').waitFor();
    await page.getByText('has 9 words').waitFor();
    await why(page).fill('Shorter');
    await saveRecord(page);
    await page.getByText('has 1 word.').waitFor();
    await page.goto(RECORD);
    expect(await why(page).inputValue()).toBe('Shorter');
    expect(await page.getByLabel('Minutes').inputValue()).toBe('15');
  });

  story('a mistake keeps everything that was typed', way, async ({ page, context }) => {
    await somebody(context, 'Mina Mistake');
    await page.goto(RECORD);
    await why(page).fill(TYPED);
    await page.getByLabel('Hours').fill('about two');
    await saveRecord(page);
    await page.getByRole('link', { name: 'Enter the hours as a whole number' }).waitFor();
    expect(await why(page).inputValue()).toBe(TYPED);
    expect(await page.getByLabel('Hours').inputValue()).toBe('about two');
    // More than anybody means to write is still there to be shortened.
    const long = 'ŵ'.repeat(60_000);
    await page.getByLabel('Hours').fill('2');
    await page.getByLabel('What I learned').fill(long);
    await saveRecord(page);
    await page.getByRole('link', { name: 'Shorten “What I learned”' }).waitFor();
    expect(await page.getByLabel('What I learned').inputValue()).toBe(long);
    await page.getByLabel('What I learned').fill('Much');
    await saveRecord(page);
    await page.locator('main').getByText(SAVED).waitFor();
  });

  story('a second tab writes over nothing unseen', way, async ({ page, context }) => {
    await somebody(context, 'Tamsin Twotabs');
    await page.goto(RECORD);
    const other = await context.newPage();
    await other.goto(RECORD);
    await why(other).fill('From the other tab');
    await saveRecord(other);
    await other.locator('main').getByText(SAVED).waitFor();

    await why(page).fill('From this tab');
    await page.getByLabel('Hours').fill('wrong');
    await saveRecord(page);
    await page.getByRole('link', { name: /saved in another tab/ }).waitFor();
    expect(await why(page).inputValue()).toBe('From this tab');
    expect(await page.locator('#why-meanwhile').innerText()).toContain('From the other tab');
    // Having seen it, one may mend what is wrong and save.
    await saveRecord(page);
    await page.getByRole('link', { name: 'Enter the hours as a whole number' }).waitFor();
    await page.getByLabel('Hours').fill('');
    await why(page).fill('From both tabs');
    await saveRecord(page);
    await page.locator('main').getByText(SAVED).waitFor();
    await page.goto(RECORD);
    expect(await why(page).inputValue()).toBe('From both tabs');
  });

  story(
    'a session that ends while somebody writes loses nothing',
    way,
    async ({ page, context }) => {
      const guest = await somebody(context, 'Odile Outoftime');
      await page.goto(RECORD);
      await why(page).fill(TYPED);
      await signOutEverywhere(guest);
      await saveRecord(page);
      await page.getByRole('link', { name: /You were signed out/ }).waitFor();
      expect(await why(page).inputValue()).toBe(TYPED);
      // Signed in again in another tab.
      await letIn(context, { ...guest, session: await sessionOf(guest.email) });
      await saveRecord(page);
      await page.locator('main').getByText(SAVED).waitFor();
      await page.goto(RECORD);
      expect(await why(page).inputValue()).toBe(TYPED);
    },
  );

  story('the files can be fetched', way, async ({ page, context }) => {
    const { by } = await somebody(context, 'Fay Files');
    await passEverything(by);
    await claim(by);
    await page.goto(`${MODULE}/certificate`);
    await page.getByRole('link', { name: 'your CPD record' }).click();
    await page.waitForURL(RECORD);
    await page.getByText(/^Certificate, PDF, 1 page; reflective record, PDF, \d pages?$/).waitFor();
    const pdf = await download(page, 'Your CPD record (PDF)');
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
    const text = await download(page, 'Your CPD record (plain text)');
    expect(text.toString('utf8')).toContain('Name: Fay Files');
    const pack = await download(page, 'Your audit pack (ZIP)');
    expect(pack.subarray(0, 2).toString()).toBe('PK');
  });
});

story(
  'a pack is checked in the browser, and nothing of it is sent',
  {},
  async ({ page, context }) => {
    const { by } = await somebody(context, 'Paco Pack');
    await passEverything(by);
    await claim(by);
    await page.goto(RECORD);
    const pack = await download(page, 'Your audit pack (ZIP)');
    await context.clearCookies();

    await page.goto(`${ORIGIN}/verify`);
    await page.getByRole('link', { name: 'Check the whole pack' }).click();
    await page.waitForURL('**/verify/pack');
    const asked: string[] = [];
    page.on('request', (request) => {
      // The site's own scripts and icons are the same for everybody, and fetched when the browser likes.
      const { pathname } = new URL(request.url());
      if (!/^\/(_next\/|icon\.svg$|favicon\.ico$)/.test(pathname))
        asked.push(`${request.method()} ${request.url()}`);
    });
    const choose = (buffer: Buffer) =>
      page
        .getByLabel('Audit pack')
        .setInputFiles({ name: 'pack.zip', mimeType: 'application/zip', buffer });
    await choose(pack);
    // A pack of a specimen is not to be taken for a good one.
    await page.getByRole('heading', { name: 'This certificate is a SPECIMEN' }).waitFor();
    expect(await page.locator('main').innerText()).not.toMatch(/is valid/);
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('H2');
    expect(asked).toHaveLength(1);
    expect(asked[0]).toMatch(/^GET \S+\/verify\/[0-9A-Z]{26}\/fingerprint$/);
    await page.getByRole('link', { name: 'See what is printed on it' }).click();
    await page.getByText('Paco Pack').waitFor();
    await page.goBack();

    await choose(pack.subarray(0, pack.length - 40));
    await page.locator('main').getByText('This is not an audit pack').waitFor();
  },
);

story(
  'without JavaScript the check says what to do by hand',
  { javaScriptEnabled: false },
  async ({ page }) => {
    await page.goto(`${ORIGIN}/verify/pack`);
    await page.getByText('This check needs JavaScript').waitFor();
    await page.getByText('For technical staff').click();
    await page.getByText('sha256sum --check manifest.txt').waitFor();
    expect(await page.getByLabel('Audit pack').count()).toBe(0);
  },
);
