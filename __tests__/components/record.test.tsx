/**
 * @jest-environment jsdom
 *
 * The record's form: what was typed stays whatever comes back, and a tab that is behind shows both
 * texts before it can save over the other. Seen failing with `typed` left out of a field, with the
 * step taken from the page instead of the answer, and with equal texts shown twice.
 */
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { IntentionForm } from '../../components/intention-form';
import type { FormAction } from '../../lib/domain/form';
import './dom';
import { behind, recordView, SAVED } from './examples/record';

const save = () => userEvent.click(screen.getByRole('button', { name: 'Save my record' }));
const from = () => document.querySelector<HTMLInputElement>('input[name="from"]')?.value;
const typedBack = (data: FormData) =>
  Object.fromEntries([...data].map(([name, value]) => [name, [String(value)]]));

test('a tab that is behind keeps what was typed and shows what was saved meanwhile', async () => {
  render(recordView(behind));
  expect(from()).toBe('3');
  await userEvent.type(screen.getByLabelText('Why I did this'), ' More.');
  await save();
  expect(await screen.findByRole('alert')).toHaveTextContent('Saved in another tab');
  expect(screen.getByLabelText('Why I did this')).toHaveValue(`${SAVED.texts.why} More.`);
  expect(screen.getByText('From the other tab')).toBeInTheDocument();
  // Emptied in the other tab, and filled here.
  expect(screen.getByText('Saved meanwhile under “What I will do differently”:')).toBeVisible();
  // Empty in both: there is nothing to compare.
  expect(screen.queryByText('Saved meanwhile under “What I learned”:')).toBeNull();
  expect(from()).toBe('4');
});

test('after a mistake the form goes on from the step it was sent with', async () => {
  const wrong: FormAction = async (state, data) => ({
    problems: [{ field: 'hours', message: 'Enter the hours' }],
    typed: typedBack(data),
    answer: state.answer + 1,
  });
  const { rerender } = render(recordView(wrong));
  await userEvent.clear(screen.getByLabelText('Hours'));
  await userEvent.type(screen.getByLabelText('Hours'), 'some');
  await save();
  await screen.findByRole('alert');
  // The page is made anew without JavaScript, and may then be ahead.
  rerender(recordView(wrong, { ...SAVED, version: 7 }));
  expect(screen.getByLabelText('Hours')).toHaveValue('some');
  expect(screen.getByLabelText('Hours')).toHaveAccessibleDescription(/Enter the hours/);
  expect(from()).toBe('3');
});

test('once saved it says when, keeps the text and goes on from the new step', async () => {
  const saving: FormAction = async (state, data) => ({
    problems: [],
    typed: typedBack(data),
    done: 'Saved 15:10',
    now: { from: '4' },
    answer: state.answer + 1,
  });
  render(recordView(saving));
  await userEvent.type(screen.getByLabelText('What I learned'), 'Much');
  await save();
  expect(await screen.findByText('Saved 15:10')).toHaveTextContent('Saved 15:10');
  expect(screen.getByLabelText('What I learned')).toHaveValue('Much');
  expect(from()).toBe('4');
});

test('what is on its way cannot be typed in, so that nothing typed is lost', async () => {
  let answer: () => void = () => {};
  const slow: FormAction = (state) =>
    new Promise((resolve) => (answer = () => resolve({ ...state, answer: 1 })));
  render(recordView(slow));
  await save();
  expect(screen.getByLabelText('Why I did this')).toHaveAttribute('readonly');
  answer();
  expect(await screen.findByRole('button', { name: 'Save my record' })).toBeEnabled();
  expect(screen.getByLabelText('Why I did this')).not.toHaveAttribute('readonly');
});

test('a fault of no one field is mended at the line itself', async () => {
  const lost: FormAction = async (state, data) => ({
    problems: [{ field: 'form', message: 'The connection was lost' }],
    typed: typedBack(data),
    answer: state.answer + 1,
  });
  render(
    <IntentionForm action={lost} hidden={{}} saved={{ words: '', when: '' }} recordHref="/r" />,
  );
  const line = screen.getByLabelText('What will you do differently?');
  await userEvent.type(line, 'I ask first');
  await userEvent.click(screen.getByRole('button', { name: 'Save my line' }));
  const link = await screen.findByRole('link', { name: 'The connection was lost' });
  expect(document.querySelector(link.getAttribute('href') ?? '')).toHaveValue('I ask first');
});
