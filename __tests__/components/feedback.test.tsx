/** @jest-environment jsdom */
import './dom';
import { render, screen, within } from '@testing-library/react';
import { finding, inTwoLots, outcomeWords } from '../../components/outcome-words';
import { ScenarioFeedbackView } from '../../components/scenario-feedback-view';
import type { ScenarioFeedback } from '../../lib/domain/facing';
import type { ScenarioKind, Verdict } from '../../lib/domain/learning-module';
import {
  ALL_CLAUSES,
  AUDIENCE,
  CHOOSE,
  EDITION,
  MARK,
  MARK_FEEDBACK,
  PROFILE,
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

/** Of a part that rests on nothing. */
function wordsOf(kind: ScenarioKind, verdict: Verdict, chosen: boolean): string {
  return outcomeWords(kind, { verdict, chosen, clauses: [], judgement: false });
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
    ['settings', 'problem', false, 'You left this, and we would select it'],
    ['audience', 'fine', true, 'You selected this, but we would not'],
    ['settings', 'fine', false, 'You left this, and so do we'],
    ['settings', 'judgement', true, 'You selected this: it can be seen either way'],
    ['choose', 'good', true, 'Your choice, and a good one'],
    ['edit', 'good', false, 'A good choice'],
    ['reply', 'partly', true, 'Your choice: part of the way'],
    ['choose', 'partly', false, 'Part of the way'],
    ['edit', 'poor', true, 'Your choice: better not'],
    ['reply', 'poor', false, 'Better not'],
    ['reply', 'judgement', true, 'Your choice: it can be seen either way'],
  ])('%s, %s, chosen %s', (kind, verdict, chosen, words) => {
    expect(wordsOf(kind, verdict, chosen)).toBe(words);
  });

  const [MUST, SAYS] = (['must', 'says'] as const).map((strength) => ({
    ...ALL_CLAUSES[0]!,
    strength,
  }));
  test.each([
    ['rests on a “must”', 'poor', [MUST!], false, 'Your choice: this is against the guidance'],
    ['rests on less as well', 'poor', [MUST!, SAYS!], false, 'Your choice: better not'],
    ['is partly our judgement', 'poor', [MUST!], true, 'Your choice: better not'],
    ['rests on nothing', 'poor', [], false, 'Your choice: better not'],
    ['goes part of the way', 'partly', [MUST!], false, 'Your choice: part of the way'],
  ] as const)('a choice that %s', (_, verdict, clauses, judgement, words) => {
    const option = { verdict, clauses, judgement, chosen: true };
    expect(outcomeWords('choose', option)).toBe(words);
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
      wordsOf(kind, verdict, true),
      wordsOf(kind, verdict, false),
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
    ['This one is against the guidance', feedbackOn(CHOOSE, ['poor', 'good'], ['as-it-is'])],
    ['Better not this one', feedbackOn(CHOOSE, ['good', 'poor'], [CHOOSE.options[1]!.id])],
    ['Your choice can be seen either way', feedbackOn(CHOOSE, ['judgement', 'good'], ['as-it-is'])],
  ])('%s', (words, feedback) => {
    show(feedback);
    expect(finding(feedback)).toBe(words);
    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent(words);
  });
});

test('parts judged otherwise come first, and those judged as we do are folded below them', () => {
  show(MARK_FEEDBACK);
  expect(said().slice(0, 5)).toEqual([
    'You missed this',
    'You marked this, but it is fine',
    'Fine, as you thought',
    'You marked this, and it is a problem',
    'You left this: it can be seen either way',
  ]);
  const folded = screen.getByText('3 parts you judged as we do').closest('details')!;
  expect(folded).not.toHaveAttribute('open');
  expect(within(folded).getAllByRole('heading', { level: 3, hidden: true })).toHaveLength(3);
});

test('where all was judged as we do, nothing stands above the fold', () => {
  show(feedbackOn(MARK, Array<Verdict>(5).fill('fine'), []));
  const folded = screen.getByText('5 parts you judged as we do').closest('details')!;
  expect(within(folded).getAllByRole('heading', { level: 3, hidden: true })).toHaveLength(5);
});

test.each([
  ['mark', MARK, 'What happened next'],
  ['audience', AUDIENCE, 'What happened next'],
  ['choose', CHOOSE, 'What could happen next'],
  ['settings', PROFILE, 'What could happen next'],
] as const)('what follows in %s is headed so that it fits every choice', (_, scenario, words) => {
  show(feedbackOn(scenario, [], []));
  expect(screen.getByRole('heading', { name: words })).toBeInTheDocument();
});

test('one’s own choice is explained first, then all the others', () => {
  show(feedbackOn(CHOOSE, ['poor', 'partly', 'good', 'good'], ['general']));
  expect(said().slice(0, 4)).toEqual([
    'Your choice, and a good one',
    'This is against the guidance',
    'Part of the way',
    'A good choice',
  ]);
  expect(screen.getByRole('heading', { name: 'The other ways to answer' })).toBeInTheDocument();
  // What is said to "you" of an answer that was not given is said of an "if".
  const ifs = screen.getAllByText(/^If you choose this/);
  expect(ifs).toHaveLength(3);
  for (const one of ifs) expect(one.closest('details')).not.toHaveAttribute('open');
});

test('every part says why, and names its clauses with their own words', () => {
  show(MARK_FEEDBACK);
  const cards = screen
    .getAllByRole('listitem')
    .filter((item) => within(item).queryByRole('heading'));
  expect(cards).toHaveLength(5);
  const { own, others } = inTwoLots(MARK_FEEDBACK);
  [...own, ...others].forEach(({ option, clauses }, index) => {
    const card = cards[index]!;
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
