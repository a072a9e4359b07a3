/**
 * Marking and the pass mark. Seen failing with the number of ticks not compared, with every tick counted as often
 * as it was sent, with authors' letters taken for tokens, with an empty key taken for right, with per cents rounded
 * or divided before they are multiplied, with an empty paper passed, and with unanswered questions left out.
 */
import fc from 'fast-check';
import { mark, neededToPass, type Answers } from '../../lib/domain/marking';
import type { Paper, PaperItem } from '../../lib/domain/paper';

/** Four options of which `b` and `c` are right; the token of `b` is `tok-b`. */
const ITEM: PaperItem = {
  question: 'q-1',
  version: 1,
  options: ['a', 'b', 'c', 'd'].map((option) => ({ token: `tok-${option}`, option })),
  key: ['b', 'c'],
};

function isRight(said: readonly string[] | undefined, item: PaperItem = ITEM): boolean {
  const answers: Answers = new Map(said ? [[item.question, said]] : []);
  return mark({ items: [item] }, answers, 100).items[0]?.correct ?? false;
}

describe('one question', () => {
  it.each([
    ['exactly the key', ['tok-b', 'tok-c'], true],
    ['the key in another order', ['tok-c', 'tok-b'], true],
    ['the key, one of it sent twice', ['tok-b', 'tok-c', 'tok-b'], true],
    ['every box', ['tok-a', 'tok-b', 'tok-c', 'tok-d'], false],
    ['no box', [], false],
    ['nothing said at all', undefined, false],
    ['one too many', ['tok-a', 'tok-b', 'tok-c'], false],
    ['one too few', ['tok-b'], false],
    ['as many, but one of them wrong', ['tok-b', 'tok-d'], false],
    ['one right one twice', ['tok-b', 'tok-b'], false],
    ['the opposite', ['tok-a', 'tok-d'], false],
    ['an option that is not there', ['nonsense'], false],
    ['the key and an option that is not there', ['tok-b', 'tok-c', 'nonsense'], false],
    ['a right one and an option that is not there', ['tok-b', 'nonsense'], false],
    ['the authors’ own letters, which no browser is given', ['b', 'c'], false],
    ['one token and one letter', ['tok-b', 'c'], false],
    ['an empty word', [''], false],
  ])('with %s', (_, said, right) => {
    expect(isRight(said)).toBe(right);
  });

  it('without a key is never right, not even with no box', () => {
    expect(isRight([], { ...ITEM, key: [] })).toBe(false);
    expect(isRight(['tok-a'], { ...ITEM, key: [] })).toBe(false);
  });

  it('of which every option is right cannot be had by leaving one out', () => {
    const all = { ...ITEM, key: ['a', 'b', 'c', 'd'] };
    expect(isRight(['tok-a', 'tok-b', 'tok-c'], all)).toBe(false);
  });
});

/** A paper of so many questions, and answers of which so many are right. */
function sitting(of: number, right: number): [Paper, Answers] {
  const items = Array.from({ length: of }, (_, index) => ({ ...ITEM, question: `q-${index}` }));
  const said = items.map(({ question }, index): [string, string[]] => [
    question,
    index < right ? ['tok-b', 'tok-c'] : ['tok-a'],
  ]);
  return [{ items }, new Map(said)];
}

describe('the pass mark', () => {
  it.each([
    ['4 of 5 is 80 per cent', 5, 4, 80, true],
    ['3 of 5 is 60', 5, 3, 80, false],
    ['4 of 5 is more than 79', 5, 4, 79, true],
    ['4 of 5 is less than 81', 5, 4, 81, false],
    ['all is 100', 5, 5, 100, true],
    ['all but one is not', 5, 4, 100, false],
    ['2 of 3 is 66⅔: more than 66', 3, 2, 66, true],
    ['2 of 3 is not 67: nothing is rounded up', 3, 2, 67, false],
    ['7 of 9 is less than 78', 9, 7, 78, false],
    ['79 of 100', 100, 79, 80, false],
    ['80 of 100', 100, 80, 80, true],
    ['29 of 50 is exactly 58, which 0.58 × 50 is not', 50, 29, 58, true],
    ['nothing right passes not even at 1 per cent', 5, 0, 1, false],
    ['an empty paper is never passed', 0, 0, 80, false],
    ['not even at nothing', 0, 0, 0, false],
  ])('%s', (_, of, right, passMark, passed) => {
    const [paper, answers] = sitting(of, right);
    expect(mark(paper, answers, passMark)).toMatchObject({ of, right, passed });
  });

  it.each([
    [5, 80, 4],
    [5, 79, 4],
    [5, 81, 5],
    [5, 100, 5],
    [3, 67, 3],
    [3, 66, 2],
    [50, 58, 29],
    [50, 1, 1],
    // 0.07 × 100 is a little more than 7.
    [100, 7, 7],
  ])('of %i questions at %i per cent asks for %i', (of, passMark, needed) => {
    expect(neededToPass(of, passMark)).toBe(needed);
  });
});

