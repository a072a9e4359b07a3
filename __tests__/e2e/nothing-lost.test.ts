/**
 * Nothing is lost, and one sees it: a connection that goes and comes back in a quiz, in a scenario and in
 * the record, a session that ends in a scenario, and "Saved 14:02" on the next page, with JavaScript and
 * without. Seen failing, each but the change that waits, on a site that sent nothing again, said nothing
 * on the next page and came back from signing in with nothing selected; what is said once, with what
 * was said kept in a variable that a whole new page forgets.
 */
import type { BrowserContext, Page } from 'playwright-core';
import { database, disconnect } from '../../lib/records/database';
import { findReflection } from '../../lib/records/own-writing';
import { londonTime } from '../../lib/domain/calendar';
import { learner, letIn, signOutEverywhere, type Learner } from '../support/guests';
import { firstLesson } from '../support/sitting-a-quiz';
import { ORIGIN, signIn, story, type Story } from '../support/story';

afterAll(disconnect);

const MODULE = `${ORIGIN}/modules/social-media`;
const LESSON = firstLesson();
const SCENARIO = `${MODULE}/lessons/${LESSON.slug}/scenarios/${LESSON.scenarios[0]?.id}`;
const LOST = /ERR_INTERNET_DISCONNECTED/;

async function newcomer(context: BrowserContext, name: string): Promise<Learner> {
  const guest = await learner(name);
  await letIn(context, guest);
  return guest;
}

const choices = (page: Page) => page.locator('#form input[name="choice"]');
const keyOf = (page: Page) => page.locator('#form input[name="key"]').inputValue();
const press = (page: Page, name: string) => page.getByRole('button', { name }).click();

async function startQuiz(page: Page): Promise<string> {
  await page.goto(`${MODULE}/lessons/${LESSON.slug}/quiz`);
  await page.getByRole('button', { name: 'Start', exact: true }).click();
  await page.waitForURL('**/quiz/*/1');
  return page.url().replace(/\/1$/, '');
}

/** Answers kept of an attempt, by the address of its quiz. */
const answersOf = (quiz: string) =>
  database().attemptStep.findMany({
    where: { attemptId: quiz.split('/').at(-1) ?? '', kind: 'answer' },
    select: { idemKey: true, at: true },
    orderBy: { seq: 'asc' },
  });

const decisionsOf = ({ by }: Learner) =>
  database().learningStep.findMany({
    where: { subjectId: by, kind: 'scenario-decided' },
    select: { idemKey: true, at: true },
  });

/** Seen on the page, and said in its one polite live region. */
async function expectSaved(page: Page, at: Date | undefined): Promise<void> {
  const words = `Saved ${londonTime(at ?? new Date(0))}`;
  await page.locator('main').getByText(words, { exact: true }).waitFor();
  const regions = page.locator('[role="status"], [role="log"], [aria-live="polite"]');
  await regions.filter({ hasText: words }).waitFor();
  expect(await regions.count()).toBe(1);
  expect(await regions.innerText()).toBe(words);
}

/** Marks the live region when something is put into it from now on. */
const hearRegion = (page: Page) =>
  page.locator('[role="status"]').evaluate((region) => {
    const mark = (all: MutationRecord[]) => {
      if (all.some(({ addedNodes }) => addedNodes.length > 0)) region.setAttribute('data-said', '');
    };
    new MutationObserver(mark).observe(region, { childList: true });
  });

/** The connection goes, the form is sent, and nothing that was chosen is lost. */
async function sentInVain({ page, context, expectMessage }: Story, button: string) {
  expectMessage(LOST);
  await context.setOffline(true);
  await press(page, button);
  await page.getByText('The connection was lost').first().waitFor();
  const summary = page.locator('.nhsuk-error-summary');
  expect(await summary.evaluate((it) => it === document.activeElement)).toBe(true);
  expect(await summary.innerText()).toContain('sent again by itself when you are back online');
}

story(
  'an answer that was lost on the way is sent when the connection is back, once',
  {},
  async (at) => {
    const { page, context } = at;
    await newcomer(context, 'Lola Lost');
    const quiz = await startQuiz(page);
    const key = await keyOf(page);
    await choices(page).nth(1).check();
    await page.getByLabel('Fairly sure').check();
    await sentInVain(at, 'Save and continue');
    expect(await choices(page).nth(1).isChecked()).toBe(true);
    expect(await page.getByLabel('Fairly sure').isChecked()).toBe(true);
    expect(await page.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0);
    await context.setOffline(false);
    await page.waitForURL(`${quiz}/2`);
    const kept = await answersOf(quiz);
    expect(kept.map(({ idemKey }) => idemKey)).toEqual([key]);
    await expectSaved(page, kept[0]?.at);
  },
);

