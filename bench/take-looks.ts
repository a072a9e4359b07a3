/**
 * Six pages, each as four people meet it: at a desk, on a phone of 320 px, in forced colours and on
 * paper. To be looked at side by side, and bettered.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { ORIGIN, signedIn } from './signed-in';

const MODULE = `${ORIGIN}/modules/social-media`;

/** Whose page it is (nobody's: null), and what is done before it is looked at. */
const PAGES: readonly {
  readonly name: string;
  readonly who: string | null;
  readonly open: (page: Page) => Promise<unknown>;
}[] = [
  { name: 'front', who: null, open: (page) => page.goto(ORIGIN) },
  { name: 'module', who: 'tunde.tryagain@example.org', open: (page) => page.goto(MODULE) },
  {
    name: 'post',
    who: 'tunde.tryagain@example.org',
    open: async (page) => {
      await page.goto(`${MODULE}/lessons/confidentiality/scenarios/con-night-shift?again`);
      await page.locator('input[value="photo"]').check();
    },
  },
  {
    name: 'question',
    who: 'bronwen.pausewell@example.org',
    open: async (page) => {
      await page.goto(MODULE);
      const lesson = page.getByRole('link', { name: /^Continue: / });
      await page.goto(`${ORIGIN}${await lesson.getAttribute('href')}/quiz`);
      await page.getByRole('link', { name: 'Go on with your quiz' }).click();
      await page.getByRole('button', { name: 'Save and continue' }).waitFor();
    },
  },
  {
    name: 'closing',
    who: 'lucja.certified@example.org',
    open: (page) => page.goto(`${MODULE}/closing`),
  },
  {
    name: 'staff',
    who: 'sasha.staffwell@example.org',
    open: (page) => page.goto(`${ORIGIN}/staff`),
  },
];

const SCREENS: Readonly<Record<string, BrowserContextOptions>> = {
  desk: { viewport: { width: 1280, height: 900 } },
  phone: { viewport: { width: 320, height: 640 } },
  forced: { viewport: { width: 1280, height: 900 }, forcedColors: 'active', colorScheme: 'dark' },
};

/** The first sheet, as a browser would print it. */
async function print(page: Page, file: string): Promise<void> {
  writeFileSync(`${file}.pdf`, await page.pdf({ format: 'A4' }));
  execFileSync('pdftoppm', ['-r', '60', '-png', '-singlefile', `${file}.pdf`, file]);
  rmSync(`${file}.pdf`);
}

type Kept = BrowserContextOptions['storageState'];

/** One sign-in serves all of somebody's pages: an address gets few codes in a quarter of an hour. */
async function keptSession(browser: Browser, who: string): Promise<Kept> {
  const page = await signedIn(browser, who, {});
  const state = await page.context().storageState();
  await page.context().close();
  return state;
}

export async function takeLooks(browser: Browser, folder: string): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const sessions = new Map<string, Kept>();
  for (const { name, who, open } of PAGES) {
    if (who && !sessions.has(who)) sessions.set(who, await keptSession(browser, who));
    const storageState = who ? sessions.get(who) : undefined;
    for (const [screen, looks] of Object.entries(SCREENS)) {
      const context = await browser.newContext({
        locale: 'en-GB',
        ...looks,
        ...(storageState ? { storageState } : {}),
      });
      const page = await context.newPage();
      await open(page);
      await page.getByRole('heading', { level: 1 }).waitFor();
      await page.evaluate(() => document.fonts.ready);
      await page.screenshot({ path: path.join(folder, `${name}-${screen}.png`), fullPage: true });
      if (screen === 'desk') await print(page, path.join(folder, `${name}-print`));
      await context.close();
    }
  }
}
