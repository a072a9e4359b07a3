/**
 * What the module gives back, in a browser, with JavaScript and without: the certificate in one press on
 * the closing page, a person's own card, and a sheet for the team that tells nothing until its notes are
 * opened. Seen failing with the claim left to the certificate's page, and with everybody's card for each.
 */
import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { BrowserContext, Page } from 'playwright-core';
import { disconnect } from '../../lib/records/database';
import { decideScenario } from '../../lib/use-cases/decide-scenario';
import { wordsOf } from '../support/debian-tools';
import { learner, letIn, type Learner } from '../support/guests';
import { granted, passEverything, sitQuiz, theModule } from '../support/sitting-a-quiz';
import { ORIGIN, story } from '../support/story';

afterAll(disconnect);

const MODULE = `${ORIGIN}/modules/social-media`;
const ways = [{ javaScriptEnabled: true }, { javaScriptEnabled: false }];

async function somebody(context: BrowserContext, name: string): Promise<Learner> {
  const guest = await learner(name);
  await letIn(context, guest);
  return guest;
}

async function download(page: Page, link: RegExp): Promise<string> {
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: link }).click(),
  ]);
  const bytes = await readFile(await file.path());
  expect(bytes.subarray(0, 5).toString()).toBe('%PDF-');
  return wordsOf(bytes);
}

/** Decides one scenario by marking nothing: its label, its illness and its promise are missed. */
async function missTheLabel({ by }: Learner): Promise<void> {
  const { id: moduleId } = theModule();
  const shared = { moduleId, slug: 'confidentiality', scenarioId: 'con-night-shift' };
  const scenario = theModule()
    .lessons.flatMap(({ scenarios }) => scenarios)
    .find(({ id }) => id === shared.scenarioId);
  const decision = { version: scenario?.version ?? 0, choice: ['none'], idemKey: randomUUID() };
  granted(await decideScenario(by, { ...shared, ...decision }));
}

describe.each(ways)('$javaScriptEnabled: JavaScript', (way) => {
  story('the certificate is one press away at the end', way, async ({ page, context }) => {
    const { by } = await somebody(context, 'Enid Atlast');
    await passEverything(by);
    await page.goto(`${MODULE}/closing`);
    await page.getByRole('heading', { level: 1, name: 'Well done, Enid Atlast' }).waitFor();
    await page.getByRole('button', { name: 'Make my certificate' }).click();
    await page.waitForURL(`${MODULE}/certificate`);
    await page.getByRole('link', { name: /^Download your certificate/ }).waitFor();
    await page.goto(`${MODULE}/closing`);
    await page.getByRole('link', { name: 'See your certificate' }).waitFor();
  });

  story('a card is of tips, and then one’s own', way, async ({ page, context }) => {
    const guest = await somebody(context, 'Carys Cardholder');
    await page.goto(`${MODULE}/card`);
    await page.getByText('You have not answered anything yet').waitFor();
    await missTheLabel(guest);
    const [, , lesson] = theModule().lessons;
    if (!lesson) throw new Error('There are too few lessons.');
    await sitQuiz(guest.by, lesson, theModule().quizLength);
    await page.goto(MODULE);
    await page.getByRole('link', { name: 'Your “before I post” card' }).click();
    await page.waitForURL(`${MODULE}/card`);
    const check = 'Could somebody work out which service user this is about?';
    expect(await page.locator('.app-pocket-card li').first().innerText()).toContain(check);
    const words = await download(page, /^Download it to print and fold/);
    expect(words.indexOf(check)).toBeGreaterThan(-1);
    expect(words.indexOf(check)).toBeLessThan(words.indexOf('The guidance’s own words'));
    expect(words).not.toContain('Carys');
  });

  story('a sheet tells nothing until its notes are opened', way, async ({ page, context }) => {
    await somebody(context, 'Tegan Teamlead');
    await page.goto(`${MODULE}/team-sheet`);
    expect(await page.getByRole('heading', { name: 'To talk about' }).count()).toBe(3);
    const boxes = page.getByRole('checkbox');
    for (const box of await boxes.all()) await box.uncheck();
    for (const name of ['Third time tonight', 'Friends only']) await page.getByLabel(name).check();
    await page.getByRole('button', { name: 'Show this sheet' }).click();
    await page
      .getByRole('link', { name: 'Select three scenarios, no more and no fewer' })
      .waitFor();
    expect(await page.getByRole('checkbox', { checked: true }).count()).toBe(2);
    await page.getByLabel("A colleague's photo from the lab").check();
    await page.getByRole('button', { name: 'Show this sheet' }).click();
    await page.getByRole('heading', { name: "3. A colleague's photo from the lab" }).waitFor();
    const told = 'The name, the date of birth and the ward tell us who this is.';
    expect(await page.content()).not.toContain(told);
    expect(await download(page, /^Download the sheet, without the notes/)).not.toContain(told);
    await page.getByRole('link', { name: 'Open the notes for whoever leads' }).click();
    await page.getByText(told).waitFor();
    expect(await download(page, /^Download the sheet with these notes/)).toContain(told);
  });
});

story('what is asked for wrongly is explained, whatever address asks', {}, async (at) => {
  const { page, context } = at;
  await somebody(context, 'Wilf Wrongly');
  for (const path of ['team-sheet', 'team-sheet/notes', 'team-sheet/team-sheet.pdf']) {
    await page.goto(`${MODULE}/${path}?scenario=con-gone&scenario=${'x'.repeat(300)}`);
    await page.getByRole('link', { name: /is not here any more/ }).waitFor();
  }
});
