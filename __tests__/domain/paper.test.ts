import fc from 'fast-check';
import { facingQuestion } from '../../lib/domain/facing';
import { chosenTokens, drawPaper } from '../../lib/domain/paper';
import { someOptions, someQuestion } from '../support/small-module';

const BANK = [
  ...[1, 2, 3, 4, 5].map((n) => someQuestion({ id: `i-${n}`, topic: 'identify' })),
  ...[1, 2, 3].map((n) =>
    someQuestion({
      id: `s-${n}`,
      topic: 'share',
      kind: 'many',
      options: someOptions('abcde', 'bd'),
    }),
  ),
  someQuestion({ id: 'a-1', topic: 'advice', version: 7 }),
];
const BLUEPRINT = [
  { topic: 'identify', count: 2 },
  { topic: 'share', count: 2 },
  { topic: 'advice', count: 1 },
];
const NONE_SEEN: ReadonlyMap<string, number> = new Map();

const draw = (seed: string, seen = NONE_SEEN) => drawPaper(BANK, BLUEPRINT, seen, seed);
const idsOf = (paper: ReturnType<typeof draw>) => paper.items.map(({ question }) => question);
const SEEDS = Array.from({ length: 200 }, (_, index) => `seed-${index}`);

it('draws as many of each topic as the blueprint says, none twice', () => {
  for (const seed of SEEDS) {
    const ids = idsOf(draw(seed));
    expect(new Set(ids).size).toBe(5);
    const topics = ids.map((id) => id.slice(0, 1)).sort();
    expect(topics).toEqual(['a', 'i', 'i', 's', 's']);
  }
});

it('draws the same paper from the same seed, and others from others', () => {
  expect(draw('seed')).toEqual(draw('seed'));
  const papers = SEEDS.map((seed) => idsOf(draw(seed)).sort().join());
  // C(5,2) × C(3,2) × 1
  expect(new Set(papers).size).toBe(30);
});

it('mixes the topics: a paper does not begin with the same one each time', () => {
  const firsts = new Set(SEEDS.map((seed) => idsOf(draw(seed))[0]?.slice(0, 1)));
  expect(firsts).toEqual(new Set(['i', 's', 'a']));
});

describe('somebody who has met questions before', () => {
  it.each([
    ['two of five', { 'i-1': 1, 'i-4': 1 }, ['i-2', 'i-3', 'i-5']],
    [
      'three of five: only the other two are left',
      { 'i-1': 1, 'i-2': 1, 'i-3': 1 },
      ['i-4', 'i-5'],
    ],
    [
      'all, two of them once and the others twice',
      { 'i-1': 2, 'i-2': 1, 'i-3': 2, 'i-4': 1, 'i-5': 2 },
      ['i-2', 'i-4'],
    ],
    [
      'all equally often: any may come',
      { 'i-1': 3, 'i-2': 3, 'i-3': 3, 'i-4': 3, 'i-5': 3 },
      ['i-1', 'i-2', 'i-3', 'i-4', 'i-5'],
    ],
  ])('gets the least met first: %s', (_, seen, candidates) => {
    const drawn = new Set<string>();
    for (const seed of SEEDS) {
      const ids = idsOf(draw(seed, new Map(Object.entries(seen)))).filter((id) =>
        id.startsWith('i'),
      );
      expect(ids).toHaveLength(2);
      for (const id of ids) drawn.add(id);
    }
    expect([...drawn].sort()).toEqual(candidates);
  });

  it('gets the unmet one and, for the rest, one that was met', () => {
    const seen = new Map(['i-1', 'i-2', 'i-3', 'i-4'].map((id) => [id, 1]));
    for (const seed of SEEDS) {
      const ids = idsOf(draw(seed, seen));
      expect(ids).toContain('i-5');
    }
  });
});

it('draws what there is where a topic has too few questions, and nothing from no bank', () => {
  const short = drawPaper(BANK, [{ topic: 'advice', count: 3 }], NONE_SEEN, 'seed');
  expect(idsOf(short)).toEqual(['a-1']);
  expect(drawPaper([], BLUEPRINT, NONE_SEEN, 'seed').items).toEqual([]);
});

it('shows every option once, in an order of its own, under tokens that say nothing', () => {
  const orders = new Set<string>();
  for (const seed of SEEDS) {
    for (const item of draw(seed).items) {
      const question = BANK.find(({ id }) => id === item.question);
      const options = item.options.map(({ option }) => option);
      expect([...options].sort()).toEqual(question?.options.map(({ id }) => id));
      const tokens = item.options.map(({ token }) => token);
      expect(new Set(tokens).size).toBe(tokens.length);
      // No vowels, so that no token reads as a word.
      for (const token of tokens) expect(token).toMatch(/^[bcdfghjkmnpqrstvwxz]{8}$/);
      if (options.length === 4) orders.add(options.join(''));
    }
  }
  expect(orders.size).toBe(24);
});

