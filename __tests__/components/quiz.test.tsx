/** @jest-environment jsdom */
import './dom';
import { render, screen, within } from '@testing-library/react';
import { CheckAnswersView } from '../../components/check-answers-view';
import { optionWords } from '../../components/question-review-card';
import { QuizStartView } from '../../components/quiz-start-view';
import { ResultView } from '../../components/result-view';
import type { QuestionReview } from '../../lib/domain/facing';
import { ALL_CLAUSES, CLAUSES, EDITION, ONE, accepting, reviewOf } from './examples/material';

type Earlier = Parameters<typeof QuizStartView>[0]['earlier'];
const FAILED = { href: '/r', day: '1 May 2026', right: 3, of: 5, passed: false };

function start(open: { href: string; goOn: number | null } | null, earlier: Earlier = [FAILED]) {
  return render(
    <QuizStartView
      crumbs={[]}
      title="Keep boundaries"
      questions={5}
      needed={4}
      passMark={80}
      action={accepting}
      hidden={{ lesson: 'x' }}
      open={open}
      earlier={earlier}
    />,
  );
}

test('the start says how many, how many to pass, and that there is no time limit', () => {
  start(null);
  expect(
    screen.getByText('5 questions, one at a time. There is no time limit.'),
  ).toBeInTheDocument();
  expect(screen.getByText('4 of 5 right is a pass (80 per cent).')).toBeInTheDocument();
});

test('a quiz that was left is gone on with, not begun anew', () => {
  start({ href: '/q/3', goOn: 3 });
  expect(screen.getByText(/Question 3 of 5 is next\.$/)).toBeInTheDocument();
  expect(screen.getByRole('link', { name: 'Go on with your quiz' })).toHaveAttribute(
    'href',
    '/q/3',
  );
  expect(screen.queryByRole('button')).not.toBeInTheDocument();
});

test('where every question of it has an answer, that is said', () => {
  start({ href: '/q/check', goOn: null });
  expect(screen.getByText(/Every question has an answer/)).toBeInTheDocument();
});

test('after a pass the result is the thing to see, and another go comes second', () => {
  const passed = { href: '/r/2', day: '2 May 2026', right: 5, of: 5, passed: true };
  start(null, [passed]);
  expect(screen.getByRole('link', { name: 'See your result' })).toHaveAttribute('href', '/r/2');
  expect(screen.getByRole('button', { name: 'Take it once more' })).toHaveClass(
    'nhsuk-button--secondary',
  );
});

test('earlier tries are listed with their result in words', () => {
  start(null);
  expect(screen.getByRole('link', { name: '1 May 2026: 3 of 5' }).parentElement).toHaveTextContent(
    'Not yet passed',
  );
});

function check(unanswered: number) {
  return render(
    <CheckAnswersView
      crumbs={[]}
      rows={[
        {
          number: 1,
          ask: 'First?',
          begins: 'A photo of the new analyser …',
          said: ['A street'],
          href: '/q/1',
        },
        {
          number: 2,
          ask: 'Second?',
          begins: 'A photo of the new analyser …',
          said: [],
          href: '/q/2',
        },
      ]}
      unanswered={unanswered}
      saved={null}
      action={accepting}
      hidden={{}}
    />,
  );
}

test('each answer can be changed, and the links can be told apart', () => {
  check(1);
  expect(screen.getByRole('link', { name: 'Change question 1' })).toHaveAttribute('href', '/q/1');
  expect(screen.getByRole('link', { name: 'Answer question 2' })).toHaveAttribute('href', '/q/2');
  expect(screen.getByText('Not answered')).toBeInTheDocument();
});

test.each([
  [0, null],
  [1, '1 question not answered. If you hand in now, it counts as not right.'],
  [2, '2 questions not answered. If you hand in now, they count as not right.'],
] as const)('%d not answered', (unanswered, words) => {
  check(unanswered);
  const warning = screen.queryByText(/not answered\./)?.parentElement ?? null;
  if (words === null) expect(warning).toBeNull();
  else expect(warning).toHaveTextContent(words);
});

