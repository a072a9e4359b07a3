/**
 * Staff look into a question, and a manager withdraws it, in a real browser, with JavaScript and without.
 */
import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { disconnect } from '../../lib/records/database';
import { tellUs } from '../../lib/use-cases/tell-us';
import { letIn, staffMember } from '../support/guests';
import { enterRegistrant } from '../support/people';
import { granted, theModule } from '../support/sitting-a-quiz';
import { ORIGIN, story } from '../support/story';

const LESSON = theModule().lessons[1];
const WORDS = `Two of these say the same ${randomUUID().slice(0, 8)}`;
const REASON = 'Two options say the same.';

const told = LESSON?.questions[0];

beforeAll(async () => {
  if (!process.env['STORY_BROWSER']) return;
  const by = await enterRegistrant();
  const message = { moduleId: theModule().id, item: told?.id ?? '', words: WORDS };
  granted(await tellUs(by, message, ORIGIN));
});
afterAll(disconnect);

describe.each([{ javaScriptEnabled: true }, { javaScriptEnabled: false }])(
  'with JavaScript: $javaScriptEnabled',
  (options) => {
    story('a manager comes from a message and withdraws the question', options, async (tale) => {
      const { page, context } = tale;
      await letIn(context, await staffMember('manager'));
      await page.goto(`${ORIGIN}/staff`);
      await page.getByRole('link', { name: 'Questions and clauses' }).click();
      await page.getByRole('link', { name: 'Messages', exact: true }).click();
      const card = page.getByRole('listitem').filter({ hasText: WORDS });
      await card.getByRole('link', { name: told?.ask ?? '' }).click();
      await page.getByRole('heading', { name: `Question ${told?.id}` }).waitFor();
      await page.getByText(WORDS).waitFor();
      await page.getByText('Withheld: fewer than 30 first answers.').waitFor();

      await page.getByRole('button', { name: 'Withdraw this question' }).click();
      await page.getByRole('link', { name: /Write the reason/ }).waitFor();
      await page.getByLabel('Reason').fill(REASON);
      await page.getByRole('button', { name: 'Withdraw this question' }).click();
      await page.getByText('Withdrawn from future papers.', { exact: true }).waitFor();
      await page.getByText(REASON).first().waitFor();

      await page.goto(`${ORIGIN}/staff/questions?show=withdrawn`);
      await page.getByRole('link', { name: told?.ask ?? '' }).click();
      await page.getByLabel('Reason').fill('It has been mended.');
      await page.getByRole('button', { name: 'Put this question back' }).click();
      await page.getByRole('button', { name: 'Withdraw this question' }).waitFor();
    });

    story('a viewer reads, filters, and has nothing to change', options, async (tale) => {
      const { page, context } = tale;
      await letIn(context, await staffMember());
      await page.goto(`${ORIGIN}/staff/questions`);
      await page.getByLabel('Standard').selectOption({ label: LESSON?.title ?? '' });
      await page.getByLabel('Order').selectOption('taught');
      await page.getByRole('button', { name: 'Show' }).click();
      await page.getByText(`Of ${LESSON?.questions.length} questions`).waitFor();
      expect(await page.getByRole('row').count()).toBe((LESSON?.questions.length ?? 0) + 1);
      expect(await page.getByRole('link', { name: /Download/ }).count()).toBe(0);
      await page.getByRole('link', { name: told?.ask ?? '' }).click();
      await page.getByRole('heading', { name: `Question ${told?.id}` }).waitFor();
      expect(await page.getByLabel('Reason').count()).toBe(0);
      await page.getByRole('link', { name: 'Clauses', exact: true }).click();
      await page.getByText('Its review has been due since February 2026.').waitFor();
      await page.getByRole('link', { name: /A report to print/ }).click();
      await page.getByRole('heading', { name: 'What these figures can and cannot say' }).waitFor();
      await page.getByRole('link', { name: 'Scenarios', exact: true }).click();
      await page.getByRole('link', { name: LESSON?.scenarios[0]?.title ?? '' }).click();
      await page.getByRole('heading', { name: 'As it is met' }).waitFor();
    });

    story('a manager takes the figures away as a file', options, async ({ page, context }) => {
      await letIn(context, await staffMember('manager'));
      await page.goto(`${ORIGIN}/staff/questions?lesson=${LESSON?.slug}`);
      const download = page.waitForEvent('download');
      await page.getByRole('link', { name: 'Download what is shown' }).click();
      const file = await readFile((await (await download).path()) ?? '', 'utf8');
      expect(file).toMatch(/^\uFEFFQuestion,Version,Standard,/);
      expect(file.trimEnd().split('\r\n')).toHaveLength((LESSON?.questions.length ?? 0) + 1);
    });
  },
);
