/**
 * The figures, against values that were worked out elsewhere.
 *
 * The data: five questions of section 6 of the Law School Admission Test and 1,000 people, printed by
 * R. D. Bock and M. Lieberman, "Fitting a response model for n dichotomously scored items", Psychometrika
 * 35 (1970), 179–197, and carried by R's `psych` (bock.table) and `ltm` (LSAT). Papers of five questions,
 * as ours are.
 *
 * The values: Python 3.11 over the 1,000 people one by one, with nothing of ours,
 *
 *     statistics.mean(a)                       # facility
 *     statistics.correlation(a, rest)          # item-rest; `ltm::descript(LSAT)` calls it "Excluded"
 *
 * and for the groups, in fractions: the people in order of their rest, the best (or last) 270; of a class
 * of equals that is cut in two each counts by the share of it that is taken.
 *
 * Seen failing with the whole paper's mark for the rest, with a class at the edge taken whole, with n − 1
 * in one of the two variances, with the least number of answers at 29, with versions mixed.
 */
import fc from 'fast-check';
import {
  figuresOf,
  itemOfQuestion,
  itemOfScenario,
  type Answered,
  type Item,
} from '../../lib/domain/item-analysis';
import {
  someOptions,
  someQuestion,
  someScenario,
  someScenarioOption,
} from '../support/small-module';

/** Right (1) or not (0) in each of the five, and how many people. */
const LSAT6 = `
  00000:3   00001:6   00010:2   00011:11  00100:1   00101:1   00110:3   00111:4
  01000:1   01001:8   01010:0   01011:16  01100:0   01101:3   01110:2   01111:15
  10000:10  10001:29  10010:14  10011:81  10100:3   10101:28  10110:15  10111:80
  11000:16  11001:56  11010:21  11011:173 11100:11  11101:61  11110:28  11111:298`
  .trim()
  .split(/\s+/)
  .map((said) => {
    const [marks, people] = said.split(':') as [string, string];
    return { marks: [...marks].map(Number), people: Number(people) };
  });

const item = (id: string): Item => ({
  ...{ id, version: 1, many: false },
  options: ['a', 'b'].map((option) => ({
    ...{ id: option, role: option === 'a' ? 'key' : 'distractor', clauses: [] },
  })),
});

const answered: Answered[] = LSAT6.flatMap(({ marks, people }) =>
  marks.map((mark, place) => ({
    item: `q-${place + 1}`,
    version: 1,
    chosen: [mark ? 'a' : 'b'],
    right: mark === 1,
    restRight: marks.reduce((sum, one) => sum + one, 0) - mark,
    restOf: 4,
    sure: false,
    count: people,
  })),
);

it.each([
  [1, 0.924, 0.112833, 0.952077, 0.884791],
  [2, 0.709, 0.153178, 0.78836, 0.630553],
  [3, 0.553, 0.172779, 0.632696, 0.451417],
  [4, 0.763, 0.144428, 0.830084, 0.689923],
  [5, 0.87, 0.121596, 0.91411, 0.81918],
])('LSAT 6, question %i, as worked out elsewhere', (place, facility, itemRest, upper, lower) => {
  const figures = figuresOf(item(`q-${place}`), answered, 2000);
  expect(figures?.answers).toBe(1000);
  expect(figures?.exposure).toBe(0.5);
  expect(figures?.groupSize).toBe(270);
  expect(figures?.right.all).toBeCloseTo(facility, 6);
  expect(figures?.itemRest).toBeCloseTo(itemRest, 6);
  expect(figures?.right.upper).toBeCloseTo(upper, 6);
  expect(figures?.right.lower).toBeCloseTo(lower, 6);
  expect(figures?.discrimination).toBeCloseTo(upper - lower, 5);
});

/**
 * By hand: 40 people, so each group is 10.8. Shares right in the rest: 1 (8 people), 2/3 (4), 1/2 (12) and
 * 0 (16). Upper: the 8, of whom 6 are right, and 2.8 of the 4, all right: 8.8 / 10.8; `b` by 2 of them.
 * Lower: 10.8 of the 16 at nothing, of whom none is right and 9 in 16 chose `b`.
 * Item-rest: means 18/40 and 5/12, covariance 31/240, variances 99/400 and 7/48.
 */
const BY_HAND: readonly Answered[] = [
  { chosen: ['a'], right: true, restRight: 4, restOf: 4, sure: true, count: 6 },
  { chosen: ['b'], right: false, restRight: 2, restOf: 2, sure: true, count: 2 },
  { chosen: ['a'], right: true, restRight: 2, restOf: 3, sure: false, count: 4 },
  { chosen: ['b'], right: false, restRight: 1, restOf: 2, sure: false, count: 4 },
  { chosen: ['a'], right: true, restRight: 2, restOf: 4, sure: false, count: 8 },
  { chosen: ['b'], right: false, restRight: 0, restOf: 4, sure: true, count: 9 },
  { chosen: [], right: false, restRight: 0, restOf: 3, sure: false, count: 7 },
].map((row) => ({ item: 'q-1', version: 1, ...row }));