it('gives the right option no place and no letter of its own', () => {
  const places = new Map<number, number>();
  const initials = new Map<string, number>();
  for (let paper = 0; paper < 2_000; paper += 1) {
    const [item] = drawPaper(
      [someQuestion()],
      [{ topic: 'identify', count: 1 }],
      NONE_SEEN,
      `p-${paper}`,
    ).items;
    const place = item?.options.findIndex(({ option }) => option === 'b') ?? -1;
    places.set(place, (places.get(place) ?? 0) + 1);
    const initial = item?.options[place]?.token.slice(0, 1) ?? '';
    initials.set(initial, (initials.get(initial) ?? 0) + 1);
  }
  // 500 expected in each of four places (deviation 19), 105 of each of nineteen letters (10).
  expect([...places.keys()].sort()).toEqual([0, 1, 2, 3]);
  for (const times of places.values()) expect(Math.abs(times - 500)).toBeLessThan(97);
  expect(initials.size).toBe(19);
  for (const times of initials.values()) expect(Math.abs(times - 105)).toBeLessThan(51);
});

it('keeps version and key with the paper, and neither in what is facing', () => {
  const { items } = draw('seed');
  const advice = items.find(({ question }) => question === 'a-1');
  expect(advice).toMatchObject({ version: 7, key: ['b'] });
  for (const item of items) {
    const question = BANK.find(({ id }) => id === item.question) ?? someQuestion();
    expect(item.key).toEqual(question.options.flatMap(({ id, key }) => (key ? [id] : [])));
    const json = JSON.stringify(facingQuestion(question, item));
    expect(json).not.toContain('"key"');
    for (const { id } of question.options) expect(json).not.toContain(`"${id}"`);
  }
});

it('leaves the bank as it was', () => {
  const before = JSON.stringify(BANK);
  draw('seed');
  expect(JSON.stringify(BANK)).toBe(before);
});

it('holds for any bank, blueprint and past', () => {
  const topic = fc.constantFrom('x', 'y', 'z');
  fc.assert(
    fc.property(
      fc.array(topic, { maxLength: 20 }),
      fc.uniqueArray(fc.record({ topic, count: fc.integer({ min: 1, max: 6 }) }), {
        selector: (one) => one.topic,
      }),
      fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 20, maxLength: 20 }),
      fc.string(),
      (topics, blueprint, times, seed) => {
        const bank = topics.map((one, index) => someQuestion({ id: `q-${index}`, topic: one }));
        const seen = new Map(bank.map(({ id }, index) => [id, times[index] ?? 0]));
        const ids = drawPaper(bank, blueprint, seen, seed).items.map(({ question }) => question);
        expect(new Set(ids).size).toBe(ids.length);
        for (const { topic: one, count } of blueprint) {
          const there = bank.filter((question) => question.topic === one);
          const drawn = there.filter(({ id }) => ids.includes(id));
          const left = there.filter(({ id }) => !ids.includes(id));
          expect(drawn).toHaveLength(Math.min(count, there.length));
          const most = Math.max(0, ...drawn.map(({ id }) => seen.get(id) ?? 0));
          for (const { id } of left) expect(seen.get(id)).toBeGreaterThanOrEqual(most);
        }
      },
    ),
    { numRuns: 1_000 },
  );
});

describe('what was ticked', () => {
  const item = {
    question: 'q-1',
    version: 1,
    options: ['c', 'a', 'b'].map((option) => ({ token: `tok-${option}`, option })),
    key: ['a'],
  };

  it.each([
    ['one of one', 'one', ['tok-a'], { tokens: ['tok-a'] }],
    [
      'several, put in the paper’s order',
      'many',
      ['tok-b', 'tok-c'],
      { tokens: ['tok-c', 'tok-b'] },
    ],
    ['all of many', 'many', ['tok-a', 'tok-b', 'tok-c'], { tokens: ['tok-c', 'tok-a', 'tok-b'] }],
    ['one of many', 'many', ['tok-a'], { tokens: ['tok-a'] }],
    ['the same twice is once', 'one', ['tok-a', 'tok-a'], { tokens: ['tok-a'] }],
    ['nothing', 'many', [], { refused: 'nothing-chosen' }],
    ['two of one', 'one', ['tok-a', 'tok-b'], { refused: 'unknown-option' }],
    ['what the paper does not show', 'many', ['nonsense'], { refused: 'unknown-option' }],
    [
      'some that it shows and some that it does not',
      'many',
      ['tok-a', 'nonsense'],
      { refused: 'unknown-option' },
    ],
    ['the authors’ letters', 'one', ['a'], { refused: 'unknown-option' }],
  ] as const)('%s', (_, kind, choice, answer) => {
    expect(chosenTokens(item, kind, choice)).toEqual(answer);
  });
});
