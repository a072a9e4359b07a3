/**
 * Signing in and out, as people and machines try it. Seen failing with: the code redeemed without
 * its browser, tries not counted, mail sent to whoever asks, DEMO forgotten at /dev/mailbox, and the
 * session left alive at signing out.
 */
import type { BrowserContext, Page } from 'playwright-core';
import { disconnect } from '../../lib/records/database';
import { keepLeaving } from '../../lib/records/register';
import { claim, learner, letIn } from '../support/guests';
import { ask, wordsOf } from '../support/plain-http';
import { passEverything } from '../support/sitting-a-quiz';
import {
  askForCode,
  codeFor,
  DEMO_ORIGIN,
  enterCode,
  mailCount,
  mailsTo,
  mailTo,
  ORIGIN,
  story,
} from '../support/story';

afterAll(disconnect);

const SIGNED_IN = { name: 'Sign out' } as const;
const REFUSED = /This code does not work/;

const words = (page: Page) => page.locator('main').innerText();

async function problem(page: Page): Promise<string> {
  await page.getByRole('heading', { name: 'There is a problem' }).waitFor();
  return page.locator('.nhsuk-error-summary__list').innerText();
}

/** A browser of somebody else's, with a memory of its own. */
async function another(context: BrowserContext): Promise<BrowserContext> {
  const browser = context.browser();
  if (!browser) throw new Error('The story has no browser.');
  return browser.newContext({ locale: 'en-GB' });
}

/** Every address in a mail, as it was sent. */
function linksIn(raw: string): string[] {
  const text = raw.replace(/=\r?\n/g, '');
  return [...text.matchAll(/https?:\/\/\S+/g)].map(([link]) => link);
}

/** Opens every link of a mail in a browser, waits for what the page does by itself, clicks nothing. */
async function scan(context: BrowserContext, links: readonly string[]): Promise<string[]> {
  const scanner = await another(context);
  const sent: string[] = [];
  scanner.on('request', (request) => sent.push(`${request.method()} ${request.url()}`));
  for (const link of links) {
    const page = await scanner.newPage();
    await page.goto(link, { waitUntil: 'networkidle' });
    for (const href of await page
      .locator('a[href]')
      .evaluateAll((all) => all.map((one) => (one as HTMLAnchorElement).href)))
      if (href.startsWith(ORIGIN)) await page.request.get(href);
  }
  expect((await scanner.cookies()).filter(({ name }) => name === 'session')).toEqual([]);
  await scanner.close();
  return sent;
}

story('a mail scanner neither signs in nor spoils the code', {}, async ({ page, context }) => {
  const { email } = await learner('Sandy Scanned');
  const before = await mailCount();
  await page.goto(`${ORIGIN}/sign-in`);
  await askForCode(page, email);
  const mail = await mailTo(email, before);
  const code = await codeFor(email, before);
  const links = linksIn(mail);
  expect(links).toEqual([`${ORIGIN}/sign-in/code#${code}`]);
  for (const link of links) {
    const { pathname, search } = new URL(link);
    for (const method of ['HEAD', 'GET']) {
      const { status, headers } = await ask(ORIGIN, pathname + search, { method });
      expect([method, status, headers['set-cookie']]).toEqual([method, 200, undefined]);
    }
  }
  const sent = await scan(context, links);
  expect(sent.filter((one) => !one.startsWith('GET '))).toEqual([]);
  // The code itself stays in the browser: it is in the fragment, and leaves the address at once.
  expect(sent.filter((one) => one.includes(code.replace('-', '')) || one.includes(code))).toEqual(
    [],
  );

  await page.goto(links[0] ?? '');
  await page.waitForFunction(() => window.location.hash === '');
  expect(await page.getByLabel('Code', { exact: true }).inputValue()).toBe(code);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.getByRole('button', SIGNED_IN).waitFor();
});

