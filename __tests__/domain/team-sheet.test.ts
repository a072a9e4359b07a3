/**
 * Which scenarios stand on a team's sheet, and what it may say of them. Seen failing with the nearness left
 * out, with every word of a setting counted, with the fine post left to chance, with twice the same id
 * counted twice, and with feedback put on the sheet.
 */
import { showsFinePost, type Lesson, type Scenario } from '../../lib/domain/learning-module';
import {
  chosenFor,
  heldWords,
  nearnessOf,
  notesOf,
  sheetOf,
  suggestedFor,
} from '../../lib/domain/team-sheet';
import { someLesson, someModule, someScenario, someScenarioOption } from '../support/small-module';

describe('how near a setting is to somebody’s work', () => {
  it.each([
    [
      'the same words',
      'Cardiac physiology clinic',
      ['Clinical Physiologist', 'Cardiac physiology'],
      2,
    ],
    ['one word of two', 'Sleep physiology clinic', ['Cardiac physiology'], 1],
    ['capitals do not matter', 'audiology clinic', ['AUDIOLOGY'], 1],
    [
      'words that every department has',
      'Medical physics department',
      ['Clinical department of medical'],
      0,
    ],
    ['a part of a word is another word', 'Nuclear medicine', ['Nuclearity'], 0],
    ['the nearest of several names counts', 'Audiology clinic', ['Mortuary', 'Audiology'], 1],
    ['nothing is known of their work', 'Audiology clinic', [], 0],
    ['an accent is a letter', 'Clinique de réanimation', ['Réanimation'], 1],
  ])('%s', (_, setting, work, near) => {
    expect(nearnessOf(setting, work)).toBe(near);
  });
});

const FINE = [someScenarioOption({ verdict: 'fine' })];
const scene = (id: string, setting: string, difference: Partial<Scenario> = {}) =>
  someScenario({ id, setting, ...difference });
const lesson = (slug: string, ...scenarios: readonly Scenario[]): Lesson =>
  someLesson({ slug, title: `On ${slug}`, scenarios });

const A = lesson(
  'a',
  scene('a1', 'Mortuary'),
  scene('a2', 'Audiology clinic'),
  scene('a3', 'Lab', { options: FINE }),
);
const B = lesson('b', scene('b1', 'Lab'), scene('b2', 'Mortuary', { options: FINE }));
const C = lesson('c', scene('c1', 'Lab'), scene('c2', 'Mortuary', { options: FINE }));
const D = lesson('d', scene('d1', 'Audiology clinic'), scene('d2', 'Lab', { options: FINE }));
const MODULE = someModule({ lessons: [A, B, C, D] });

const suggested = (work: readonly string[], lessons: readonly Lesson[] = MODULE.lessons) =>
  suggestedFor({ lessons }, work).map(({ scenario }) => scenario.id);

describe('what is suggested', () => {
  it.each([
    ['the first three standards, where nothing is near', ['Radiography'], ['a1', 'b1', 'c2']],
    ['what is near first, told in the order of the lessons', ['Audiology'], ['a2', 'b2', 'd1']],
    ['and where all are near, one that is fine among them', ['Mortuary'], ['a1', 'b2', 'c2']],
  ])('%s', (_, work, ids) => {
    expect(suggested(work)).toEqual(ids);
  });

  it('is as many as there are lessons', () => {
    expect(suggested([], [A])).toEqual(['a3']);
    expect(suggested([], [])).toEqual([]);
  });

  it('is three where no post is fine', () => {
    const bad = ['x', 'y', 'z'].map((slug) => lesson(slug, scene(`${slug}1`, 'Lab')));
    expect(suggested([], bad)).toEqual(['x1', 'y1', 'z1']);
  });

  it('is three standards and one fine post, whatever somebody works in', () => {
    for (const work of ['Audiology', 'Mortuary', 'Lab', '', 'Medical']) {
      const three = suggestedFor(MODULE, [work]);
      expect(new Set(three.map((one) => one.lesson)).size).toBe(3);
      expect(three.some(({ scenario }) => showsFinePost(scenario))).toBe(true);
    }
  });
});

describe('what is asked for', () => {
  it.each([
    ['three, in any order', ['d1', 'a1', 'b1'], ['a1', 'b1', 'd1']],
    ['three of one standard', ['a1', 'a2', 'a3'], ['a1', 'a2', 'a3']],
    ['one of them twice', ['a1', 'b1', 'c1', 'a1'], ['a1', 'b1', 'c1']],
  ])('%s, is given', (_, asked, ids) => {
    expect(chosenFor(MODULE, asked)).toMatchObject({
      chosen: ids.map((id) => ({ scenario: { id } })),
    });
  });

  it.each([
    ['two', ['a1', 'b1'], 'not-three-scenarios'],
    ['four', ['a1', 'a2', 'b1', 'c1'], 'not-three-scenarios'],
    ['none', [], 'not-three-scenarios'],
    ['one that is not there', ['a1', 'b1', 'x'], 'scenario-gone'],
    ['the name of something in JavaScript', ['a1', 'b1', '__proto__'], 'scenario-gone'],
  ])('%s, is refused', (_, asked, reason) => {
    expect(chosenFor(MODULE, asked)).toEqual({ refused: reason });
  });

  it('is all there are, where those are fewer than three', () => {
    const lessons = [lesson('x', scene('x1', 'Lab'))];
    expect(chosenFor({ lessons }, ['x1'])).toMatchObject({ chosen: [{ scenario: { id: 'x1' } }] });
  });
});

const PLACED = suggestedFor(MODULE, []);

it('says what happens, what is asked and what to talk about, and no verdict', () => {
  const sheet = sheetOf(MODULE, PLACED);
  expect(sheet.scenarios.map(({ discuss }) => discuss)).toEqual(
    PLACED.map(({ scenario }) => scenario.discuss),
  );
  const words = JSON.stringify(sheet);
  for (const told of ['verdict', 'It names somebody', 'A niece reads it', 'whole picture']) {
    expect(words).not.toContain(told);
  }
});

it('tells whoever leads all of it, and of nobody’s decision', () => {
  const notes = notesOf(MODULE, PLACED);
  expect(notes.flatMap(({ options }) => options.filter(({ chosen }) => chosen))).toEqual([]);
  const words = JSON.stringify(notes);
  for (const told of ['It names somebody', 'A niece reads it', 'whole picture']) {
    expect(words).toContain(told);
  }
});

it.each([
  ['mark', 'problem', 'A problem'],
  ['mark', 'fine', 'Fine'],
  ['audience', 'problem', 'We would select this'],
  ['settings', 'fine', 'We would leave this'],
  ['mark', 'judgement', 'Can be seen either way'],
  ['settings', 'judgement', 'Can be seen either way'],
  ['choose', 'good', 'A good choice'],
  ['edit', 'partly', 'Part of the way'],
  ['reply', 'poor', 'Another is better'],
] as const)('says of a part (%s, %s): %s', (kind, verdict, words) => {
  expect(heldWords(kind, verdict)).toBe(words);
});