function result(passed: boolean, reviews: readonly QuestionReview[], retake = false) {
  return render(
    <ResultView
      crumbs={[]}
      passed={passed}
      right={passed ? 4 : 1}
      of={5}
      needed={4}
      day="23 November 2026"
      reviews={reviews}
      clauses={ALL_CLAUSES}
      edition={EDITION}
      next={{ href: '/module', label: 'Back to your module' }}
      retake={retake ? { action: accepting, hidden: { lesson: 'x' } } : null}
    />,
  );
}

test.each([
  [true, 'You passed', '4 of 5 right. 4 of 5 is a pass.'],
  [false, 'Not yet passed', '1 of 5 right. 4 of 5 is a pass.'],
])('passed %s: the result is in words', (passed, heading, words) => {
  result(passed, []);
  expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent(heading);
  expect(screen.getByText(/is a pass/)).toHaveTextContent(words);
});

test('after the last standard that is said, and the module stays a link', () => {
  render(
    <ResultView
      crumbs={[]}
      passed
      right={5}
      of={5}
      needed={4}
      day="23 November 2026"
      reviews={[]}
      clauses={ALL_CLAUSES}
      edition={EDITION}
      every="All 5 standards are passed."
      next={{ href: '/certificate', label: 'Get your certificate' }}
      home={{ href: '/module', label: 'Back to your module' }}
      retake={null}
    />,
  );
  expect(screen.getByText('All 5 standards are passed.')).toBeInTheDocument();
  expect(screen.getByRole('link', { name: 'Get your certificate' })).toHaveClass('nhsuk-button');
  expect(screen.getByRole('link', { name: 'Back to your module' })).not.toHaveClass('nhsuk-button');
});

test('a re-take is offered only where there is one', () => {
  const { unmount } = result(false, [], true);
  expect(screen.getByRole('button', { name: 'Try again' })).toBeInTheDocument();
  unmount();
  result(true, []);
  expect(screen.queryByRole('button')).not.toBeInTheDocument();
});

test('every outcome of an option has words of its own', () => {
  const all = [true, false].flatMap((chosen) =>
    [true, false].map((key) => optionWords({ chosen, key })),
  );
  expect(new Set(all).size).toBe(4);
});

test('what the guidance allows is not called wrong, whether it was said or left', () => {
  const words = [true, false].map((chosen) => optionWords({ chosen, key: false, allowed: true }));
  expect(words).toEqual([
    'You chose this: allowed, but not the best answer',
    'Allowed, but not the best answer',
  ]);
});

test.each<[string, QuestionReview, string, readonly string[], number]>([
  [
    'right',
    reviewOf(ONE, 1, [2], [2]),
    'Question 1: right',
    ['You chose this, and it is right'],
    3,
  ],
  [
    'wrong',
    reviewOf(ONE, 2, [2], [0]),
    'Question 2: not right',
    ['You chose this, but it is not right', 'Right, though you did not choose it'],
    2,
  ],
  [
    'not answered',
    reviewOf(ONE, 3, [2], []),
    'Question 3: not answered',
    ['Right, though you did not choose it'],
    3,
  ],
])(
  'a question %s: what was said and what was right, with the rest folded away',
  (_, review, caption, shown, folded) => {
    result(false, [review]);
    const card = screen.getByRole('region', { name: new RegExp(`^${caption}`) });
    const [others] = within(card).getAllByRole('group');
    const inside = within(others!).getAllByRole('heading', { level: 3 });
    expect(inside).toHaveLength(folded);
    const all = within(card)
      .getAllByRole('heading', { level: 3 })
      .filter((heading) => !inside.includes(heading));
    expect(all.map(({ textContent }) => textContent)).toEqual(shown);
  },
);

test('every option is explained, and the clauses are quoted', () => {
  result(false, [reviewOf(ONE, 1, [2], [0])]);
  const card = screen.getByRole('region', { name: /^Question 1/ });
  expect(within(card).getAllByText(/His job and the school/)).toHaveLength(ONE.options.length);
  expect(within(card).getByRole('blockquote')).toHaveTextContent(CLAUSES['CON-2'].text);
  expect(within(card).getByText(/Partly our judgement/)).toBeInTheDocument();
});
