/**
 * Feedback keeps the strength of its clauses, and their conditions. Seen failing with denials taken for obligations,
 * with "musty" taken for "must", with judgement held to a clause, with "do" taken for advice, with every clause having
 * to oblige, with advice that may be left open, with "optional" passed over, and with cues sought inside words, in
 * their own letters only, or only the first. (Orders without exception: findings.test.ts.)
 */
import type { Reason } from '../../lib/content-check/finding';
import { checkStrength } from '../../lib/content-check/strength';
import { STRENGTHS, type Clause } from '../../lib/domain/clause';
import type { LearningModule } from '../../lib/domain/learning-module';
import {
  paragraph,
  someLesson,
  someModule,
  someScenario,
  someScenarioOption,
} from '../support/small-module';
import { sourcesOfNothing } from '../support/sources-of-nothing';

/** One clause of each strength, called by it; and one that holds only where there is a pen. */
const CLAUSES: readonly Clause[] = [
  ...STRENGTHS.map((strength) => ({ id: strength, strength, text: 'Write it down.' })),
  { id: 'pen', strength: 'must', text: 'Write it down.', condition: 'there is a pen' },
];

function moduleWith(
  why: string,
  clauses: readonly string[],
  cues: readonly string[],
): LearningModule {
  const grounds = { clauses, judgement: clauses.length === 0 };
  const option = someScenarioOption({ why: paragraph(why), grounds });
  const lesson = someLesson({ scenarios: [someScenario({ options: [option] })], questions: [] });
  const module = someModule({ lessons: [lesson], conditionCues: { pen: cues } });
  return { ...module, guidance: { ...module.guidance, clauses: CLAUSES } };
}

function reasonsFor(why: string, clauses: readonly string[], cues = ['pen']): Reason[] {
  return checkStrength(moduleWith(why, clauses, cues), sourcesOfNothing()).map(
    ({ reason }) => reason,
  );
}

const STRONGER = ['stronger-than-the-clause'];
const WEAKER = ['weaker-than-the-clause'];

describe('words that oblige', () => {
  it.each([
    ['must', 'You must write it down.'],
    ['must not', 'You must not leave it.'],
    ['at the beginning', 'Must it be written? Yes.'],
    ['have to', 'You have to write it down.'],
    ['has to', 'It has to be written down.'],
    ['had to', 'Bea had to write it down.'],
    ['not allowed', 'Leaving it is not allowed.'],
    ['forbidden', 'Leaving it is forbidden.'],
    ['is required', 'A note is required.'],
    ['are required', 'Notes are required.'],
    ['obliged', 'You are obliged to write.'],
  ])('are too strong for a recommendation: %s', (_, why) => {
    expect(reasonsFor(why, ['recommend'])).toEqual(STRONGER);
  });

  it.each([
    ['must', []],
    ['do', []],
    ['should', STRONGER],
    ['recommend', STRONGER],
    ['consider', STRONGER],
    ['may', STRONGER],
    ['says', STRONGER],
  ])('stand with a clause of the strength %s?', (strength, reasons) => {
    expect(STRENGTHS).toContain(strength);
    expect(reasonsFor('You must write it down.', [strength])).toEqual(reasons);
  });

  it.each([
    ['beside a clause that obliges', 'You must write it.', ['says', 'must']],
    ['where no clause is named, but judgement', 'You must write it.', []],
    ['inside another word', 'The mustard is in the musty cupboard.', ['recommend']],
    ['denied: nothing is asked', 'You do not have to write it.', ['recommend']],
    ['denied in short', "She doesn’t have to write it, and you don't have to.", ['recommend']],
    ['denied of a thing', 'It does not have to be written.', ['recommend']],
    ['of the right strength', 'It is best to write it down.', ['recommend']],
  ])('do no harm %s', (_, why, clauses) => {
    expect(reasonsFor(why, clauses)).toEqual([]);
  });

  it('are heard though a denial stands before them', () => {
    expect(reasonsFor('You do not have to ring, you have to write.', ['says'])).toEqual(STRONGER);
  });
});

describe('words that leave it open', () => {
  it.each([
    'might want to',
    'may want to',
    'might like to',
    'could consider',
    'would be nice',
    'if you like',
    'up to you',
    'optional',
    'Ideally',
  ])('are too weak for an obligation: %s', (words) => {
    expect(reasonsFor(`To write it down: ${words} so.`, ['must'])).toEqual(WEAKER);
  });

  it.each([
    ['must', WEAKER],
    ['do', WEAKER],
    ['should', []],
    ['recommend', []],
    ['consider', []],
    ['may', []],
    ['says', []],
  ])('stand with a clause of the strength %s?', (strength, reasons) => {
    expect(STRENGTHS).toContain(strength);
    expect(reasonsFor('It is up to you.', [strength])).toEqual(reasons);
  });
});

describe('a condition', () => {
  it.each([
    ['is told', 'Where there is a pen, you must write.', ['pen'], true],
    ['is told in other letters', 'PENS are there, so you must write.', ['pen'], true],
    ['is told by another cue', 'With a pencil you must write.', ['biro', 'pencil'], true],
    ['is told by the beginning of a word', 'Your employer must know.', ['employ'], true],
    ['is left out', 'You must write it down.', ['pen'], false],
    [
      'is not told by the end of another word',
      'That would be inappropriate.',
      ['appropriate'],
      false,
    ],
    ['is not told from inside another word', 'They must go on spending.', ['pen'], false],
    ['is told after a mark', 'You must write (“pen” in hand).', ['pen'], true],
    ['cannot be told without cues', 'Where there is a pen, you must write.', [], false],
  ])('%s', (_, why, cues, told) => {
    const reasons = told ? [] : ['silent-on-its-condition'];
    expect(reasonsFor(why, ['pen'], cues)).toEqual(reasons);
  });

  it('without cues tells the author where to write them', () => {
    const findings = checkStrength(moduleWith('You must.', ['pen'], []), sourcesOfNothing());
    expect(findings[0]?.message).toContain('give it `cues:` in guidance.yaml');
  });
});
