/**
 * A decision in a scenario, and what is said of it. Seen failing with nothing chosen accepted, with two choices where
 * there is one, with unknown options let through, with the order and repetitions of the browser kept, with the words
 * of the kinds exchanged, with judgement marked, with what was not chosen judged or counted, and with a clause cited
 * twice.
 */
import { SCENARIO_KINDS, type ScenarioKind, type Verdict } from '../../lib/domain/learning-module';
import { decisionOf, feedbackOn } from '../../lib/domain/scenario-decision';
import { clausesById } from '../../lib/domain/clauses-by-id';
import { someModule, someScenario, someScenarioOption } from '../support/small-module';

const TICKED: readonly ScenarioKind[] = ['mark', 'audience', 'settings'];
const CHOSEN: readonly ScenarioKind[] = ['choose', 'edit', 'reply'];

it('knows every kind', () => {
  expect([...TICKED, ...CHOSEN].sort()).toEqual([...SCENARIO_KINDS].sort());
});

const OPTIONS = ['one', 'two', 'three'].map((id) => someScenarioOption({ id }));

const DECISIONS = [
  { choice: [], ticked: { refused: 'nothing-chosen' }, chosen: { refused: 'nothing-chosen' } },
  { choice: ['none'], ticked: { said: [] }, chosen: { refused: 'unknown-option' } },
  { choice: ['two'], ticked: { said: ['two'] }, chosen: { said: ['two'] } },
  {
    choice: ['three', 'one'],
    ticked: { said: ['one', 'three'] },
    chosen: { refused: 'unknown-option' },
  },
  {
    choice: ['one', 'two', 'three'],
    ticked: { said: ['one', 'two', 'three'] },
    chosen: { refused: 'unknown-option' },
  },
  {
    choice: ['elsewhere'],
    ticked: { refused: 'unknown-option' },
    chosen: { refused: 'unknown-option' },
  },
  {
    choice: ['one', 'elsewhere'],
    ticked: { refused: 'unknown-option' },
    chosen: { refused: 'unknown-option' },
  },
  { choice: ['ONE'], ticked: { refused: 'unknown-option' }, chosen: { refused: 'unknown-option' } },
  { choice: ['one', 'one'], ticked: { said: ['one'] }, chosen: { refused: 'unknown-option' } },
];

describe.each(SCENARIO_KINDS)('a decision in a scenario of kind %s', (kind) => {
  it.each(DECISIONS)('$choice', ({ choice, ticked, chosen }) => {
    const answer = decisionOf(someScenario({ kind, options: OPTIONS }), choice);
    expect(answer).toEqual(TICKED.includes(kind) ? ticked : chosen);
  });

  it.each([
    { name: 'none and some', choice: ['none', 'one'] },
    { name: 'none twice', choice: ['none', 'none'] },
  ])('$name, in the words of its kind', ({ choice }) => {
    const reasons = {
      mark: 'none-and-some',
      audience: 'none-of-these-and-some',
      settings: 'none-of-these-and-some',
    };
    const reason = kind in reasons ? reasons[kind as keyof typeof reasons] : 'unknown-option';
    const answer = decisionOf(someScenario({ kind, options: OPTIONS }), choice);
    expect(answer).toEqual({ refused: reason });
  });
});

/** What the verdict says of an option that was, or was not, ticked or chosen. */
const OUTCOMES: readonly (readonly [ScenarioKind, Verdict, boolean, string])[] = [
  ['mark', 'problem', true, 'right'],
  ['mark', 'problem', false, 'wrong'],
  ['mark', 'fine', true, 'wrong'],
  ['mark', 'fine', false, 'right'],
  ['mark', 'judgement', true, 'right'],
  ['mark', 'judgement', false, 'right'],
  ['choose', 'good', true, 'right'],
  ['choose', 'good', false, 'right'],
  ['choose', 'partly', true, 'partly'],
  ['choose', 'partly', false, 'right'],
  ['choose', 'poor', true, 'wrong'],
  ['choose', 'poor', false, 'right'],
];

const NO_CLAUSES = new Map();

it.each(OUTCOMES)(
  'in %s, an option that is %s and taken (%s) is %s',
  (kind, verdict, taken, outcome) => {
    const scenario = someScenario({ kind, options: [someScenarioOption({ verdict })] });
    const { options } = feedbackOn(scenario, taken ? ['label'] : [], NO_CLAUSES);
    expect(options[0]).toMatchObject({ chosen: taken, verdict, outcome });
  },
);

describe('the count of what was judged right', () => {
  const PARTS = [
    someScenarioOption({ id: 'name', verdict: 'problem' }),
    someScenarioOption({ id: 'ward', verdict: 'problem' }),
    someScenarioOption({ id: 'pride', verdict: 'fine' }),
    someScenarioOption({ id: 'friends', verdict: 'judgement' }),
  ];
  const marking = someScenario({ kind: 'mark', options: PARTS });
  const FINE = someScenario({
    kind: 'mark',
    options: PARTS.map((part) => ({ ...part, verdict: 'fine' as const })),
  });
  const choosing = someScenario({
    kind: 'choose',
    options: [
      someScenarioOption({ id: 'well', verdict: 'good' }),
      someScenarioOption({ id: 'half', verdict: 'partly' }),
      someScenarioOption({ id: 'badly', verdict: 'poor' }),
    ],
  });

  it.each([
    ['both problems found', marking, ['name', 'ward'], 4, 4],
    ['one of them missed', marking, ['name'], 3, 4],
    ['everything ticked', marking, ['name', 'ward', 'pride', 'friends'], 3, 4],
    ['none of it called a problem', marking, [], 2, 4],
    ['none of it, where that is so', FINE, [], 4, 4],
    ['a good choice', choosing, ['well'], 1, 1],
    ['a choice that is partly good', choosing, ['half'], 0, 1],
    ['a poor choice', choosing, ['badly'], 0, 1],
  ])('%s', (_, scenario, said, right, of) => {
    expect(feedbackOn(scenario, said, NO_CLAUSES)).toMatchObject({ right, of });
  });
});

describe('what feedback rests on', () => {
  const known = clausesById(someModule().guidance);
  const grounds = (clauses: string[], judgement = false) => ({ clauses, judgement });

  it('is cited once, in the order of the options, with the guidance’s own words', () => {
    const scenario = someScenario({
      options: [
        someScenarioOption({ id: 'a', grounds: grounds(['TIP-4', 'CON-2']) }),
        someScenarioOption({ id: 'b', grounds: grounds(['CON-2']) }),
      ],
    });
    const { clauses, options } = feedbackOn(scenario, [], known);
    expect(clauses.map(({ id, text }) => [id, text])).toEqual([
      ['TIP-4', 'Think first'],
      ['CON-2', 'Do not identify anybody'],
    ]);
    expect(options[1]?.clauses.map(({ id }) => id)).toEqual(['CON-2']);
  });

  it('is called judgement where no clause says it', () => {
    const scenario = someScenario({
      options: [someScenarioOption({ grounds: grounds([], true) })],
    });
    expect(feedbackOn(scenario, [], known)).toMatchObject({
      clauses: [],
      options: [{ judgement: true, clauses: [] }],
    });
  });

  it('leaves the rewriting out where the author wrote none', () => {
    expect(feedbackOn(someScenario(), [], known)).not.toHaveProperty('rewrite');
  });
});
