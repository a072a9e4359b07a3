/** Somebody of the demonstration's cast, signed in by a browser as anybody would: by a code from their mail. */
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';

export const ORIGIN = process.env['APP_ORIGIN'] ?? 'http://localhost:3000';

export async function signedIn(
  browser: Browser,
  email: string,
  looks: BrowserContextOptions,
): Promise<Page> {
  const context = await browser.newContext({ locale: 'en-GB', ...looks });
  const page = await context.newPage();
  const before = (await mailTo(page, email)).length;
  await page.goto(`${ORIGIN}/sign-in`);
  await page.getByLabel('Your email address').fill(email);
  await page.getByRole('button', { name: 'Send me a code' }).click();
  await page.getByRole('heading', { name: 'Enter your code' }).waitFor();
  await page.getByLabel('Code', { exact: true }).fill(await codeFor(page, email, before));
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.getByRole('button', { name: 'Sign out' }).waitFor();
  await page.getByRole('heading', { level: 1 }).waitFor();
  return page;
}

/** Newest first. */
async function mailTo(page: Page, email: string): Promise<readonly { lines: string[] }[]> {
  const answer = await page.request.get(`${ORIGIN}/dev/mailbox.json`);
  const mails = (await answer.json()) as { to: string; lines: string[] }[];
  return mails.filter(({ to }) => to === email);
}

/** The mail is sent within a second or so; what came before it has a code that no longer counts. */
async function codeFor(page: Page, email: string, before: number): Promise<string> {
  for (let tries = 0; tries < 50; tries += 1) {
    const mails = await mailTo(page, email);
    const code = mails.length > before && mails[0]?.lines.find((line) => /^ {4}\S/.test(line));
    if (code) return code.trim();
    await page.waitForTimeout(200);
  }
  throw new Error(`No code for ${email} within ten seconds.`);
}
