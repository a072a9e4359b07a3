/**
 * Seen failing with the oldest change counting instead of the newest, with `<=` for `<` at the topic's
 * need, with a short topic drawn from what little is left.
 */
import {
  drawableIn,
  mayChangeDraw,
  withdrawnAfter,
  type DrawChange,
} from '../../lib/domain/question-withdrawal';
import { someQuestion } from '../support/small-module';

const questions = ['i-1', 'i-2', 'i-3', 's-1', 's-2'].map((id) =>
  someQuestion({ id, topic: id.startsWith('i') ? 'identify' : 'share' }),
);
const BANK = {
  questions,
  blueprint: [
    { topic: 'identify', count: 2 },
    { topic: 'share', count: 1 },
  ],
};
const one = (id: string) => questions.find((question) => question.id === id) ?? someQuestion();
const ids = (withdrawn: string[]) => drawableIn(BANK, new Set(withdrawn)).map(({ id }) => id);

it('leaves out what is withdrawn', () => {
  expect(ids([])).toHaveLength(5);
  expect(ids(['i-2', 's-1'])).toEqual(['i-1', 'i-3', 's-2']);
  expect(ids(['no-such-question'])).toHaveLength(5);
});

it('draws a topic whole rather than hand out a paper that is short', () => {
  expect(ids(['i-1', 'i-2', 's-1'])).toEqual(['i-1', 'i-2', 'i-3', 's-2']);
});

it.each<[string, string[], DrawChange, string, object]>([
  ['one of three', [], 'withdraw', 'i-1', { may: true }],
  [
    'a second of three, two being needed',
    ['i-1'],
    'withdraw',
    'i-2',
    { refused: 'bank-too-small' },
  ],
  ['one of another topic', ['i-1'], 'withdraw', 's-1', { may: true }],
  ['the last of that', ['s-1'], 'withdraw', 's-2', { refused: 'bank-too-small' }],
  ['what is withdrawn', ['i-1'], 'withdraw', 'i-1', { refused: 'draw-unchanged' }],
  ['back what is withdrawn', ['i-1'], 'restore', 'i-1', { may: true }],
  ['back what is drawn', [], 'restore', 'i-1', { refused: 'draw-unchanged' }],
])('%s', (_what, withdrawn, change, id, outcome) => {
  expect(mayChangeDraw(BANK, new Set(withdrawn), one(id), change)).toEqual(outcome);
});

it('goes by the newest change of each question, in whatever order they come', () => {
  const changes = [
    { ordinal: 3, question: 'i-1', kind: 'restore' as const },
    { ordinal: 1, question: 'i-1', kind: 'withdraw' as const },
    { ordinal: 2, question: 's-1', kind: 'withdraw' as const },
  ];
  expect([...withdrawnAfter(changes)]).toEqual(['s-1']);
  expect([...withdrawnAfter([...changes].reverse())]).toEqual(['s-1']);
});