story('a code works only in the browser that asked for it', {}, async ({ page, context }) => {
  const [mine, theirs] = [await learner('Mona Mine'), await learner('Theo Theirs')];
  const before = await mailCount();
  await page.goto(`${ORIGIN}/sign-in`);
  await askForCode(page, mine.email);
  const code = await codeFor(mine.email, before);

  const other = await another(context);
  const stranger = await other.newPage();
  await stranger.goto(`${ORIGIN}/sign-in/code`);
  await enterCode(stranger, code);
  expect(await problem(stranger)).toContain('This browser has not asked for a code');
  // Nor in one that has asked for a code of its own.
  await stranger.goto(`${ORIGIN}/sign-in`);
  await askForCode(stranger, theirs.email);
  await enterCode(stranger, code);
  expect(await problem(stranger)).toMatch(REFUSED);
  expect((await other.cookies()).filter(({ name }) => name === 'session')).toEqual([]);
  await other.close();

  // Typed as people type: spaces, small letters, no hyphen.
  await enterCode(page, ` ${code.toLowerCase().replace('-', ' ')} `);
  await page.getByRole('button', SIGNED_IN).waitFor();
  expect(await words(page)).toContain('Mona Mine');
  // Once is once: the same code again, in the same browser.
  await page.goto(`${ORIGIN}/sign-in/code`);
  await enterCode(page, code);
  expect(await problem(page)).toMatch(/This browser has not asked|This code does not work/);
});

story('after five wrong codes the right one is refused, and says what to do', {}, async (at) => {
  const { page } = at;
  const { email } = await learner('Wanda Wrong');
  const before = await mailCount();
  await page.goto(`${ORIGIN}/sign-in`);
  await askForCode(page, email);
  const code = await codeFor(email, before);
  for (const wrong of ['7777-0000', '7777-1111', '7777-2222', '7777-3333', '7777-4444']) {
    await enterCode(page, wrong);
    // Each answer takes the focus anew, so that the same words are heard again.
    await page.waitForFunction(
      () => document.activeElement?.classList.contains('nhsuk-error-summary') ?? false,
    );
    expect(await problem(page)).toMatch(REFUSED);
    expect(await page.getByLabel('Code', { exact: true }).inputValue()).toBe(wrong);
    await page.getByLabel('Code', { exact: true }).focus();
  }
  await enterCode(page, code);
  expect(await problem(page)).toMatch(/ask for a new one/);
  expect((await page.context().cookies()).map(({ name }) => name)).toEqual(['sign-in']);
  // And the way on is there, and works.
  await page.getByText('If no code arrives').click();
  await page.getByRole('link', { name: 'ask for another code' }).click();
  await page.getByRole('heading', { name: 'Sign in' }).waitFor();
});

story('an unknown address gets the same page and no mail', {}, async ({ page }) => {
  const known = await learner('Kate Known');
  const seen: string[] = [];
  const before = await mailCount();
  for (const email of ['who.ever@example.org', known.email]) {
    await page.goto(`${ORIGIN}/sign-in?next=%2Fcertificates`);
    await askForCode(page, email);
    seen.push(`${page.url()} ${await page.title()} ${await words(page)}`);
    expect((await page.context().cookies()).map(({ name }) => name)).toEqual(['sign-in']);
  }
  expect(seen[0]).toBe(seen[1]);
  // Mail leaves in its order: when the second has come, the first would have.
  await mailTo(known.email, before);
  expect(await mailsTo('who.ever@example.org', before)).toEqual([]);
});

describe.each([{ javaScriptEnabled: true }, { javaScriptEnabled: false }])(
  'with JavaScript: $javaScriptEnabled',
  (options) => {
    story('a wrong address is kept to be mended', options, async ({ page }) => {
      await page.goto(`${ORIGIN}/sign-in?next=%2Fverify`);
      for (const wrong of [
        'ann at example',
        'a@b@c',
        '"x y"@example.org',
        'ann@example.org,b@c.de',
      ]) {
        await page.getByLabel('Your email address').fill(wrong);
        // With JavaScript the summary of the last mistake is still there: the answer must come first.
        await Promise.all([
          page.waitForResponse((answer) => answer.request().method() === 'POST'),
          page.getByRole('button', { name: 'Send me a code' }).click(),
        ]);
        await page.getByRole('button', { name: 'Send me a code' }).waitFor();
        expect(await problem(page)).toContain('Enter one email address in full');
        expect(await page.getByLabel('Your email address').inputValue()).toBe(wrong);
        expect(await page.title()).toMatch(/^Error: /);
      }
      expect(await page.context().cookies()).toEqual([]);
      // Where to come back to has not been lost on the way.
      expect(await page.locator('input[name="next"]').getAttribute('value')).toBe('/verify');
    });

    story('who signs out is out, and leaves nothing to go back to', options, async (at) => {
      const { page, context } = at;
      const leaving = await learner('Olga Outgoing');
      await letIn(context, leaving);
      await page.goto(`${ORIGIN}/modules/social-media`);
      expect(await words(page)).toContain('Olga Outgoing');
      await page.getByRole('button', SIGNED_IN).click();
      await page.getByRole('heading', { name: 'You are signed out' }).waitFor();
      expect((await context.cookies()).filter(({ name }) => name === 'session')).toEqual([]);
      expect(await page.getByRole('button', SIGNED_IN).count()).toBe(0);
      await page.goBack();
      await page.getByRole('heading', { name: 'Sign in' }).waitFor();
      expect(await page.locator('body').innerText()).not.toContain('Olga Outgoing');
      // The token is dead wherever it was kept.
      const headers = { cookie: `session=${leaving.session}` };
      expect((await ask(ORIGIN, '/certificates', { headers })).status).toBe(307);
    });
  },
);

