/**
 * From signing in to a verified certificate with Tab, Space, Enter and the arrows, and the focus seen
 * at every stop. Seen failing with `outline: none` on links, with the box of a part of a post left as
 * it is on focus, and with the scenario's boxes taken out of the order by `tabindex="-1"`.
 */
import type { Page } from 'playwright-core';
import { disconnect } from '../../lib/records/database';
import { Keyboard } from '../support/by-keyboard';
import { learner, tokensOf, type Learner } from '../support/guests';
import { sitQuiz, theModule } from '../support/sitting-a-quiz';
import { codeFor, mailCount, ORIGIN, story, tell } from '../support/story';

afterAll(disconnect);

const [FIRST, ...OTHERS] = theModule().lessons;

async function signsIn(page: Page, keys: Keyboard, email: string): Promise<void> {
  // The first stop leads past the head of the page.
  await keys.to('Skip to main content', 'a');
  await page.keyboard.press('Enter');
  await keys.to('Your email address', 'input');
  const before = await mailCount();
  await keys.type(email);
  await keys.enter('Send me a code', 'button');
  await page.getByRole('heading', { name: 'Enter your code' }).waitFor();
  await keys.to('Code', 'input');
  await keys.type(await codeFor(email, before));
  await page.keyboard.press('Enter');
  await page.waitForURL('**/modules/social-media');
}

async function decides(page: Page, keys: Keyboard): Promise<void> {
  await keys.enter(/^(Start|Continue): /, 'a');
  await page.waitForURL('**/lessons/*');
  await keys.enter(/^(Start|Continue)$/, 'a');
  await page.waitForURL('**/scenarios/*');
  // Sent with nothing marked, the summary has the focus, and its link leads to the first box.
  await keys.space('Check my answer', 'button');
  await page.getByRole('heading', { name: 'There is a problem' }).waitFor();
  await keys.enter(/^Select /, 'a');
  await page.waitForFunction(() => document.activeElement?.id === 'choice');
  await page.keyboard.press('Space');
  expect(await page.locator('#choice').isChecked()).toBe(true);
  await keys.space('Check my answer', 'button');
  await page.getByRole('heading', { name: 'To keep' }).waitFor();
  // What is folded away opens, too.
  await keys.enter(/guidance/i, 'summary');
  expect(await page.locator('details[open]').count()).toBe(1);
}

async function answers(page: Page, keys: Keyboard, { by }: Learner): Promise<void> {
  const attempt = page.url().split('/').at(-2) ?? '';
  for (let number = 1; number <= theModule().quizLength; number += 1) {
    await page.waitForURL(`**/${attempt}/${number}`);
    const right = await tokensOf(by, attempt, number, true);
    const boxes = page.locator('#form input[name="choice"]');
    if ((await boxes.first().getAttribute('type')) === 'radio') {
      await keys.to(/./, 'input');
      await keys.arrowTo(right[0] ?? '');
    } else {
      for (const box of await boxes.all()) {
        await keys.to(/./, 'input');
        const value = (await box.getAttribute('value')) ?? '';
        expect(await box.evaluate((one) => one === document.activeElement)).toBe(true);
        if (right.includes(value)) await page.keyboard.press('Space');
      }
    }
    await keys.enter('Save and continue', 'button');
  }
  await page.waitForURL('**/check');
}

story('a keyboard is enough for the whole way', { width: 390 }, async ({ page }) => {
  const guest = await learner('Kay Keyboard');
  for (const lesson of OTHERS) await sitQuiz(guest.by, lesson, theModule().quizLength);
  const keys = new Keyboard(page);
  await page.goto(`${ORIGIN}/sign-in`);
  await signsIn(page, keys, guest.email);
  await decides(page, keys);

  await keys.enter(new RegExp(`${FIRST?.title}$`), 'a');
  await page.waitForURL(`**/lessons/${FIRST?.slug}`);
  await keys.enter(/^Quiz/, 'a');
  await page.waitForURL('**/quiz');
  await keys.space('Start', 'button');
  await page.waitForURL('**/1');
  await answers(page, keys, guest);
  await keys.space('Hand in my answers', 'button');
  await page.getByRole('heading', { name: 'You passed' }).waitFor();

  await keys.enter('Back to your module', 'a');
  await page.waitForURL('**/modules/social-media');
  await keys.enter(/^Your certificate$/, 'a');
  await page.waitForURL('**/certificate');
  await keys.space('Make my certificate', 'button');
  await page.getByRole('link', { name: /Download/ }).waitFor();
  await keys.to(/^Download/, 'a');
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.keyboard.press('Enter'),
  ]);
  expect(download.suggestedFilename()).toMatch(/^AHCS-.*\.pdf$/);
  const printed = (await page.locator('a[href^="/verify/"]').first().getAttribute('href')) ?? '';

  await keys.enter('Verify a certificate', 'a');
  await page.waitForURL('**/verify');
  await keys.to('Code on the certificate', 'input');
  await keys.type(printed.replace('/verify/', ''));
  await keys.enter('Verify', 'button');
  await page.getByRole('heading', { name: /This certificate is/ }).waitFor();
  expect(await page.locator('main').innerText()).toContain('Kay Keyboard');

  expect(keys.unseen).toEqual([]);
  expect(keys.stops).toBeGreaterThan(80);
});

it('notices a focus that cannot be seen', async () => {
  if (!process.env['STORY_BROWSER']) return;
  await tell({}, async ({ page }) => {
    await page.setContent(`<style>a { color: blue } .no:focus { outline: none }
      .off { position: absolute; left: -900px }</style>
      <a href="#1">seen</a> <a href="#2" class="no">unseen</a> <a href="#3" class="off">far away</a>
      <button>last</button>`);
    const keys = new Keyboard(page);
    await keys.to('last');
    expect(keys.unseen.map((one) => one.replace(/^.*?: /, ''))).toEqual([
      '“unseen” shows no focus',
      '“far away” has the focus and is not in view',
    ]);
    await expect(keys.to('nothing of this name')).rejects.toThrow('Tab never comes to');
  });
});
