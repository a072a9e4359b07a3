/**
 * "What will you do differently?": kept as typed, the latest counts, and nobody but its writer reads
 * it. Seen failing with `subject_id` left out of the query, with the trim of line ends left out, and
 * with an emptied line still shown.
 */
import type { RegistrantId } from '../../lib/domain/actor';
import { LONGEST_INTENTION } from '../../lib/domain/reflection';
import { disconnect, travelTo } from '../../lib/records/database';
import { keepIntention } from '../../lib/use-cases/keep-intention';
import { readLesson } from '../../lib/use-cases/read-lesson';
import { readRecord } from '../../lib/use-cases/read-record';
import { readResult } from '../../lib/use-cases/read-result';
import { enterRegistrant } from '../support/people';
import { countRows } from '../support/plain-postgres';
import { firstLesson, granted, sitQuiz, theModule } from '../support/sitting-a-quiz';

const MODULE = theModule().id;
const LESSON = firstLesson();
const NOTHING = { refused: 'nothing-typed' };

let by: RegistrantId;

beforeEach(async () => {
  await travelTo('2026-11-23T14:02:00Z');
  by = await enterRegistrant();
});
afterAll(disconnect);

const intend = (words: string, whose = by) => keepIntention(whose, MODULE, LESSON.slug, words);
const shown = async (whose = by) =>
  granted(await readLesson(whose, MODULE, LESSON.slug)).intention?.words ?? null;

it('is shown where it was written: on the lesson, its result and in the record', async () => {
  const words = 'Gofyn cyn postio: ŵ, <b>, #eval("1") & 😀';
  expect(await intend(words)).toEqual({ savedAt: new Date('2026-11-23T14:02:00Z') });
  expect(await shown()).toBe(words);
  const { attemptId } = await sitQuiz(by, LESSON, 1);
  expect(granted(await readResult(by, attemptId)).intention).toMatchObject({ words });
  const { record } = granted(await readRecord(by, MODULE));
  expect(record.texts.differently).toBe(`${LESSON.title}: ${words}`);
});

it('keeps earlier versions, and the latest counts', async () => {
  for (const words of ['First', 'Second', 'Third']) granted(await intend(words));
  expect(await shown()).toBe('Third');
  expect(await countRows('intention', 'subject_id = $1', [by])).toBe(3);
});

it('sent twice is kept once', async () => {
  granted(await intend('The same'));
  granted(await intend('The same'));
  expect(await countRows('intention', 'subject_id = $1', [by])).toBe(1);
});

it('an emptied line is taken back; an empty one before any is asked about', async () => {
  expect(await intend('  ')).toEqual(NOTHING);
  granted(await intend('Something'));
  expect(await intend('')).toEqual({ savedAt: null });
  expect(await shown()).toBeNull();
  expect(granted(await readRecord(by, MODULE)).record.texts.differently).toBe('');
  expect(await intend('')).toEqual(NOTHING);
});

it('what is pasted with line ends goes on in one line', async () => {
  granted(await intend(' One\r\n  two\u0000 \n'));
  expect(await shown()).toBe('One two');
});

it.each([
  ['the longest line', 'ŵ'.repeat(LONGEST_INTENTION), { savedAt: expect.any(Date) }],
  ['one letter more', 'ŵ'.repeat(LONGEST_INTENTION + 1), { refused: 'line-too-long' }],
])('%s', async (_, words, answer) => {
  expect(await intend(words)).toEqual(answer);
});

it.each([
  ['a lesson that is not there', MODULE, 'unheard-of'],
  ['a module that is not there', 'unheard-of', LESSON.slug],
])('does not keep a line for %s', async (_, module, slug) => {
  expect(await keepIntention(by, module, slug, 'Words')).toEqual({ absent: true });
});

it('is nobody else’s to read', async () => {
  granted(await intend('Mine alone'));
  const other = await enterRegistrant();
  expect(await shown(other)).toBeNull();
  expect(JSON.stringify(granted(await readRecord(other, MODULE)))).not.toContain('Mine alone');
});
