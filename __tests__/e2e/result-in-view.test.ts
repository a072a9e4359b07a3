/**
 * What a form brought about begins at its heading, also where it comes back at the form's own address.
 * Next answers such a form either with a new document, which a browser begins at its top, or, where it
 * can ask itself for the page (as under `localhost`), within the old one: then the page stays scrolled
 * as it was and the focus is lost, unless `result-in-view` sees to it. Seen failing under `localhost`
 * before that was there: the focus on BODY, the heading 1,100 px above what was in view. When a heading
 * takes the focus is ruled in `components/result-in-view.test`.
 */
import type { Page } from 'playwright-core';
import { disconnect } from '../../lib/records/database';
import { learner, letIn } from '../support/guests';
import { passEverything, theModule } from '../support/sitting-a-quiz';
import { ORIGIN, story } from '../support/story';

afterAll(disconnect);

const MODULE = `${ORIGIN}/modules/social-media`;

/** Where the page's heading stands, and whether whoever listens is told of it. */
async function heading(page: Page) {
  return page.evaluate(() => {
    const found = document.querySelector('main h1');
    const { top, bottom } = found?.getBoundingClientRect() ?? { top: -1, bottom: -1 };
    const focused = found !== null && document.activeElement === found;
    return {
      focused,
      inView: top >= 0 && bottom <= window.innerHeight,
      // A new document is read from its top by itself.
      begun: focused || !('asked' in window),
    };
  });
}

const BEGUN = { inView: true, begun: true };

/** Opens a page and waits for its script: a form sent sooner comes back as a new document, at its top. */
async function open(page: Page, address: string): Promise<void> {
  // A small phone: there the heading is far above the button.
  await page.setViewportSize({ width: 320, height: 640 });
  await page.goto(address);
  await page.waitForFunction(() =>
    Object.keys(document.querySelector('#form') ?? {}).some((key) => key.startsWith('__react')),
  );
  await page.evaluate(() => Object.assign(window, { asked: true }));
}

async function decide(page: Page): Promise<void> {
  await page.locator('input[name="choice"]').first().check();
  const button = page.getByRole('button', { name: 'Check my answer' });
  await button.scrollIntoViewIfNeeded();
  await button.click();
  await page.getByRole('heading', { name: 'To keep' }).waitFor();
}

story('what is thought of a decision begins at its heading', {}, async (told) => {
  const { page, context } = told;
  await letIn(context, await learner('Fay Focus'));
  const [lesson] = theModule().lessons;
  for (const { id } of lesson?.scenarios.slice(0, 3) ?? []) {
    await open(page, `${MODULE}/lessons/${lesson?.slug}/scenarios/${id}`);
    await decide(page);
    expect({ id, ...(await heading(page)) }).toMatchObject({ id, ...BEGUN });
  }
  await page.getByRole('link', { name: 'Try it again' }).click();
  await page.waitForURL('**?again');
  await decide(page);
  expect(await heading(page)).toMatchObject(BEGUN);
});

story('going on by a link, and back, leaves the scrolling to the browser', {}, async (told) => {
  const { page, context } = told;
  await letIn(context, await learner('Beth Back'));
  const [lesson] = theModule().lessons;
  await open(page, `${MODULE}/lessons/${lesson?.slug}/scenarios/${lesson?.scenarios[0]?.id}`);
  await decide(page);
  await page.locator('.app-next-step').click();
  await page.waitForURL('**/explanation');
  await page.goBack();
  await page.getByRole('heading', { name: 'To keep' }).waitFor();
  expect((await heading(page)).focused).toBe(false);
});

story('a certificate that was made begins at its heading', {}, async (told) => {
  const { page, context } = told;
  const guest = await learner('Clara Claims');
  await passEverything(guest.by);
  await letIn(context, guest);
  await open(page, `${MODULE}/certificate`);
  await page.getByRole('button', { name: 'Make my certificate' }).click();
  await page.getByRole('link', { name: /^Download/ }).waitFor();
  expect(await heading(page)).toMatchObject(BEGUN);
});

story('a name sent to staff is answered at the heading', {}, async (told) => {
  const { page, context } = told;
  const guest = await learner('தமிழ் செல்வி');
  await passEverything(guest.by);
  await letIn(context, guest);
  await open(page, `${MODULE}/certificate`);
  await page.getByLabel('Your name in Latin letters').fill('Ma Ma');
  await page.getByRole('button', { name: 'Send it to staff' }).click();
  await page.getByText('You gave “Ma Ma”').waitFor();
  expect(await heading(page)).toMatchObject(BEGUN);
});
