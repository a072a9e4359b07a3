/** @jest-environment jsdom */
import './dom';
import { render, screen, within } from '@testing-library/react';
import { finding, outcomeWords } from '../../components/outcome-words';
import { ScenarioFeedbackView } from '../../components/scenario-feedback-view';
import type { ScenarioFeedback } from '../../lib/domain/facing';
import type { ScenarioKind, Verdict } from '../../lib/domain/learning-module';
import {
  AUDIENCE,
  CHOOSE,
  EDITION,
  MARK,
  MARK_FEEDBACK,
  PICTURES,
  feedbackOn,
} from './examples/material';

function show(feedback: ScenarioFeedback) {
  return render(
    <ScenarioFeedbackView
      crumbs={[]}
      number={2}
      of={3}
      feedback={feedback}
      saved={null}
      pictures={PICTURES}
      edition={EDITION}
      again="/again"
      next={{ href: '/next', label: 'Next: quiz' }}
    />,
  );
}

/** What is said of each part, in the page's order. */
function said(): readonly string[] {
  return screen.getAllByRole('heading', { level: 3 }).map((heading) => heading.textContent ?? '');
}

const TICKED: readonly Verdict[] = ['problem', 'fine', 'judgement'];
const CHOSEN: readonly Verdict[] = ['good', 'partly', 'poor', 'judgement'];

describe('what is said of one part', () => {
  test.each<[ScenarioKind, Verdict, boolean, string]>([
    ['mark', 'problem', true, 'You marked this, and it is a problem'],
    ['mark', 'problem', false, 'You missed this'],
    ['mark', 'fine', true, 'You marked this, but it is fine'],
    ['mark', 'fine', false, 'Fine, as you thought'],
    ['mark', 'judgement', true, 'You marked this: it can be seen either way'],
    ['mark', 'judgement', false, 'You left this: it can be seen either way'],
    ['audience', 'problem', true, 'You selected this, and so do we'],
    ['settings', 'problem', false, 'You missed this'],
    ['audience', 'fine', true, 'You selected this, but we would not'],
    ['settings', 'fine', false, 'You left this, and so do we'],
    ['settings', 'judgement', true, 'You selected this: it can be seen either way'],
    ['choose', 'good', true, 'Your choice, and a good one'],
    ['edit', 'good', false, 'This is a good choice'],
    ['reply', 'partly', true, 'Your choice: part of the way'],
    ['choose', 'partly', false, 'This goes part of the way'],
    ['edit', 'poor', true, 'Your choice: another is better'],
    ['reply', 'poor', false, 'Another is better'],
    ['reply', 'judgement', true, 'Your choice: it can be seen either way'],
  ])('%s, %s, chosen %s', (kind, verdict, chosen, words) => {
    expect(outcomeWords(kind, verdict, chosen)).toBe(words);
  });

  test.each<[ScenarioKind, readonly Verdict[]]>([
    ['mark', TICKED],
    ['audience', TICKED],
    ['settings', TICKED],
    ['choose', CHOSEN],
    ['edit', CHOSEN],
    ['reply', CHOSEN],
  ])('in %s every outcome has words of its own', (kind, verdicts) => {
    const all = verdicts.flatMap((verdict) => [
      outcomeWords(kind, verdict, true),
      outcomeWords(kind, verdict, false),
    ]);
    expect(new Set(all).size).toBe(all.length);
  });
});

describe('the finding', () => {
  const allFine = Array<Verdict>(5).fill('fine');
  test.each<[string, ScenarioFeedback]>([
    ['You judged 3 of 5 parts as we do', MARK_FEEDBACK],
    ['You judged all 5 parts as we do', feedbackOn(MARK, allFine, [])],
    [
      'You judged 0 of 5 parts as we do',
      feedbackOn(
        MARK,
        allFine,
        MARK.options.map(({ id }) => id),
      ),
    ],
    [
      'You judged 1 of 3 points as we do',
      feedbackOn(AUDIENCE, ['problem', 'problem', 'problem'], ['users']),
    ],
    ['That is a good choice', feedbackOn(CHOOSE, ['poor', 'good'], ['trim'])],
    ['Your choice goes part of the way', feedbackOn(CHOOSE, ['poor', 'partly'], ['trim'])],
    ['There is a better choice', feedbackOn(CHOOSE, ['poor', 'good'], ['as-it-is'])],
    ['Your choice can be seen either way', feedbackOn(CHOOSE, ['judgement', 'good'], ['as-it-is'])],
  ])('%s', (words, feedback) => {
    show(feedback);
    expect(finding(feedback)).toBe(words);
    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent(words);
  });
});

test('parts are explained in the order of the post', () => {
  show(MARK_FEEDBACK);
  expect(said().slice(0, 5)).toEqual([
    'Fine, as you thought',
    'You marked this, and it is a problem',
    'You missed this',
    'You left this: it can be seen either way',
    'You marked this, but it is fine',
  ]);
});

test('one’s own choice is explained first, then all the others', () => {
  show(feedbackOn(CHOOSE, ['poor', 'partly', 'good', 'good'], ['general']));
  expect(said().slice(0, 4)).toEqual([
    'Your choice, and a good one',
    'Another is better',
    'This goes part of the way',
    'This is a good choice',
  ]);
});

test('every part says why, and names its clauses with their own words', () => {
  show(MARK_FEEDBACK);
  const cards = screen
    .getAllByRole('listitem')
    .filter((item) => within(item).queryByRole('heading'));
  expect(cards).toHaveLength(5);
  cards.forEach((card, index) => {
    const { option, clauses } = MARK_FEEDBACK.options[index]!;
    expect(card).toHaveTextContent(`Why: ${option.text}`);
    expect(card).toHaveTextContent(
      `What the guidance says: ${clauses.map(({ id }) => id).join(', ')}`,
    );
    for (const clause of clauses) expect(card).toHaveTextContent(clause.text);
  });
});

test('judgement is labelled: wholly where no clause is named, partly where one is', () => {
  const [first, second, ...others] = MARK_FEEDBACK.options;
  const options = [
    { ...first!, judgement: true, clauses: [] },
    { ...second!, judgement: true },
    ...others.map((one) => ({ ...one, judgement: false })),
  ];
  show({ ...MARK_FEEDBACK, options });
  expect(screen.getAllByText(/^Our judgement: the guidance does not say this$/)).toHaveLength(1);
  expect(screen.getAllByText(/^Partly our judgement/)).toHaveLength(1);
});

test('what happened next is told in order', () => {
  show(MARK_FEEDBACK);
  const steps = within(
    screen.getAllByRole('list').find((list) => list.tagName === 'OL')!,
  ).getAllByRole('listitem');
  expect(steps.map((step) => step.textContent)).toEqual(
    MARK_FEEDBACK.consequence.map(({ when, what }) => when + what),
  );
});

test('a post that was fine has no rewriting', () => {
  show(feedbackOn(MARK, ['fine'], [], false));
  expect(screen.queryByText('What changed')).not.toBeInTheDocument();
});

test('a post that was not is shown written well, with what changed', () => {
  show(MARK_FEEDBACK);
  expect(screen.getByRole('img', { name: /^Drawing of the same bench/ })).toBeInTheDocument();
  for (const change of MARK_FEEDBACK.rewrite!.changes)
    expect(screen.getByText(change)).toBeInTheDocument();
});

test('there is a way on and a way back to try again', () => {
  show(MARK_FEEDBACK);
  expect(screen.getByRole('link', { name: 'Next: quiz' })).toHaveAttribute('href', '/next');
  expect(screen.getByRole('link', { name: 'Try it again' })).toHaveAttribute('href', '/again');
});
