/** Brings one screen of the table about and holds it against the instruments. */
import { everythingFound, focusAfterMistake } from './accessibility';
import { letIn } from './guests';
import type { Cast, Screen } from './screens';
import { ORIGIN, type Story } from './story';

export async function hold(story: Story, screen: Screen, cast: Cast): Promise<void> {
  const { page, context, expectMessage } = story;
  // IBM's engine tells of its progress on long pages.
  expectMessage(/^log: Progress: /);
  if (screen.says) expectMessage(screen.says);
  await letIn(context, screen.as ? cast[screen.as] : null);
  const path = typeof screen.at === 'string' ? screen.at : screen.at(cast);
  await page.goto(`${screen.house ?? ORIGIN}${path}`);
  await screen.act?.(page);
  if (screen.mistake) {
    const { button, field } = screen.mistake;
    await page.getByRole('button', { name: button, exact: true }).click();
    const { first, then } = await focusAfterMistake(page);
    expect(first).toContain('nhsuk-error-summary');
    expect(then).toBe(field);
    expect(await page.title()).toMatch(/^Error: /);
  }
  expect(await everythingFound(page)).toEqual([]);
}
