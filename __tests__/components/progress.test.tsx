/** @jest-environment jsdom */
import './dom';
import { render, screen, within } from '@testing-library/react';
import { LessonView } from '../../components/lesson-view';
import { ModuleHomeView } from '../../components/module-home-view';
import type { StandardState } from '../../lib/domain/progress';
import { EDITION, STANDARD, lessons } from './examples/material';

function home(
  states: readonly StandardState[],
  {
    certificate = 'not-yet' as 'not-yet' | 'ready' | 'claimed',
    overdue = false,
    quizLength = 5,
  } = {},
) {
  return render(
    <ModuleHomeView
      title="Social media guidance"
      summary="What the guidance asks of you"
      holder={{ name: 'Amara Okafor', registrationNumber: 'HCS-4217' }}
      lessons={lessons(states)}
      continueTo={{ href: '/go', label: 'Continue: Keep boundaries' }}
      certificate={{ href: '/certificate', state: certificate }}
      edition={EDITION}
      reviewOverdue={overdue}
      quizLength={quizLength}
    />,
  );
}

test.each<[StandardState, string, string]>([
  ['not-started', 'Not started', 'About 12 minutes: 3 scenarios and 5 questions'],
  ['in-progress', 'In progress', '1 of 3 scenarios done, then 5 questions'],
  ['not-yet-passed', 'Not yet passed', 'About 12 minutes: 3 scenarios and 5 questions'],
  ['passed', 'Passed', 'About 12 minutes: 3 scenarios and 5 questions'],
])('a standard that is %s says so in words, with what it takes', (state, words, hint) => {
  home([state]);
  const link = screen.getByRole('link', { name: 'Communicate appropriately' });
  expect(link).toHaveAccessibleDescription(`${hint} ${words}`);
});

test('progress is said in words', () => {
  home(['passed', 'passed', 'in-progress', 'not-yet-passed']);
  expect(screen.getByText(/standards passed/)).toHaveTextContent('2 of 5 standards passed');
});

test('there is one thing to do next, and nothing is locked', () => {
  home([]);
  expect(screen.getByRole('link', { name: 'Continue: Keep boundaries' })).toHaveAttribute(
    'href',
    '/go',
  );
  expect(
    screen.getAllByRole('listitem').map((item) => within(item).queryAllByRole('link').length),
  ).toEqual([1, 1, 1, 1, 1, 1]);
});

test.each([
  ['not-yet', 'Not yet'],
  ['ready', 'Ready for you'],
  ['claimed', 'Yours'],
] as const)('a certificate that is %s', (certificate, words) => {
  home([], { certificate });
  expect(screen.getByRole('link', { name: 'Your certificate' })).toHaveAccessibleDescription(
    expect.stringContaining(words),
  );
});

test('the edition is named, and that its review is overdue only when it is', () => {
  const { rerender } = home([]);
  expect(screen.getByText(/#064 v1.1, February 2022/)).not.toHaveTextContent('review');
  rerender(<></>);
  home([], { overdue: true });
  expect(screen.getByText(/#064 v1.1, February 2022/)).toHaveTextContent(
    'date set for its review has passed',
  );
});

test('a lesson shows its standard and every step with its state', () => {
  render(
    <LessonView
      module={{ title: 'Your module', href: '/module' }}
      lesson={{ title: 'Respect confidentiality', lede: 'What can identify a person?', minutes: 1 }}
      standard={STANDARD}
      edition={EDITION}
      steps={[
        {
          href: '/1',
          label: 'A photo',
          kind: 'scenario',
          setting: 'Blood sciences',
          done: true,
          current: false,
        },
        { href: '/2', label: 'The guidance', kind: 'explanation', done: false, current: true },
        { href: '/3', label: 'Quiz', kind: 'quiz', done: false, current: false },
      ]}
      start={{ href: '/2', label: 'Continue: The guidance' }}
    />,
  );
  expect(screen.getByText('About 1 minute')).toBeInTheDocument();
  expect(screen.getByRole('blockquote')).toHaveTextContent(STANDARD.text);
  expect(screen.getByRole('link', { name: 'A photo' })).toHaveAccessibleDescription(
    'Blood sciences Done',
  );
  expect(screen.getByRole('link', { name: 'The guidance' })).toHaveAccessibleDescription(
    expect.stringMatching(/Next$/),
  );
  expect(screen.getByRole('link', { name: 'Quiz' })).toHaveAccessibleDescription(
    expect.stringMatching(/Not started$/),
  );
});
