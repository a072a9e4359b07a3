import { CheckAnswersView } from '../../../components/check-answers-view';
import { QuestionView } from '../../../components/question-view';
import { QuizStartView } from '../../../components/quiz-start-view';
import { ResultView } from '../../../components/result-view';
import type { FacingQuestion } from '../../../lib/domain/facing';
import type { FormAction } from '../../../lib/domain/form';
import { framed, type Example } from './example';
import {
  ALL_CLAUSES,
  EDITION,
  MANY,
  NOTHING_CHOSEN,
  ONE,
  SAVED_AT,
  accepting,
  refusing,
  reviewOf,
} from './material';

const CRUMBS = [
  { href: '/modules/social-media', label: 'Your module' },
  { href: '/modules/social-media/lessons/x', label: 'Respect confidentiality' },
];

const EARLIER = [
  { href: '/r/1', day: '20 November 2026', right: 3, of: 5, passed: false },
  { href: '/r/2', day: '22 November 2026', right: 5, of: 5, passed: true },
];

function start(open: { href: string; goOn: number | null } | null, earlier: typeof EARLIER) {
  return framed(
    <QuizStartView
      crumbs={CRUMBS}
      title="Respect confidentiality"
      questions={5}
      needed={4}
      passMark={80}
      action={accepting}
      hidden={{ lesson: 'confidentiality' }}
      open={open}
      earlier={earlier}
    />,
  );
}

export const quizStartExamples: readonly Example[] = [
  { name: 'for the first time', node: start(null, []) },
  {
    name: 'with one that was left and earlier ones',
    node: start({ href: '/q/3', goOn: 3 }, EARLIER),
  },
  { name: 'again', node: start(null, EARLIER) },
];

function question(
  one: FacingQuestion,
  {
    action = accepting,
    chosen = [],
    notice,
  }: { action?: FormAction; chosen?: readonly string[]; notice?: string },
) {
  return framed(
    <QuestionView
      crumbs={CRUMBS}
      number={2}
      of={5}
      question={one}
      chosen={chosen}
      answered={chosen.length > 0}
      saved={chosen.length > 0 ? SAVED_AT : null}
      {...(notice ? { notice } : {})}
      action={action}
      hidden={{ step: '4' }}
      previous="/q/1"
      check="/check"
      confidence="fairly-sure"
      leave="/modules/social-media"
    />,
  );
}

export const questionExamples: readonly Example[] = [
  { name: 'one answer', node: question(ONE, {}) },
  {
    name: 'several answers, saved before',
    node: question(MANY, { chosen: ['bcdfghjk', 'wxzbcdfg'] }),
  },
  { name: 'nothing chosen', send: true, node: question(ONE, { action: refusing(NOTHING_CHOSEN) }) },
  {
    name: 'several answers, nothing chosen',
    send: true,
    node: question(MANY, { action: refusing(NOTHING_CHOSEN) }),
  },
  {
    name: 'with a notice',
    node: question(ONE, { notice: 'You have gone on in another window. This is where you are.' }),
  },
];

export const checkAnswersExamples: readonly Example[] = [
  {
    name: 'one not answered',
    node: framed(
      <CheckAnswersView
        crumbs={CRUMBS}
        rows={[
          {
            number: 1,
            ask: ONE.ask,
            begins: 'A photo of the new analyser …',
            said: ['Leave out the age, and post the rest as it stands.'],
            href: '/q/1',
          },
          { number: 2, ask: MANY.ask, begins: '', said: [], href: '/q/2' },
          {
            number: 3,
            ask: MANY.ask,
            begins: '',
            said: ['A street', 'A rare finding'],
            href: '/q/3',
          },
        ]}
        unanswered={1}
        saved={SAVED_AT}
        action={accepting}
        hidden={{ step: '6' }}
      />,
    ),
  },
];

const REVIEWS = [
  reviewOf(ONE, 1, [2], [2]),
  reviewOf(MANY, 2, [0, 2], [0]),
  reviewOf({ ...ONE, id: 'con-q05' }, 3, [2], []),
];

function result(passed: boolean, retake: boolean) {
  return framed(
    <ResultView
      crumbs={CRUMBS}
      passed={passed}
      right={passed ? 4 : 1}
      of={5}
      needed={4}
      day="23 November 2026"
      reviews={REVIEWS}
      clauses={ALL_CLAUSES}
      edition={EDITION}
      next={{ href: '/modules/social-media', label: 'Back to your module' }}
      retake={retake ? { action: accepting, hidden: { lesson: 'confidentiality' } } : null}
    />,
  );
}

export const resultExamples: readonly Example[] = [
  { name: 'passed', node: result(true, false) },
  { name: 'not yet passed', node: result(false, true) },
];
