/**
 * Which checks stand on a card. Seen failing with an earlier paper counted too, with the most often missed
 * last, with a standard's own sentence always counted, with two clauses of one check both printed, with
 * decisions on an earlier version counted, and with the room for checks left out.
 */
import type { Clause, Guidance } from '../../lib/domain/clause';
import type { LearningModule } from '../../lib/domain/learning-module';
import { CARD_LINES, pocketCardOf, type CardHistory } from '../../lib/domain/pocket-card';
import { someLesson, someModule, someScenario, someScenarioOption } from '../support/small-module';

const clause = (id: string, standard = 'CON-S'): Clause => ({
  id,
  strength: 'must',
  text: `Words of ${id}`,
  standard,
});
const IDS = ['CON-1', 'CON-2', 'CON-3', 'CON-4', 'CON-5', 'CON-6', 'CON-7', 'CON-8'];

const grounds = (...clauses: string[]) => ({ clauses, judgement: false });
const MARKED = someScenario({
  id: 's-mark',
  version: 2,
  options: [
    someScenarioOption({ id: 'name', verdict: 'problem', grounds: grounds('CON-1') }),
    someScenarioOption({ id: 'pride', verdict: 'fine', grounds: grounds('CON-2', 'BEN-1') }),
    someScenarioOption({ id: 'tag', verdict: 'judgement', grounds: grounds('CON-3') }),
  ],
});
const CHOICE = someScenario({
  id: 's-choose',
  kind: 'choose',
  options: [
    someScenarioOption({ id: 'post', verdict: 'poor', grounds: grounds('CON-4') }),
    someScenarioOption({ id: 'trim', verdict: 'partly', grounds: grounds('CON-5') }),
    someScenarioOption({ id: 'wait', verdict: 'good', grounds: grounds('CON-6') }),
  ],
});

const MODULE: LearningModule = (() => {
  const module = someModule();
  const guidance: Guidance = {
    ...module.guidance,
    clauses: [
      { id: 'TIP-1', strength: 'do', text: 'Words of TIP-1' },
      { id: 'TIP-2', strength: 'do', text: 'Words of TIP-2' },
      { id: 'BEN-1', strength: 'says', text: 'Words of BEN-1' },
      ...IDS.map((id) => clause(id)),
      { id: 'INF-1', strength: 'says', text: 'Write to us' },
    ],
  };
  const checks = ['CON-S', 'TIP-1', 'TIP-2', ...IDS].map((id) => ({ clause: id, ask: `${id}?` }));
  return {
    ...module,
    guidance,
    lessons: [someLesson({ scenarios: [MARKED, CHOICE] })],
    card: { checks, general: ['TIP-1', 'CON-1', 'TIP-2'], contact: ['INF-1'] },
  };
})();

const attempt = (id: string, submittedAt: string | null, difference = {}) => ({
  id,
  standardId: 'CON-S',
  materialVersion: 1,
  startedAt: '2026-11-01T09:00:00Z',
  submittedAt,
  right: 1,
  of: 2,
  passMark: 80,
  passed: false,
  ...difference,
});
const decided = (item: string, itemVersion: number, ...said: string[]) => ({
  kind: 'scenario-decided' as const,
  lesson: 'confidentiality',
  item,
  itemVersion,
  said,
  at: '2026-11-01T09:00:00Z',
});
const NOTHING: CardHistory = { attempts: [], steps: [] };

function idsOf(
  history: Partial<CardHistory>,
  missed: Readonly<Record<string, readonly (readonly string[])[]>> = {},
  module = MODULE,
) {
  const missedIn = new Map(Object.entries(missed));
  const { own, general } = pocketCardOf(module, { ...NOTHING, ...history }, missedIn);
  return { own: own.map((one) => one.clause.id), general: general.map((one) => one.clause.id) };
}

const TIPS = ['TIP-1', 'CON-1', 'TIP-2'];