story('an answer that arrived, but whose answer was lost, is not kept twice', {}, async (at) => {
  const { page, context, expectMessage } = at;
  expectMessage(/ERR_FAILED/);
  await newcomer(context, 'Edda Echo');
  const quiz = await startQuiz(page);
  const key = await keyOf(page);
  let cut = true;
  await page.route(`${quiz}/1`, async (route) => {
    if (route.request().method() !== 'POST' || !cut) return route.continue();
    cut = false;
    await route.fetch({ maxRedirects: 0 });
    await route.abort();
  });
  await choices(page).nth(1).check();
  await press(page, 'Save and continue');
  await page.getByText('this may not have been saved').first().waitFor();
  // No browser notices this: it is tried again after a while.
  await page.waitForURL(`${quiz}/2`);
  expect((await answersOf(quiz)).map(({ idemKey }) => idemKey)).toEqual([key]);
});

story('what is changed while the connection is lost waits for its button', {}, async (at) => {
  const { page, context } = at;
  await newcomer(context, 'Cleo Change');
  const quiz = await startQuiz(page);
  const [first, last] = [choices(page).first(), choices(page).last()];
  await first.check();
  await sentInVain(at, 'Save and continue');
  await last.check();
  await context.setOffline(false);
  await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 500)));
  expect(await answersOf(quiz)).toEqual([]);
  expect(await last.isChecked()).toBe(true);
  await press(page, 'Save and continue');
  await page.waitForURL(`${quiz}/2`);
  expect(await answersOf(quiz)).toHaveLength(1);
});

story('a decision that was lost on the way is sent once too', {}, async (at) => {
  const { page, context } = at;
  const guest = await newcomer(context, 'Desi Decide');
  await page.goto(SCENARIO);
  const key = await keyOf(page);
  await choices(page).first().check();
  await sentInVain(at, 'Check my answer');
  expect(await choices(page).first().isChecked()).toBe(true);
  await context.setOffline(false);
  await page.getByRole('heading', { name: 'To keep' }).waitFor();
  const kept = await decisionsOf(guest);
  expect(kept.map(({ idemKey }) => idemKey)).toEqual([key]);
  await expectSaved(page, kept[0]?.at);
});

story('a record that was lost on the way is saved once', {}, async (at) => {
  const { page, context } = at;
  const { by } = await newcomer(context, 'Rike Record');
  await page.goto(`${MODULE}/record`);
  await page.getByLabel('Why I did this').fill('Because');
  await sentInVain(at, 'Save my record');
  await context.setOffline(false);
  await page
    .locator('main')
    .getByText(/^Saved \d\d:\d\d$/)
    .waitFor();
  const kept = await findReflection(by, 'social-media');
  expect(kept?.version).toBe(1);
  await expectSaved(page, kept?.at);
});

describe.each([{ javaScriptEnabled: true }, { javaScriptEnabled: false }])(
  'with JavaScript: $javaScriptEnabled',
  (way) => {
    story('the next page says when it was saved', way, async ({ page, context }) => {
      const guest = await newcomer(context, 'Sally Saved');
      await page.goto(SCENARIO);
      await choices(page).first().check();
      await press(page, 'Check my answer');
      const says = async (at: Date | undefined) => {
        if (way.javaScriptEnabled) return expectSaved(page, at);
        return page.getByText(`Saved ${londonTime(at ?? new Date(0))}`, { exact: true }).waitFor();
      };
      await page.getByRole('heading', { name: 'To keep' }).waitFor();
      await says((await decisionsOf(guest))[0]?.at);
      const quiz = await startQuiz(page);
      expect(
        await page
          .locator('main')
          .getByText(/^Saved /)
          .count(),
      ).toBe(0);
      await choices(page).first().check();
      await press(page, 'Save and continue');
      await page.waitForURL(`${quiz}/2`);
      await says((await answersOf(quiz))[0]?.at);
      // On the next page it is there to be read, and is not said again.
      if (way.javaScriptEnabled) await hearRegion(page);
      await page.getByRole('link', { name: 'See all your answers' }).click();
      await page.waitForURL(`${quiz}/check`);
      await page.getByRole('heading', { name: 'Check your answers' }).waitFor();
      await page
        .locator('main')
        .getByText(/^Saved \d\d:\d\d$/)
        .waitFor();
      expect(await page.locator('[role="status"]').getAttribute('data-said')).toBe(null);
    });

    story('a session that ends in a scenario brings the choice back', way, async (at) => {
      const { page, context } = at;
      const guest = await newcomer(context, 'Simon Session');
      await page.goto(SCENARIO);
      const chosen = await choices(page).nth(1).getAttribute('value');
      await choices(page).nth(1).check();
      await signOutEverywhere(guest);
      await press(page, 'Check my answer');
      await page.getByRole('heading', { name: 'Sign in' }).waitFor();
      await signIn(page, guest.email);
      await page.waitForURL(`${SCENARIO}?choice=${chosen}`);
      await page.getByText('You were signed out before this was saved.').waitFor();
      expect(await choices(page).nth(1).isChecked()).toBe(true);
      expect(await decisionsOf(guest)).toEqual([]);
      await press(page, 'Check my answer');
      await page.getByRole('heading', { name: 'To keep' }).waitFor();
      expect(await decisionsOf(guest)).toHaveLength(1);
    });
  },
);
