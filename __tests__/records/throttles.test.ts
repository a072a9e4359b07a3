/**
 * Seen failing with withinLimit that does not count.
 */
import { disconnect, travelTo } from '../../lib/records/database';
import { forgetOldSignIns } from '../../lib/records/sign-in-codes';
import { withinLimit } from '../../lib/records/throttles';
import { atOnce, tally } from '../support/at-once';
import { countRows } from '../support/plain-postgres';

const QUARTER = 15 * 60;

beforeEach(() => travelTo('2026-11-23T09:01:00Z'));
afterAll(disconnect);

it('lets five in and the sixth not', async () => {
  const answers: boolean[] = [];
  for (let tries = 0; tries < 7; tries += 1) answers.push(await withinLimit('six', 5, QUARTER));
  expect(answers).toEqual([true, true, true, true, true, false, false]);
});

it('lets five in of fifty who come at once', async () => {
  const answers = await atOnce(50, () => withinLimit('at once', 5, QUARTER));
  expect(tally(answers)).toEqual({ true: 5, false: 45 });
});

it('counts each bucket by itself', async () => {
  await atOnce(5, () => withinLimit('one', 5, QUARTER));
  expect(await withinLimit('other', 5, QUARTER)).toBe(true);
});

it('keeps nobody out for longer than one window', async () => {
  await atOnce(6, () => withinLimit('window', 5, QUARTER));
  await travelTo('2026-11-23T09:14:59Z');
  expect(await withinLimit('window', 5, QUARTER)).toBe(false);
  await travelTo('2026-11-23T09:15:00Z');
  expect(await withinLimit('window', 5, QUARTER)).toBe(true);
});

it('is forgotten after a day', async () => {
  await withinLimit('forgotten', 5, QUARTER);
  await travelTo('2026-11-24T09:16:00Z');
  await forgetOldSignIns();
  expect(await countRows('throttle', "bucket = 'forgotten'")).toBe(0);
});