describe('what is the card’s own', () => {
  const paper = { attempts: [attempt('a', '2026-11-02T09:00:00Z')] };
  const rows: readonly [
    reason: string,
    history: Partial<CardHistory>,
    missed: Readonly<Record<string, readonly (readonly string[])[]>>,
    own: readonly string[],
  ][] = [
    ['nothing, before anything was answered', {}, {}, []],
    ['nothing, where all was right', paper, { a: [] }, []],
    ['what a question examines', paper, { a: [['CON-2']] }, ['CON-2']],
    [
      'most often missed first',
      paper,
      { a: [['CON-1'], ['CON-3'], ['CON-3']] },
      ['CON-3', 'CON-1'],
    ],
    [
      'in the guidance’s order where as often',
      paper,
      { a: [['CON-7'], ['CON-2']] },
      ['CON-2', 'CON-7'],
    ],
    [
      'the closer clause, not its standard’s sentence',
      paper,
      { a: [['CON-S', 'CON-2']] },
      ['CON-2'],
    ],
    ['the standard’s sentence where it stands alone', paper, { a: [['CON-S']] }, ['CON-S']],
    ['nothing of a paper that is open', { attempts: [attempt('a', null)] }, { a: [['CON-2']] }, []],
    [
      'only what the newest paper missed',
      {
        attempts: [attempt('new', '2026-11-03T09:00:00Z'), attempt('old', '2026-11-02T09:00:00Z')],
      },
      { old: [['CON-2']], new: [['CON-3']] },
      ['CON-3'],
    ],
    [
      'nothing of an earlier material version',
      { attempts: [attempt('a', '2026-11-02T09:00:00Z', { materialVersion: 0 })] },
      { a: [['CON-2']] },
      [],
    ],
    ['a part that was missed', { steps: [decided('s-mark', 2)] }, {}, ['CON-1']],
    [
      'a part that was fine, and that no check is about left out',
      { steps: [decided('s-mark', 2, 'name', 'pride', 'tag')] },
      {},
      ['CON-2'],
    ],
    [
      'nothing of what can be seen either way',
      { steps: [decided('s-mark', 2, 'name', 'tag')] },
      {},
      [],
    ],
    ['nothing of an earlier version of a scenario', { steps: [decided('s-mark', 1)] }, {}, []],
    ['a poor choice', { steps: [decided('s-choose', 1, 'post')] }, {}, ['CON-4']],
    ['nothing of a choice part of the way', { steps: [decided('s-choose', 1, 'trim')] }, {}, []],
    ['nothing of a good choice', { steps: [decided('s-choose', 1, 'wait')] }, {}, []],
    [
      'quiz and scenarios together',
      { ...paper, steps: [decided('s-mark', 2)] },
      { a: [['CON-5'], ['CON-1']] },
      ['CON-1', 'CON-5'],
    ],
  ];

  it.each(rows)('%s', (_, history, missed, own) => {
    expect(idsOf(history, missed).own).toEqual(own);
  });
});

describe('what it is filled with', () => {
  const missing = (...ids: readonly string[]) =>
    idsOf({ attempts: [attempt('a', '2026-11-02T09:00:00Z')] }, { a: ids.map((id) => [id]) });

  it('is the general checks, in their author’s order', () => {
    expect(idsOf({})).toEqual({ own: [], general: TIPS });
  });

  it('is nothing that stands there already', () => {
    expect(missing('CON-1')).toEqual({ own: ['CON-1'], general: ['TIP-1', 'TIP-2'] });
  });

  it('is as much as there is room for, and no more', () => {
    expect(missing(...IDS.slice(0, 5))).toEqual({ own: IDS.slice(0, 5), general: ['TIP-1'] });
    const { own, general } = missing(...IDS);
    expect([own.length, general]).toEqual([CARD_LINES, []]);
  });

  it('is one check where two clauses share it', () => {
    const checks = MODULE.card.checks.map((one) => ({
      ...one,
      ask: one.ask.replace('TIP-1', 'CON-1'),
    }));
    const module = { ...MODULE, card: { ...MODULE.card, checks } };
    expect(idsOf({ steps: [decided('s-mark', 2)] }, {}, module)).toEqual({
      own: ['CON-1'],
      general: ['TIP-2'],
    });
  });
});

it('quotes the guidance letter for letter and says where to turn', () => {
  const { own, contact } = pocketCardOf(
    MODULE,
    { ...NOTHING, steps: [decided('s-mark', 2)] },
    new Map(),
  );
  expect(own).toEqual([{ ask: 'CON-1?', clause: clause('CON-1') }]);
  expect(contact.map(({ text }) => text)).toEqual(['Write to us']);
});
