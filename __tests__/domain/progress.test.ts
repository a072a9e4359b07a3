/**
 * How far a person is. Seen failing with passes of earlier material counted, with the latest attempt deciding, with
 * a failed quiz taken for done, with the explanation before the first scenario, with every scenario taken for
 * decided, with another standard's open attempt taken for this one's, and with a first scenario taken for granted.
 */
import {
  progressOf,
  stepsOf,
  type AttemptHistory,
  type History,
  type StepHistory,
} from '../../lib/domain/progress';
import { someLesson, someModule, someScenario } from '../support/small-module';

const LESSON = someLesson({
  scenarios: [1, 2, 3].map((n) => someScenario({ id: `s-${n}` })),
});
const MODULE = someModule({ lessons: [LESSON], materialVersion: 2 });

function attempt(difference: Partial<AttemptHistory> = {}): AttemptHistory {
  return {
    id: 'attempt-1',
    standardId: 'CON-S',
    materialVersion: 2,
    startedAt: '2026-11-23T09:00:00Z',
    submittedAt: '2026-11-23T09:20:00Z',
    right: 3,
    of: 5,
    passMark: 80,
    passed: false,
    ...difference,
  };
}
const OPEN = { submittedAt: null, right: null };
const decided = (item: string): StepHistory => ({
  kind: 'scenario-decided',
  lesson: 'confidentiality',
  item,
  at: '2026-11-23T08:00:00Z',
});
const READ: StepHistory = {
  kind: 'explanation-read',
  lesson: 'confidentiality',
  item: 'confidentiality',
  at: '2026-11-23T08:00:00Z',
};

function history(attempts: AttemptHistory[] = [], steps: StepHistory[] = []): History {
  return { attempts, steps };
}

/** The base case is nobody's history: each row says only what happened. */
const STATES: readonly (readonly [reason: string, history: History, state: string])[] = [
  ['nothing has happened', history(), 'not-started'],
  ['a scenario was decided', history([], [decided('s-2')]), 'in-progress'],
  ['the explanation was read', history([], [READ]), 'in-progress'],
  [
    'only another lesson’s scenario was decided',
    history([], [decided('elsewhere')]),
    'not-started',
  ],
  ['a quiz is open', history([attempt(OPEN)]), 'in-progress'],
  ['a quiz was failed', history([attempt()]), 'not-yet-passed'],
  ['a quiz was failed and another is open', history([attempt(), attempt(OPEN)]), 'not-yet-passed'],
  ['a quiz was passed', history([attempt({ passed: true })]), 'passed'],
  ['a pass stays one after a fail', history([attempt({ passed: true }), attempt()]), 'passed'],
  [
    'a pass stays one while another is open',
    history([attempt({ passed: true }), attempt(OPEN)]),
    'passed',
  ],
  [
    'a pass of another standard is none of this',
    history([attempt({ standardId: 'COM-S', passed: true })]),
    'not-started',
  ],
  [
    'a pass of earlier material no longer counts',
    history([attempt({ materialVersion: 1, passed: true })]),
    'not-started',
  ],
];

it.each(STATES)('%s', (_, past, state) => {
  expect(progressOf(MODULE, LESSON, past).state).toBe(state);
});

describe('the steps of a lesson', () => {
  const outline = (past: History) =>
    stepsOf(MODULE, LESSON, past).map(
      ({ kind, id, done }) => `${kind} ${id}${done ? ' done' : ''}`,
    );

  it('ask first, explain then, practise, and examine last', () => {
    expect(outline(history())).toEqual([
      'scenario s-1',
      'explanation confidentiality',
      'scenario s-2',
      'scenario s-3',
      'quiz confidentiality',
    ]);
  });

  it('are done in whatever order they were done', () => {
    expect(outline(history([attempt({ passed: true })], [decided('s-3'), READ]))).toEqual([
      'scenario s-1',
      'explanation confidentiality done',
      'scenario s-2',
      'scenario s-3 done',
      'quiz confidentiality done',
    ]);
  });

  it('do not take a failed quiz for done', () => {
    expect(outline(history([attempt()])).at(-1)).toBe('quiz confidentiality');
  });

  it('do without scenarios where there are none', () => {
    const bare = { ...LESSON, scenarios: [] };
    expect(stepsOf(MODULE, bare, history()).map(({ kind }) => kind)).toEqual([
      'explanation',
      'quiz',
    ]);
  });
});

describe('how far a lesson is', () => {
  it('counts scenarios decided, and tells whether the explanation was read', () => {
    const past = history([], [decided('s-1'), decided('s-3'), READ]);
    expect(progressOf(MODULE, LESSON, past)).toMatchObject({
      slug: 'confidentiality',
      scenarios: 3,
      scenariosDone: 2,
      explanationRead: true,
    });
  });

  it.each([
    ['none', [attempt()], null],
    ['the one that is open', [attempt(), attempt({ ...OPEN, id: 'attempt-2' })], 'attempt-2'],
    ['not one at earlier material', [attempt({ ...OPEN, materialVersion: 1 })], null],
    ['not one of another standard', [attempt({ ...OPEN, standardId: 'COM-S' })], null],
  ])('names the attempt that waits: %s', (_, attempts, open) => {
    expect(progressOf(MODULE, LESSON, history(attempts)).openAttempt).toBe(open);
  });
});