const [FIRST, SECOND] = BY_HAND as [Answered, Answered];

it('by hand: options, ties, papers of different lengths and no answer', () => {
  const figures = figuresOf(item('q-1'), BY_HAND, 80);
  expect(figures).toMatchObject({ answers: 40, exposure: 0.5, sureButWrong: 11 / 40 });
  const close = (value: number) => expect.closeTo(value, 9) as number;
  expect(figures?.right).toEqual({ all: 18 / 40, upper: close(8.8 / 10.8), lower: 0 });
  expect(figures?.options['b']).toEqual({ all: 15 / 40, upper: close(2 / 10.8), lower: 9 / 16 });
  expect(figures?.unanswered).toEqual({ all: 7 / 40, upper: 0, lower: close(7 / 16) });
  expect(figures?.itemRest).toBeCloseTo(31 / 240 / Math.sqrt((99 / 400) * (7 / 48)), 9);
});

it('says nothing at all below thirty first answers, and something from thirty on', () => {
  const of = (count: number) => [{ ...FIRST, count }];
  expect(figuresOf(item('q-1'), of(29), 40)).toBeNull();
  expect(figuresOf(item('q-1'), of(30), 40)).toMatchObject({ answers: 30, right: { all: 1 } });
});

it('keeps versions apart', () => {
  const rows = [
    { ...FIRST, count: 30 },
    { ...SECOND, version: 2, count: 29 },
  ];
  expect(figuresOf({ ...item('q-1'), version: 2 }, rows, 40)).toBeNull();
  expect(figuresOf(item('q-1'), rows, 40)?.right.all).toBe(1);
});

it('has no correlation where everybody is right, and none where there is no rest', () => {
  const all = [{ ...FIRST, count: 50 }];
  expect(figuresOf(item('q-1'), all, 50)).toMatchObject({ itemRest: null, discrimination: 0 });
  const alone = BY_HAND.map((row) => ({ ...row, restRight: 0, restOf: 0 }));
  expect(figuresOf(item('q-1'), alone, 40)).toMatchObject({
    itemRest: null,
    discrimination: null,
    right: { all: 18 / 40, upper: null, lower: null },
  });
});

it('is the same however the answers are grouped and whatever their order', () => {
  const one = fc.record({
    chosen: fc.subarray(['a', 'b']),
    right: fc.boolean(),
    restRight: fc.nat(4),
    sure: fc.boolean(),
    count: fc.integer({ min: 1, max: 40 }),
  });
  fc.assert(
    fc.property(fc.array(one, { minLength: 1, maxLength: 12 }), (said) => {
      const rows = said.map((row) => ({ item: 'q-1', version: 1, restOf: 4, ...row }));
      const apart = [...rows]
        .reverse()
        .flatMap((row) => Array.from({ length: row.count }, () => ({ ...row, count: 1 })));
      const [together, singly] = [rows, apart].map((its) => figuresOf(item('q-1'), its, 999));
      expect(Boolean(together)).toBe(Boolean(singly));
      if (!together || !singly) return;
      expect(singly.right.upper).toBeCloseTo(together.right.upper ?? 0, 9);
      expect(singly.right.lower).toBeCloseTo(together.right.lower ?? 0, 9);
      expect(singly.itemRest ?? 9).toBeCloseTo(together.itemRest ?? 9, 9);
      expect(singly.options['b']?.upper).toBeCloseTo(together.options['b']?.upper ?? 0, 9);
      for (const { upper, lower } of [together.right, together.unanswered]) {
        expect(upper).toBeGreaterThanOrEqual(0);
        expect(lower).toBeLessThanOrEqual(1 + 1e-9);
      }
    }),
  );
});

it('takes what should be chosen from questions and from scenarios', () => {
  const question = someQuestion({ kind: 'many', options: someOptions('abc', 'ac') });
  expect(itemOfQuestion(question)).toMatchObject({
    many: true,
    options: [{ role: 'key' }, { role: 'distractor' }, { role: 'key' }],
  });
  const verdicts = ['problem', 'fine', 'judgement'] as const;
  const options = verdicts.map((verdict) => someScenarioOption({ id: verdict, verdict }));
  const roles = itemOfScenario(someScenario({ options })).options.map(({ role }) => role);
  expect(roles).toEqual(['key', 'distractor', 'open']);
});
