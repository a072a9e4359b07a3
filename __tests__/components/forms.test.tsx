/** @jest-environment jsdom */
import './dom';
import { act, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { ReactNode } from 'react';
import { ButtonForm } from '../../components/button-form';
import { QuestionView } from '../../components/question-view';
import { SignInCodeView } from '../../components/sign-in-code-view';
import { SignInView } from '../../components/sign-in-view';
import { VerifyView } from '../../components/verify-view';
import { UNTOUCHED, type FormAction, type FormState } from '../../lib/domain/form';
import { MANY, NOTHING_CHOSEN, ONE, accepting, refusing } from './examples/material';

type Line = readonly [
  name: string,
  label: string,
  button: string,
  show: (action: FormAction) => ReactNode,
];

const LINES: readonly Line[] = [
  [
    'email',
    'Your email address',
    'Send me a code',
    (action) => <SignInView action={action} next="/modules" demoMailbox={false} cast={[]} />,
  ],
  [
    'code',
    'Code',
    'Sign in',
    (action) => (
      <SignInCodeView
        action={action}
        next="/modules"
        startAgain="/sign-in"
        minutes={10}
        demoMailbox={false}
      />
    ),
  ],
  ['code', 'Code on the certificate', 'Verify', (action) => <VerifyView action={action} />],
];

describe.each(LINES)('a line to type: %s, %s', (name, label, button, show) => {
  test('a problem is summarised with the focus on it, described at the field, and what was typed is kept', async () => {
    render(show(refusing({ field: name, message: 'Enter it like this' })));
    await userEvent.type(screen.getByLabelText(label), 'half of it');
    await userEvent.click(screen.getByRole('button', { name: button }));
    const alert = await screen.findByRole('alert');
    expect(alert.parentElement).toHaveFocus();
    expect(screen.getByRole('link', { name: 'Enter it like this' })).toHaveAttribute(
      'href',
      `#${name}`,
    );
    const field = screen.getByLabelText(label);
    expect(field).toHaveAttribute('id', name);
    expect(field).toHaveValue('half of it');
    expect(field).toBeInvalid();
    expect(field).toHaveAccessibleDescription(expect.stringContaining('Error: Enter it like this'));
  });

  test('is not called invalid before it is sent', () => {
    render(show(accepting));
    expect(screen.getByLabelText(label)).toBeValid();
    expect(screen.queryByRole('alert')).not.toBeInTheDocument();
  });

  test('can be pasted into', async () => {
    render(show(accepting));
    await userEvent.click(screen.getByLabelText(label));
    await userEvent.paste('7K4P-29QD');
    expect(screen.getByLabelText(label)).toHaveValue('7K4P-29QD');
  });
});

test.each([
  [
    'a line to type',
    <VerifyView key="1" action={refusing({ field: 'form', message: 'Try again' })} />,
    'Verify',
  ],
  [
    'a question',
    <QuestionView
      key="2"
      crumbs={[]}
      number={1}
      of={5}
      question={ONE}
      chosen={[]}
      answered={false}
      saved={null}
      action={refusing({ field: 'form', message: 'Try again' })}
      hidden={{}}
      previous={null}
      check="/check"
      confidence={null}
      leave="/module"
    />,
    'Save and continue',
  ],
])('a problem of no one field leads to the form: %s', async (_, view, button) => {
  render(view);
  await userEvent.click(screen.getByRole('button', { name: button }));
  const link = await screen.findByRole('link', { name: 'Try again' });
  expect(document.querySelector(link.getAttribute('href')!)?.tagName).toBe('FORM');
});

test('the same problem twice takes the focus twice', async () => {
  render(<VerifyView action={refusing({ field: 'code', message: 'Enter a code' })} />);
  for (let time = 0; time < 2; time += 1) {
    await userEvent.click(screen.getByRole('button', { name: 'Verify' }));
    expect((await screen.findByRole('alert')).parentElement).toHaveFocus();
  }
});

test('fields say to browsers what they are for', () => {
  render(<SignInView action={accepting} next="/" demoMailbox={false} cast={[]} />);
  const email = screen.getByLabelText('Your email address');
  expect(email).toHaveAttribute('autocomplete', 'email');
  expect(email).toHaveAttribute('inputmode', 'email');
});

test('a code’s box takes codes from the phone, in capitals and unspelt', () => {
  render(
    <SignInCodeView
      action={accepting}
      next=""
      startAgain="/sign-in"
      minutes={10}
      demoMailbox={false}
    />,
  );
  const code = screen.getByLabelText('Code');
  expect(code).toHaveAttribute('autocomplete', 'one-time-code');
  expect(code).toHaveAttribute('autocapitalize', 'characters');
  expect(code).toHaveAttribute('spellcheck', 'false');
});

describe('a button alone', () => {
  test('while the answer is on its way it says so, and can still be reached', async () => {
    let answer: (state: FormState) => void = () => {};
    const slow: FormAction = () => new Promise((resolve) => (answer = resolve));
    render(
      <ButtonForm
        title="Quiz"
        action={slow}
        hidden={{ step: '4' }}
        words="Start"
        pendingWords="Starting…"
      >
        <h1>Quiz</h1>
      </ButtonForm>,
    );
    await userEvent.click(screen.getByRole('button', { name: 'Start' }));
    const waiting = screen.getByRole('button', { name: 'Starting…' });
    expect(waiting).toHaveAttribute('aria-disabled', 'true');
    expect(waiting).toBeEnabled();
    expect(waiting).toHaveFocus();
    await act(async () => answer(UNTOUCHED));
    expect(screen.getByRole('button', { name: 'Start' })).not.toHaveAttribute('aria-disabled');
  });

  test('a problem can point at the button', async () => {
    render(
      <ButtonForm
        title="Quiz"
        action={refusing({ field: 'submit', message: 'Start again' })}
        hidden={{}}
        words="Start"
      >
        <h1>Quiz</h1>
      </ButtonForm>,
    );
    await userEvent.click(screen.getByRole('button', { name: 'Start' }));
    const link = await screen.findByRole('link', { name: 'Start again' });
    expect(document.querySelector(link.getAttribute('href')!)).toBe(screen.getByRole('button'));
  });
});

describe('a question', () => {
  const show = (question = ONE, chosen: readonly string[] = [], action: FormAction = accepting) =>
    render(
      <QuestionView
        crumbs={[]}
        number={2}
        of={5}
        question={question}
        chosen={chosen}
        answered={chosen.length > 0}
        saved={null}
        action={action}
        hidden={{ step: '4' }}
        previous="/q/1"
        check="/check"
        confidence={null}
        leave="/module"
      />,
    );

  test('its words are the page’s heading and the name of the choices', () => {
    show();
    expect(screen.getByRole('heading', { level: 1, name: ONE.ask })).toBeInTheDocument();
    expect(screen.getByRole('radiogroup', { name: ONE.ask })).toBeInTheDocument();
  });

  test.each([
    [ONE, 'radio', 'Select one.'],
    [MANY, 'checkbox', 'Select all that apply.'],
  ] as const)(
    'what was said before is chosen, and how many may be is said',
    (question, role, hint) => {
      show(question, ['wxzbcdfg']);
      expect(
        (screen.getAllByRole(role) as HTMLInputElement[])
          .filter(({ name }) => name === 'choice')
          .map(({ checked }) => checked),
      ).toEqual([false, false, true, false]);
      expect(screen.getByText(hint)).toBeInTheDocument();
      expect(screen.getByText('You have answered this. Your answer is kept.')).toBeInTheDocument();
    },
  );

  test('what was last sent wins over what was said before', async () => {
    show(MANY, ['bcdfghjk'], refusing(NOTHING_CHOSEN));
    await userEvent.click(screen.getAllByRole('checkbox')[0]!);
    await userEvent.click(screen.getAllByRole('checkbox')[1]!);
    await userEvent.click(screen.getByRole('button', { name: 'Save and continue' }));
    await screen.findByRole('alert');
    expect(screen.getAllByRole('checkbox').map((box) => (box as HTMLInputElement).checked)).toEqual(
      [false, true, false, false],
    );
  });

  test('one can go back, or leave with the answers kept', () => {
    show();
    expect(screen.getByRole('link', { name: 'Back to question 1' })).toHaveAttribute(
      'href',
      '/q/1',
    );
    expect(
      screen.getByRole('link', { name: 'Leave and come back later' }).parentElement,
    ).toHaveTextContent('your saved answers are kept');
  });
});

describe('a code in the address', () => {
  const show = () =>
    render(
      <SignInCodeView
        action={accepting}
        next=""
        startAgain="/sign-in"
        minutes={10}
        demoMailbox={false}
      />,
    );
  afterEach(() => window.history.replaceState(null, '', '/'));

  test('is put into the box and taken out of the address, and nothing is sent', () => {
    window.history.replaceState(null, '', '/sign-in/code?next=%2F#7k4p-29qd');
    show();
    expect(screen.getByLabelText('Code')).toHaveValue('7K4P-29QD');
    expect(window.location.href).toBe('http://localhost/sign-in/code?next=%2F');
    expect(screen.getByRole('button', { name: 'Sign in' })).toBeInTheDocument();
  });

  test.each(['#main', '#<b>', '#7K4P%2029QD', '#'])(
    '%s is no code and is left alone',
    (fragment) => {
      window.history.replaceState(
        null,
        '',
        `/sign-in/code${fragment === '#main' ? '#m' : fragment}`,
      );
      show();
      expect(screen.getByLabelText('Code')).toHaveValue('');
    },
  );
});
