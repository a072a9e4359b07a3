/**
 * The pictures of the README, taken from a running demonstration:
 *
 *   npm start                      (in one terminal, on a fresh demonstration)
 *   npm run pictures               (in another)
 *
 * Needs a Chromium (CHROMIUM_PATH, or /usr/bin/chromium) and pdftoppm (poppler-utils).
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { chromium, type Browser, type Page } from 'playwright-core';
import { ORIGIN, signedIn } from './signed-in';
import { takeLooks } from './take-looks';

const FOLDER = path.join('bench', 'pictures');
const PHONE = { viewport: { width: 390, height: 844 }, deviceScaleFactor: 1.5 };
const DESK = { viewport: { width: 1100, height: 800 }, deviceScaleFactor: 1.5 };
/** Address under /staff, and the picture's name. */
const STAFF_ROOMS = [
  ['', 'staff-completion'],
  ['/registrants', 'staff-registrants'],
  ['/questions', 'staff-questions'],
  ['/clauses', 'staff-clauses'],
  ['/register', 'staff-register'],
] as const;

async function keep(page: Page, name: string, whole = false): Promise<void> {
  await page.evaluate(() => document.fonts.ready);
  await page.screenshot({ path: path.join(FOLDER, `${name}.png`), fullPage: whole });
}

async function learner(browser: Browser): Promise<void> {
  const page = await signedIn(browser, 'nell.newcome@example.org', PHONE);
  await keep(page, 'module');
  await page.goto(
    `${ORIGIN}/modules/social-media/lessons/confidentiality/scenarios/con-night-shift?again`,
  );
  await page.locator('input[value="photo"]').check();
  await keep(page, 'mock-post', true);
  await page.getByRole('button', { name: 'Check my answer' }).click();
  await page.getByRole('heading', { name: 'To keep' }).waitFor();
  await keep(page, 'feedback');
  await page.context().close();
}

/** The quiz of the lesson this person is in. */
async function openQuiz(page: Page): Promise<void> {
  const lesson = page.getByRole('link', { name: /^Continue: / });
  await page.goto(`${ORIGIN}${await lesson.getAttribute('href')}/quiz`);
}

async function examinee(browser: Browser): Promise<void> {
  const page = await signedIn(browser, 'bronwen.pausewell@example.org', PHONE);
  await openQuiz(page);
  await page.getByRole('link', { name: 'Go on with your quiz' }).click();
  await page.getByRole('button', { name: 'Save and continue' }).waitFor();
  await keep(page, 'question', true);
  await page.context().close();
}

async function almost(browser: Browser): Promise<void> {
  const page = await signedIn(browser, 'tunde.tryagain@example.org', PHONE);
  await openQuiz(page);
  await page.getByRole('link', { name: /of 5/ }).first().click();
  await page.getByRole('heading', { level: 1 }).waitFor();
  await keep(page, 'result');
  await page.context().close();
}

async function certified(browser: Browser): Promise<void> {
  const page = await signedIn(browser, 'lucja.certified@example.org', DESK);
  await page.goto(`${ORIGIN}/modules/social-media/certificate`);
  const download = page.getByRole('link', { name: /Download/ });
  await download.waitFor();
  const pdf = await page.request.get(`${ORIGIN}${await download.getAttribute('href')}`);
  const file = path.join(FOLDER, 'certificate.pdf');
  writeFileSync(file, await pdf.body());
  execFileSync('pdftoppm', [
    '-r',
    '80',
    '-png',
    '-singlefile',
    file,
    path.join(FOLDER, 'certificate'),
  ]);
  rmSync(file);
  const verify = await page.locator('a[href^="/verify/"]').first().getAttribute('href');
  await page.goto(`${ORIGIN}${verify}`);
  await keep(page, 'verify');
  await page.goto(`${ORIGIN}${verify}/receipt`);
  await keep(page, 'receipt');
  await page.goto(`${ORIGIN}/modules/social-media/card`);
  await page.getByRole('link', { name: /^Download it/ }).waitFor();
  await keep(page, 'card');
  await page.goto(`${ORIGIN}/modules/social-media/team-sheet`);
  await page.getByRole('heading', { level: 1 }).waitFor();
  await keep(page, 'team-sheet');
  await page.goto(`${ORIGIN}/modules/social-media/record`);
  await page.getByRole('button', { name: 'Save my record' }).waitFor();
  await keep(page, 'record');
  const pack = await page.request.get(`${ORIGIN}/modules/social-media/record/audit-pack.zip`);
  await page.goto(`${ORIGIN}/verify/pack`);
  await page.getByLabel('Audit pack').setInputFiles({
    name: 'social-media-audit-pack.zip',
    mimeType: 'application/zip',
    buffer: await pack.body(),
  });
  await page.getByRole('heading', { name: 'This certificate is a SPECIMEN' }).waitFor();
  await keep(page, 'pack');
  await page.context().close();
}

/** What staff see before an audit. */
async function staff(browser: Browser): Promise<void> {
  const page = await signedIn(browser, 'sasha.staffwell@example.org', DESK);
  for (const [room, name] of STAFF_ROOMS) {
    await page.goto(`${ORIGIN}/staff${room}`);
    await page.getByRole('heading', { level: 1 }).waitFor();
    await keep(page, name);
  }
  await page.context().close();
}

async function takePictures(): Promise<void> {
  mkdirSync(FOLDER, { recursive: true });
  const browser = await chromium.launch({
    executablePath: process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
  });
  try {
    const front = await browser.newPage({ viewport: DESK.viewport });
    await front.goto(ORIGIN);
    await keep(front, 'home');
    for (const take of [learner, examinee, almost, certified, staff]) await take(browser);
    await takeLooks(browser, path.join(FOLDER, 'looks'));
  } finally {
    await browser.close();
  }
}

void takePictures();
