/**
 * A story in a real browser. Each has a context of its own; whatever the page says on its console
 * that the story did not expect, every script error and every request that fails, fails the story.
 */
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';
import { someSigningKey } from './signing-key';

/** As root there is no sandbox; the rest keeps Chromium from calling anybody. */
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
];

const given = process.env;

export const ORIGIN = given['STORY_ORIGIN'] ?? '';
export const DEMO_ORIGIN = given['STORY_DEMO_ORIGIN'] ?? '';

/** Where the house's own records look, for what only they can know (which option is the key). */
if (given['STORY_DATABASE_URL']) {
  Object.assign(process.env, {
    DATABASE_URL: given['STORY_DATABASE_URL'],
    APP_ORIGIN: ORIGIN,
    DEMO: '1',
    NEXTAUTH_SECRET: 'only-for-reading-the-records-in-stories',
    CERTIFICATE_SIGNING_KEY: someSigningKey(),
  });
}

export type Story = {
  readonly page: Page;
  readonly context: BrowserContext;
  /** Allows a message that matches; anything else that is heard fails the story. */
  readonly expectMessage: (pattern: RegExp) => void;
};

export type StoryOptions = {
  readonly javaScriptEnabled?: boolean;
  readonly width?: number;
  readonly forcedColors?: 'active';
  /** So that instruments can be put into the page. */
  readonly bypassCSP?: boolean;
};

let browser: Browser | undefined;

afterAll(async () => {
  await browser?.close();
});

/** Everything a page says that nobody asked it to say. */
function listen(context: BrowserContext, javaScript: boolean, heard: string[]): void {
  context.on('console', (message) => {
    // Chromium tells, when it finds the time, that it has forgotten what signing out told it to forget.
    if (/^Clear-Site-Data header on /.test(message.text())) return;
    heard.push(`${message.type()}: ${message.text()} (${message.location().url})`);
  });
  context.on('weberror', (error) => heard.push(`script error: ${error.error().message}`));
  context.on('requestfailed', (request) => {
    const reason = request.failure()?.errorText ?? '';
    // A download, or a page left while it was loading, ends its request: that is no failure.
    // With JavaScript off, Chromium tells of each script that it did not fetch as blocked by policy.
    const notRun = !javaScript && reason === 'csp' && request.resourceType() === 'script';
    if (reason !== 'net::ERR_ABORTED' && !notRun)
      heard.push(`request failed: ${request.url()} ${reason}`);
  });
}

/** Runs a story; exported bare so that a test can see it fail. */
export async function tell(
  options: StoryOptions,
  act: (story: Story) => Promise<void>,
): Promise<void> {
  browser ??= await chromium.launch({
    executablePath: given['STORY_BROWSER'] ?? '',
    args: FLAGS,
  });
  const javaScriptEnabled = options.javaScriptEnabled ?? true;
  const context = await browser.newContext({
    javaScriptEnabled,
    viewport: { width: options.width ?? 1024, height: 900 },
    locale: 'en-GB',
    timezoneId: 'Europe/London',
    acceptDownloads: true,
    bypassCSP: options.bypassCSP ?? false,
    ...(options.forcedColors ? { forcedColors: options.forcedColors } : {}),
  });
  context.setDefaultTimeout(15_000);
  const heard: string[] = [];
  const expected: RegExp[] = [];
  listen(context, javaScriptEnabled, heard);
  try {
    const page = await context.newPage();
    await act({ page, context, expectMessage: (pattern) => expected.push(pattern) });
    const unexpected = heard.filter((one) => !expected.some((pattern) => pattern.test(one)));
    if (unexpected.length > 0) {
      throw new Error(`Unexpected in the browser:\n${unexpected.join('\n')}`);
    }
  } finally {
    await context.close();
  }
}

/** A story as a test; without a browser it is skipped, which start-application has said aloud. */
export function story(
  name: string,
  options: StoryOptions,
  act: (story: Story) => Promise<void>,
): void {
  const test = given['STORY_BROWSER'] ? it : it.skip;
  test(name, () => tell(options, act), 240_000);
}

type SentMail = { readonly to: readonly string[]; readonly raw: string };

/** Null while the sink is still writing it. */
async function sentMail(file: string): Promise<SentMail | null> {
  const text = await readFile(file, 'utf8');
  return text.endsWith('}') ? (JSON.parse(text) as SentMail) : null;
}

/** Mails to an address, oldest first, as they were sent; of all mails but the first `after`. */
export async function mailsTo(address: string, after: number): Promise<string[]> {
  const folder = given['STORY_MAIL'] ?? '';
  const names = (await readdir(folder)).sort().slice(after);
  const mails = await Promise.all(names.map((name) => sentMail(path.join(folder, name))));
  return mails.flatMap((mail) => (mail?.to.includes(address) ? [mail.raw] : []));
}

/** The newest mail to an address; waits for it at most ten seconds. */
export async function mailTo(address: string, after: number): Promise<string> {
  for (let tries = 0; tries < 100; tries += 1) {
    const mail = (await mailsTo(address, after)).at(-1);
    if (mail !== undefined) return mail;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`No mail was sent to ${address} within ten seconds.`);
}

/** The sign-in code in the newest mail to an address. */
export async function codeFor(address: string, after: number): Promise<string> {
  const code = /^\s{4}([0-9A-Z]{4}-[0-9A-Z]{4})\s*$/m.exec(await mailTo(address, after))?.[1];
  if (!code) throw new Error(`There is no code in the mail to ${address}.`);
  return code;
}

export async function mailCount(): Promise<number> {
  return (await readdir(given['STORY_MAIL'] ?? '')).length;
}

/** Asks for a code on the sign-in page that is open. */
export async function askForCode(page: Page, address: string): Promise<void> {
  await page.getByLabel('Your email address').fill(address);
  await page.getByRole('button', { name: 'Send me a code' }).click();
  await page.getByRole('heading', { name: 'Enter your code' }).waitFor();
}

/** Enters a code on the page for it; what comes of it is for the story to see. */
export async function enterCode(page: Page, code: string): Promise<void> {
  await page.getByLabel('Code', { exact: true }).fill(code);
  await page.getByRole('button', { name: 'Sign in' }).click();
}

/** Asks for a code on the sign-in page that is open, reads it in the mail, and enters it. */
export async function signIn(page: Page, address: string): Promise<void> {
  const before = await mailCount();
  await askForCode(page, address);
  await enterCode(page, await codeFor(address, before));
  await page.getByRole('button', { name: 'Sign out' }).waitFor();
}
