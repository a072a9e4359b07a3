/**
 * How hard a text is to read. Seen failing with 11.7 for 11.8, with a syllable fewer a word, with colons, lines or
 * pieces without letters taken otherwise, with a curly apostrophe ending a word, with the highest grade raised, with
 * too few words judged, and with quotations of the guidance judged too. (Each kind of text: findings.test.ts.)
 */
import { checkReadability, gradeOf } from '../../lib/content-check/readability';
import { paragraph, someLesson, someModule } from '../support/small-module';
import { sourcesOfNothing } from '../support/sources-of-nothing';

/** 0.39 · words a sentence + 11.8 · syllables a word − 15.59. */
const grade = (words: number, sentences: number, syllables: number) =>
  (0.39 * words) / sentences + (11.8 * syllables) / words - 15.59;

const PIGS = `Once upon a time there was an old mother pig who had three little pigs and not enough
  food to feed them. So when they were old enough, she sent them out into the world to seek their
  fortunes. The first little pig was very lazy. He didn't want to work at all and he built his house
  out of straw. The second little pig worked a little bit harder but he was somewhat lazy too and he
  built his house out of sticks. Then, they sang and danced and played together the rest of the day.`;

describe('the grade by Flesch and Kincaid', () => {
  it.each([
    // The least that there is, by Wikipedia, "Flesch–Kincaid readability tests": −3.40.
    ['one word of one syllable', 'Go.', -3.4],
    // Counted by hand: 6 words of one syllable; Wikipedia gives its reading ease as 116, which they make.
    ['the cat', 'The cat sat on the mat.', grade(6, 1, 6)],
    // By hand: sen-tence, tak-en, read-ing, pas-sage, un-to, it-self, be-ing; nine words of one.
    [
      'a passage unto itself',
      'This sentence, taken as a reading passage unto itself, is being used to prove a point.',
      grade(16, 1, 24),
    ],
    // Wikipedia has 11.3 of 24 syllables, with "Austral-yan" and "reptil-yan"; British dictionaries
    // (Cambridge) give both words four, which makes 26.
    [
      'the platypus',
      'The Australian platypus is seemingly a hybrid of a mammal and reptilian creature.',
      grade(13, 1, 26),
    ],
  ])('of %s', (_, text, known) => {
    expect(gradeOf(text)).toBeCloseTo(known, 6);
  });

  it('is that of another program, but for a syllable in a hundred words', () => {
    // The example of the npm package flesch-kincaid-calc, with the value its page gives.
    expect(Math.abs(gradeOf(PIGS.replace(/\s+/g, ' ')) - 4.947989690721649)).toBeLessThan(0.15);
  });

  it.each([
    ['nothing', '', 0],
    ['marks alone', '… — !', 0],
    ['one sentence', 'We go home now', grade(4, 1, 4)],
    ['two, by a full stop', 'We go. Home now.', grade(4, 2, 4)],
    ['two, by a question mark', 'We go? Home now!', grade(4, 2, 4)],
    ['two, by a colon', 'We go: home now.', grade(4, 2, 4)],
    ['two, by lines, as headings and items of a list stand', 'We go\nhome now', grade(4, 2, 4)],
    ['one, with a number in it', 'We go at 9 now.', grade(5, 1, 5)],
    ['one, with an apostrophe in it', "We don't go.", grade(3, 1, 3)],
    ['one, with a curly apostrophe in it', 'We don’t go.', grade(3, 1, 3)],
    ['a word that is joined, as one word', 'We go half-way.', grade(3, 1, 4)],
    ['an empty line, which is no sentence', 'We go.\n\n\nHome now.', grade(4, 2, 4)],
  ])('takes for sentences and words: %s', (_, text, known) => {
    expect(gradeOf(text)).toBeCloseTo(known, 6);
  });
});

/** So many sentences of four words and as many syllables each as wanted. */
const sentences = (times: number, one: string) => Array(times).fill(one).join(' ');

describe('what is hard to read', () => {
  it.each([
    ['plain words, many of them', sentences(20, 'We all go home.'), 0],
    [
      'hard words, enough of them',
      sentences(8, 'Comprehensive documentation necessitates concentration.'),
      1,
    ],
    [
      'hard words, but too few to judge by',
      sentences(7, 'Comprehensive documentation necessitates concentration.'),
      0,
    ],
    ['one long sentence of plain words', `${Array(40).fill('go').join(' ')}.`, 1],
  ])('%s', (_, text, findings) => {
    const module = someModule({
      lessons: [someLesson({ explanation: paragraph(text), scenarios: [], questions: [] })],
    });
    expect(checkReadability(module, sourcesOfNothing())).toHaveLength(findings);
  });

  it('leaves out what the guidance says in its own words', () => {
    const hard = sentences(8, 'Comprehensive documentation necessitates concentration.');
    const { guidance, ...rest } = someModule();
    const clauses = [{ id: 'CON-2', strength: 'must' as const, text: hard }];
    const explanation = [{ kind: 'quotation' as const, clauses: ['CON-2'] }];
    const lessons = [someLesson({ explanation, scenarios: [], questions: [] })];
    const module = { ...rest, lessons, guidance: { ...guidance, clauses } };
    expect(checkReadability(module, sourcesOfNothing())).toEqual([]);
  });
});