it('marks each question of the paper once, in its order, and what is not on it not at all', () => {
  const [paper] = sitting(3, 0);
  const answers: Answers = new Map([
    ['q-2', ['tok-c', 'tok-b']],
    ['q-99', ['tok-b', 'tok-c']],
  ]);
  expect(mark(paper, answers, 80)).toEqual({
    items: [
      { question: 'q-0', correct: false },
      { question: 'q-1', correct: false },
      { question: 'q-2', correct: true },
    ],
    right: 1,
    of: 3,
    passed: false,
  });
});

describe('whatever the paper and whatever was said', () => {
  const OPTIONS = ['a', 'b', 'c', 'd', 'e', 'f'];
  const token = fc.constantFrom(...OPTIONS.map((one) => `tok-${one}`), 'nonsense', 'a', '');
  const item = fc
    .record({
      options: fc.integer({ min: 2, max: 6 }),
      key: fc.subarray(OPTIONS, { minLength: 1 }),
    })
    .map(({ options, key }) => {
      const shown = OPTIONS.slice(0, options);
      return {
        version: 1,
        options: shown.map((option) => ({ token: `tok-${option}`, option })),
        key: key.filter((one) => shown.includes(one)),
      };
    });
  const paper = fc.array(item, { maxLength: 8 }).map((items): Paper => ({
    items: items.map((one, index) => ({ ...one, question: `q-${index}` })),
  }));
  const ticked = fc.array(fc.array(token, { maxLength: 7 }), { maxLength: 10 });
  const passMark = fc.integer({ min: 1, max: 100 });
  const answersOf = (said: readonly (readonly string[])[]): Answers =>
    new Map(said.map((tokens, index) => [`q-${index}`, tokens]));
  const RUNS = { numRuns: 10_000 };
  const same = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);

  it('the score is between nought and all, and a pass is as many as are needed', () => {
    fc.assert(
      fc.property(paper, ticked, passMark, (sheet, said, per) => {
        const { right, of, passed, items } = mark(sheet, answersOf(said), per);
        const within = right >= 0 && right <= of && items.length === of;
        return within && passed === (of > 0 && right >= neededToPass(of, per));
      }),
      RUNS,
    );
  });

  it('the order of ticks, of options and of questions changes no mark', () => {
    fc.assert(
      fc.property(paper, ticked, passMark, (sheet, said, per) => {
        const turned = {
          items: [...sheet.items].reverse().map((one) => ({
            ...one,
            options: [...one.options].reverse(),
            key: [...one.key].reverse(),
          })),
        };
        const turnedSaid = said.map((tokens) => [...tokens].reverse());
        const marked = mark(sheet, answersOf(said), per);
        const again = mark(turned, answersOf(turnedSaid), per);
        return same({ ...again, items: [...again.items].reverse() }, marked);
      }),
      RUNS,
    );
  });

  it('ticking something twice changes no mark', () => {
    fc.assert(
      fc.property(paper, ticked, passMark, (sheet, said, per) => {
        const doubled = said.map((tokens) => [...tokens, ...tokens]);
        return same(mark(sheet, answersOf(doubled), per), mark(sheet, answersOf(said), per));
      }),
      RUNS,
    );
  });

  it('all right passes every mark, and one wrong tick more costs that question', () => {
    fc.assert(
      fc.property(paper, passMark, (sheet, per) => {
        const keyed = { items: sheet.items.filter(({ key }) => key.length > 0) };
        const rightly = (one: PaperItem) => one.key.map((id) => `tok-${id}`);
        const all: Answers = new Map(keyed.items.map((one) => [one.question, rightly(one)]));
        const { right, of, passed } = mark(keyed, all, per);
        const [first] = keyed.items;
        if (!first) return right === 0 && !passed;
        const spoilt = new Map(all).set(first.question, [...rightly(first), 'nonsense']);
        return right === of && passed && mark(keyed, spoilt, per).right === of - 1;
      }),
      RUNS,
    );
  });

  it('marking what was stored again gives the same', () => {
    fc.assert(
      fc.property(paper, ticked, passMark, (sheet, said, per) => {
        const stored = JSON.parse(JSON.stringify({ sheet, said })) as {
          sheet: Paper;
          said: string[][];
        };
        const again = mark(stored.sheet, answersOf(stored.said), per);
        return same(again, mark(sheet, answersOf(said), per));
      }),
      RUNS,
    );
  });
});
