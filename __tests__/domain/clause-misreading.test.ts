/**
 * What counts as misreading a clause. Seen failing with a key that was left not counted, with items of
 * few answers in the sums, with every option of an item counted whatever it rests on.
 */
import { misreadings, slipsIn, type PlacedItem } from '../../lib/domain/clause-misreading';
import type { Answered, Item, OptionRole } from '../../lib/domain/item-analysis';

function item(id: string, many: boolean, options: Record<string, [OptionRole, string]>): Item {
  const its = Object.entries(options).map(([option, [role, clause]]) => ({
    ...{ id: option, role, clauses: [clause] },
  }));
  return { id, version: 1, many, options: its };
}

const ONE = item('q-1', false, {
  a: ['key', 'CON-2'],
  b: ['distractor', 'CON-2'],
  c: ['distractor', 'TIP-4'],
  d: ['open', 'TIP-8'],
});
const MANY = item('s-1', true, {
  x: ['key', 'CON-2'],
  y: ['distractor', 'CON-4'],
  z: ['open', 'CON-5'],
});

const said = (item: string, chosen: string[], count: number): Answered => ({
  ...{ item, version: 1, chosen, right: false, restRight: 0, restOf: 1, sure: false, count },
});

it.each([
  [ONE, ['a'], []],
  [ONE, ['d'], []],
  [ONE, ['b'], ['chosen b', 'left a']],
  [ONE, [], ['left a']],
  [MANY, ['x'], []],
  [MANY, ['x', 'z'], []],
  [MANY, ['z'], ['left x']],
  [MANY, ['x', 'y'], ['chosen y']],
])('%j: %j', (of, chosen, wanted) => {
  expect(slipsIn(of, chosen).map(({ how, option }) => `${how} ${option}`)).toEqual(wanted);
});

const PLACED: PlacedItem[] = [
  { kind: 'question', item: ONE },
  { kind: 'scenario', item: MANY },
];

const CLAUSES = ['BEN-1', 'CON-2', 'TIP-4', 'CON-4', 'TIP-8'];

it('counts each clause by what rests on it, the most misread first', () => {
  const answered = {
    question: [said('q-1', ['a'], 20), said('q-1', ['b'], 6), said('q-1', ['c'], 14)],
    scenario: [said('s-1', ['x'], 30), said('s-1', ['y'], 10)],
  };
  const found = misreadings(CLAUSES, PLACED, answered);
  expect(found.map(({ clause, figures }) => [clause, figures?.misread, figures?.answers])).toEqual([
    // 20 of 40 did not choose a; 10 of 40 left x.
    ['CON-2', 30, 80],
    ['TIP-4', 14, 40],
    ['CON-4', 10, 40],
    ['BEN-1', undefined, undefined],
    ['TIP-8', undefined, undefined],
  ]);
  expect(found[0]?.figures?.commonest).toMatchObject({ item: 'q-1', option: 'a', how: 'left' });
  expect(found[0]?.figures?.items.map(({ item }) => item)).toEqual(['q-1', 's-1']);
  expect(found[1]?.figures?.commonest).toMatchObject({ option: 'c', count: 14, of: 40 });
});

it('leaves an item of few answers out of every sum, so that none can be taken apart', () => {
  const answered = {
    question: [said('q-1', ['b'], 29)],
    scenario: [said('s-1', ['x'], 25), said('s-1', ['y'], 5)],
  };
  const [first, ...others] = misreadings(CLAUSES, PLACED, answered);
  expect(first).toMatchObject({ clause: 'CON-2', figures: { answers: 30, misread: 5 } });
  expect(first?.items).toHaveLength(2);
  expect(first?.figures?.items).toHaveLength(1);
  const tip = others.find(({ clause }) => clause === 'TIP-4');
  expect(tip).toEqual({
    clause: 'TIP-4',
    items: [{ kind: 'question', item: 'q-1' }],
    figures: null,
  });
});

it('keeps a question and a scenario of the same id apart', () => {
  const twin: PlacedItem = { kind: 'scenario', item: { ...ONE } };
  const answered = { question: [said('q-1', ['c'], 40)], scenario: [] };
  const [first] = misreadings(['TIP-4'], [...PLACED, twin], answered);
  expect(first?.figures?.items).toEqual([
    { kind: 'question', item: 'q-1', answers: 40, misread: 40 },
  ]);
});
