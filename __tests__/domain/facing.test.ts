import {
  facingQuestion,
  facingScenario,
  reviewQuestion,
  type FacingQuestion,
} from '../../lib/domain/facing';
import { SCENARIO_KINDS, type Scenario } from '../../lib/domain/learning-module';
import { paragraph, someOptions, someQuestion, someScenario } from '../support/small-module';

/** Planted in everything that must not be seen before the decision. */
const CANARY = 'CANARY-7f3a';
const hidden = paragraph(`${CANARY} in prose`);
const POST = {
  surface: 'feed',
  author: 'Sam',
  when: 'now',
  audience: 'Friends',
  lines: [],
} as const;

const QUESTION = someQuestion({
  clauses: [CANARY],
  topic: CANARY,
  options: someOptions('abcd', 'b').map((option) => ({
    ...option,
    why: hidden,
    grounds: { clauses: [CANARY], judgement: true },
  })),
});

const ITEM = {
  question: 'q-1',
  version: 1,
  options: ['d', 'b', 'a', 'c'].map((option, place) => ({ token: `token${place}`, option })),
  key: ['b', CANARY],
};

const SCENARIO: Scenario = someScenario({
  options: ['label', 'pride'].map((id) => ({
    id,
    text: `The part ${id}`,
    picture: { file: `${id}.svg`, alt: 'A drawing' },
    verdict: 'judgement',
    why: hidden,
    grounds: { clauses: [CANARY], judgement: true },
  })),
  consequence: [{ when: CANARY, what: CANARY }],
  rewrite: { post: { ...POST, author: CANARY, lines: [{ text: CANARY }] }, changes: [CANARY] },
  takeaway: hidden,
});

/** The names of all that is in a value, however deep. */
function namesIn(value: unknown): string[] {
  const names = new Set<string>();
  JSON.stringify(value, (name, inner: unknown) => {
    if (!/^\d*$/.test(name)) names.add(name);
    return inner;
  });
  return [...names].sort();
}

describe('a question that faces a browser', () => {
  const facing: FacingQuestion = facingQuestion(QUESTION, ITEM);

  it('has no key, no explanation and no clause in it', () => {
    expect(JSON.stringify(facing)).not.toContain(CANARY);
    // A new field is seen here before anybody else sees it.
    expect(namesIn(facing)).toEqual(['ask', 'case', 'children', 'id', 'kind', 'options', 'text']);
  });

  it('has the paper’s options in the paper’s order, under its tokens', () => {
    expect(facing.options).toEqual([
      { id: 'token0', text: 'Option d' },
      { id: 'token1', text: 'Option b' },
      { id: 'token2', text: 'Option a' },
      { id: 'token3', text: 'Option c' },
    ]);
  });

  it('would show a canary that stood in the open', () => {
    const open = facingQuestion({ ...QUESTION, ask: CANARY }, ITEM);
    expect(JSON.stringify(open)).toContain(CANARY);
  });
});

describe('a scenario that faces a browser', () => {
  it.each(SCENARIO_KINDS)('of kind %s has no verdict, consequence or rewriting in it', (kind) => {
    const facing = facingScenario({ ...SCENARIO, kind });
    expect(JSON.stringify(facing)).not.toContain(CANARY);
    expect(JSON.stringify(facing)).not.toContain('judgement');
  });

  it('has nothing but what is looked at', () => {
    expect(namesIn(facingScenario({ ...SCENARIO, post: POST }))).toEqual(
      [
        ...['alt', 'ask', 'audience', 'author', 'children', 'file', 'id', 'intro', 'kind', 'lines'],
        ...['many', 'options', 'picture', 'post', 'setting', 'surface', 'text', 'title', 'when'],
      ].sort(),
    );
  });

  it.each([
    ['mark', true],
    ['audience', true],
    ['settings', true],
    ['choose', false],
    ['edit', false],
    ['reply', false],
  ] as const)('of kind %s takes several ticks: %s', (kind, many) => {
    expect(facingScenario({ ...SCENARIO, kind }).many).toBe(many);
  });

  it('leaves out what the author left out', () => {
    const facing = facingScenario(someScenario());
    expect(facing).not.toHaveProperty('post');
    expect(facing.options.every((option) => !('picture' in option))).toBe(true);
  });
});

describe('the review of a question whose paper is handed in', () => {
  it('joins what was said to the key and the reasons', () => {
    const review = reviewQuestion(
      QUESTION,
      ITEM,
      { tokens: ['token0'], confidence: 'sure' },
      3,
      false,
    );
    expect(review).toMatchObject({
      number: 3,
      correct: false,
      answered: true,
      confidence: 'sure',
      clauses: [CANARY],
    });
    expect(review.options.map(({ id, chosen, key }) => [id, chosen, key])).toEqual([
      ['token0', true, false],
      ['token1', false, true],
      ['token2', false, false],
      ['token3', false, false],
    ]);
    expect(review.options[1]).toMatchObject({ why: hidden, clauses: [CANARY], judgement: true });
  });

  it('tells that nothing was said', () => {
    const review = reviewQuestion(QUESTION, ITEM, { tokens: [], confidence: null }, 1, false);
    expect(review.answered).toBe(false);
    expect(review.options.some(({ chosen }) => chosen)).toBe(false);
  });
});