story('who has left the register fetches the certificate and no more', {}, async (at) => {
  const { page } = at;
  const left = await learner('Gordon Goneby');
  await passEverything(left.by);
  const serial = await claim(left.by);
  await keepLeaving(left.by);
  const before = await mailCount();
  await page.goto(`${ORIGIN}/sign-in`);
  await askForCode(page, left.email);
  await enterCode(page, await codeFor(left.email, before));
  await page.waitForURL('**/certificates');
  expect(await words(page)).toContain('not on the register at present');
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: /Download/ }).click(),
  ]);
  expect(download.suggestedFilename()).toBe(`${serial}.pdf`);
  for (const closed of ['', '/lessons/trust', '/lessons/trust/quiz', '/certificate']) {
    await page.goto(`${ORIGIN}/modules/social-media${closed}`);
    await page.waitForURL('**/certificates');
  }
  expect(await page.getByRole('link', { name: 'Your module' }).count()).toBe(0);
});

story('signing in leads only to our own pages', {}, async ({ page }) => {
  const elsewhere = [
    'https://evil.example',
    '//evil.example',
    '/\\evil.example',
    '/%5Cevil.example',
    'javascript:alert(1)',
    '/\tx',
    '/ok\\..\\evil',
    `/${'a'.repeat(600)}`,
    '%',
  ];
  for (const next of elsewhere) {
    const { status, body } = await ask(ORIGIN, `/sign-in?next=${encodeURIComponent(next)}`);
    const kept = /name="next" value="([^"]*)"/.exec(body)?.[1] ?? 'no field';
    // A path that only looks like another host's is a path of ours.
    expect([next, status, kept]).toEqual([next, 200, next === '/%5Cevil.example' ? next : '']);
  }
  const twice = await ask(ORIGIN, '/sign-in?next=/verify&next=//evil.example');
  expect(/name="next" value="([^"]*)"/.exec(twice.body)?.[1]).toBe('');
  await page.goto(`${ORIGIN}/sign-in?next=/%5Cevil.example`);
  expect(new URL(page.url()).origin).toBe(ORIGIN);
});

story('the demonstration shows its people and their mail, and nobody else does', {}, async (at) => {
  const { page, expectMessage } = at;
  expectMessage(/status of 404/);
  for (const path of ['/dev/mailbox', '/dev/mailbox.json', '/dev/preview/social-media']) {
    const { status, body } = await ask(ORIGIN, path);
    expect([path, status]).toEqual([path, 404]);
    expect(wordsOf(body)).not.toContain('nell.newcome');
  }
  await page.goto(`${ORIGIN}/sign-in`);
  expect(await page.locator('body').innerText()).not.toMatch(/demonstration|nell\.newcome/i);
  await askForCode(page, 'nell.newcome@example.org');
  expect(await page.locator('body').innerText()).not.toMatch(/demonstration/i);

  await page.goto(`${DEMO_ORIGIN}/sign-in`);
  expect(await words(page)).toContain('nell.newcome@example.org');
  await askForCode(page, 'nell.newcome@example.org');
  await page.getByRole('main').getByRole('link', { name: 'demonstration’s mailbox' }).click();
  const card = page.locator('.app-card').filter({ hasText: 'nell.newcome@example.org' }).first();
  // The outbox is emptied once a second.
  for (let tries = 0; tries < 20 && (await card.count()) === 0; tries += 1) {
    await page.waitForTimeout(500);
    await page.reload();
  }
  const code = await card.locator('.app-mail-code').innerText();
  const json = JSON.parse((await ask(DEMO_ORIGIN, '/dev/mailbox.json')).body) as { to: string }[];
  expect(json[0]?.to).toBe('nell.newcome@example.org');
  await card.getByRole('link', { name: 'Open the link in this mail' }).click();
  await page.waitForURL('**/sign-in/code');
  expect(await page.getByLabel('Code', { exact: true }).inputValue()).toBe(code);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.getByRole('button', SIGNED_IN).waitFor();
});
