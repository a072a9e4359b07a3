/**
 * Staff and people in a real browser: a registrant is opened and an attempt replayed, on record; access
 * is given, changed and ended; a reminder goes once. All with JavaScript and without. Seen failing with
 * nothing said once nobody is left to remind.
 */
import { randomUUID } from 'node:crypto';
import type { BrowserContext, Page } from 'playwright-core';
import { disconnect } from '../../lib/records/database';
import {
  learner,
  letIn,
  registrantId,
  sessionOf,
  staffMember,
  type Guest,
} from '../support/guests';
import { enterRegistrant } from '../support/people';
import { firstLesson, sitQuiz } from '../support/sitting-a-quiz';
import { mailTo, mailsTo, ORIGIN, story } from '../support/story';

afterAll(disconnect);

const ways = [{ javaScriptEnabled: true }, { javaScriptEnabled: false }];

/** Another person sits down at the same browser. */
async function changePlaces(context: BrowserContext, guest: Guest): Promise<void> {
  await context.clearCookies();
  await letIn(context, guest);
}

const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();
const heading = (page: Page, name: string) =>
  page.getByRole('heading', { level: 1, name }).waitFor();

/** The status of a request with somebody's cookie, wherever it would lead. */
async function statusFor(session: string): Promise<number> {
  const headers = { cookie: `session=${session}` };
  return (await fetch(`${ORIGIN}/staff`, { headers, redirect: 'manual' })).status;
}

describe.each(ways)('with JavaScript: $javaScriptEnabled', (way) => {
  story('a viewer replays an attempt, and the log tells of it', way, async ({ page, context }) => {
    const name = `Rhona Replayed-${randomUUID().slice(0, 6)}`;
    const sitter = await learner(name);
    await sitQuiz(sitter.by, firstLesson(), 3);
    const viewer = await staffMember('viewer');
    await letIn(context, viewer);
    await page.goto(`${ORIGIN}/staff/registrants/${await registrantId(sitter.email)}`);
    await heading(page, name);
    await page.getByRole('link', { name: 'You are in: Registrants' }).waitFor();
    await page.getByRole('link', { name: /^Replay .+, sitting 1$/ }).click();
    await page.getByText('The rows of this attempt match one another.').waitFor();
    const checks = page.getByRole('table', { name: 'What was held against what' });
    expect(await checks.getByText('Matches', { exact: true }).count()).toBe(4);
    await page.getByText(/^On record: 3 of 5.+Worked out again from the rows: 3 of 5/).waitFor();

    await changePlaces(context, await staffMember('administrator'));
    await page.goto(`${ORIGIN}/staff/access`);
    const choice = page.getByLabel('Member of staff');
    await choice.selectOption({ label: `Stella Staff (${viewer.email})` });
    await press(page, 'Show');
    await page.waitForURL(/staff=/);
    const rows = page.getByRole('table', { name: 'Accesses, newest first' }).getByRole('row');
    expect(await rows.count()).toBe(3);
    expect(await rows.nth(1).innerText()).toMatch(`Replayed an attempt: ${name}`);
    expect(await rows.nth(2).innerText()).toMatch(`Opened a registrant’s page: ${name}`);
    expect(await rows.nth(2).innerText()).toMatch('Shown: 1');
  });

  story('an administrator gives access, changes it, ends it', way, async ({ page, context }) => {
    const mark = randomUUID().slice(0, 6);
    const [name, email] = [`Nora New-${mark}`, `nora.${mark}@example.org`];
    await letIn(context, await staffMember('administrator'));
    await page.goto(`${ORIGIN}/staff/people`);
    await page.getByLabel('Name', { exact: true }).fill(name);
    await page.getByLabel('Email address').fill('nora');
    await page.getByLabel(/^Viewer:/).check();
    await press(page, 'Give access');
    await page.getByRole('link', { name: 'Enter one email address in full' }).waitFor();
    expect(await page.getByLabel('Name', { exact: true }).inputValue()).toBe(name);
    await page.getByLabel('Email address').fill(email);
    await press(page, 'Give access');
    await page.getByText(`${name} has access as viewer.`).waitFor();
    expect(await statusFor(await sessionOf(email))).toBe(200);

    await page.getByRole('link', { name: `Change access of ${name}` }).click();
    await heading(page, name);
    await page.getByLabel(/^Manager:/).check();
    await press(page, 'Save access');
    await page.getByText(`${name} has access as manager.`).waitFor();
    const session = await sessionOf(email);
    expect(await statusFor(session)).toBe(200);

    await page.getByRole('link', { name: `Change access of ${name}` }).click();
    await page.getByLabel('No access: end it').check();
    await press(page, 'Save access');
    await page.getByText(`${name} has no access any more.`).waitFor();
    expect(await statusFor(session)).toBe(404);
  });

  story('a manager reminds one person, once', way, async ({ page, context }) => {
    const mark = randomUUID().slice(0, 6);
    // A part of the register that nobody else is on, so that nobody else is reminded.
    const part = `Part of a story ${mark}`;
    const [name, email] = [`Nell Notyet-${mark}`, `nell.${mark}@example.org`];
    await enterRegistrant({ name, email, parts: [{ part, specialism: 'None' }] });
    await letIn(context, await staffMember('manager'));
    await page.goto(`${ORIGIN}/staff/reminders`);
    await press(page, 'Show whom and what');
    await page.getByLabel('Part of the register').selectOption(part);
    await press(page, 'Show whom and what');
    await page.waitForURL(/part=Part/);
    const planned = page.url();
    await page.getByText('1 would get a reminder now.').waitFor();
    await page.getByRole('link', { name }).waitFor();
    const again = await context.newPage();
    await again.goto(planned);

    await press(page, 'Send 1 reminder');
    await page.getByText('1 reminder is on the way.').waitFor();
    const mail = await mailTo(email, 0);
    expect(mail).toContain(name);
    await press(again, 'Send 1 reminder');
    await again.getByRole('link', { name: /^Nobody is left to remind/ }).waitFor();
    expect(await again.title()).toMatch(/^Error: /);
    await again.getByText(/^[01] would get a reminder now\.$/).waitFor();
    await page.goto(planned);
    await page.getByText('0 would get a reminder now.').waitFor();
    await page.getByText('1 had one in the last seven days').waitFor();
    expect(await mailsTo(email, 0)).toEqual([mail]);
  });
});
