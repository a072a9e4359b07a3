/**
 * @jest-environment jsdom
 *
 * A connection that is lost while a form is sent: it is told, the form keeps everything, and a form that
 * may be sent twice sends itself again, with the same idempotency key, until somebody changes it. Seen
 * failing with `send(form)` left out of `online`, with `end` not heard on `input`, with the mark left in
 * what is sent, with `return state` left out of keptWhenLost (the focus is taken again), and with
 * `lastEvent` never set (it is said on each page).
 */
import { act, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { ButtonForm } from '../../components/button-form';
import { QuestionView } from '../../components/question-view';
import { SavedAt, type Saved } from '../../components/saved-at';
import { SiteFrame } from '../../components/site-frame';
import { TellUs } from '../../components/tell-us';
import type { FormAction } from '../../lib/domain/form';
import './dom';
import { EDITION, MANY, SAVED_AT } from './examples/material';

type Sent = Readonly<Record<string, string>>;

/** A server that can be cut off; what reaches it is kept. */
function line() {
  const sent: Sent[] = [];
  const calls = { lost: 0, down: true };
  const action: FormAction = async (state, data) => {
    if (calls.down) {
      calls.lost += 1;
      throw new TypeError('Failed to fetch');
    }
    const names = [...new Set(data.keys())];
    sent.push(Object.fromEntries(names.map((name) => [name, data.getAll(name).join(' ')])));
    return { problems: [], typed: {}, done: 'Saved 14:02', answer: state.answer + 1 };
  };
  return { sent, calls, action };
}

const HIDDEN = { key: '5f2c1f0e-8d0f-4a64-9d3d-3f6d0a7e9a11', from: '0' };

function show(action: FormAction) {
  return render(
    <SiteFrame demo={false} signOut={async () => {}} edition={EDITION}>
      <QuestionView
        crumbs={[]}
        number={1}
        of={5}
        question={MANY}
        chosen={[]}
        answered={false}
        saved={null}
        action={action}
        hidden={HIDDEN}
        previous={null}
        check="/check"
        confidence={null}
        leave="/module"
      />
    </SiteFrame>,
  );
}

const [FIRST, SECOND] = MANY.options.map(({ text }) => text) as [string, string];
const save = () => userEvent.click(screen.getByRole('button', { name: 'Save and continue' }));
const online = () => act(async () => void window.dispatchEvent(new Event('online')));
const aloud = () => screen.getByRole('status').textContent;

test('what reached nobody is told, kept, and sent once when the connection is back', async () => {
  const { sent, calls, action } = line();
  show(action);
  await userEvent.click(screen.getByLabelText(FIRST));
  await userEvent.click(screen.getByLabelText('Sure'));
  await save();
  expect(await screen.findByRole('alert')).toHaveTextContent(/lost.*It is sent again by itself/);
  expect(screen.getByLabelText(FIRST)).toBeChecked();
  expect(screen.getByLabelText('Sure')).toBeChecked();
  calls.down = false;
  await online();
  await waitFor(() => expect(aloud()).toBe('Saved 14:02'));
  // Nothing is left of the marks, and what came is what was chosen, under the key of the page.
  expect(sent).toEqual([{ ...HIDDEN, choice: MANY.options[0]?.id, sure: 'sure' }]);
  await online();
  expect(sent).toHaveLength(1);
  expect(screen.queryByRole('alert')).toBeNull();
});

test('while it stays lost nobody is disturbed again, and pressing the button is answered', async () => {
  const { calls, action } = line();
  show(action);
  await userEvent.click(screen.getByLabelText(FIRST));
  await save();
  const summary = (await screen.findByRole('alert')).parentElement;
  expect(summary).toHaveFocus();
  act(() => screen.getByLabelText(FIRST).focus());
  await online();
  await waitFor(() => expect(calls.lost).toBe(2));
  expect(screen.getByLabelText(FIRST)).toHaveFocus();
  expect(aloud()).toBe('You are back online. What was kept is being sent again.');
  await save();
  await waitFor(() => expect(calls.lost).toBe(3));
  await waitFor(() => expect(screen.getByRole('alert').parentElement).toHaveFocus());
});

test('what was changed meanwhile waits for its button', async () => {
  const { sent, calls, action } = line();
  show(action);
  await userEvent.click(screen.getByLabelText(FIRST));
  await save();
  await screen.findByRole('alert');
  await userEvent.click(screen.getByLabelText(SECOND));
  calls.down = false;
  await online();
  expect(sent).toEqual([]);
  expect(screen.getByLabelText(SECOND)).toBeChecked();
  await save();
  await waitFor(() =>
    expect(sent).toEqual([{ ...HIDDEN, choice: `${MANY.options[0]?.id} ${MANY.options[1]?.id}` }]),
  );
});

describe('where no browser notices', () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());

  test('it is tried four times more, and only while the browser thinks it is online', async () => {
    const press = userEvent.setup({ advanceTimers: jest.advanceTimersByTime });
    const { calls, action } = line();
    show(action);
    await press.click(screen.getByLabelText(FIRST));
    await press.click(screen.getByRole('button', { name: 'Save and continue' }));
    await screen.findByRole('alert');
    const offline = jest.spyOn(window.navigator, 'onLine', 'get').mockReturnValue(false);
    await act(() => jest.advanceTimersByTimeAsync(6_000));
    expect(calls.lost).toBe(1);
    offline.mockRestore();
    await act(() => jest.advanceTimersByTimeAsync(3_600_000));
    expect(calls.lost).toBe(4);
    // It stands on the page still, and goes nowhere but to the server.
    expect([window.localStorage.length, window.sessionStorage.length]).toEqual([0, 0]);
  });
});

test.each([
  [
    'a form without a key',
    <ButtonForm key="1" title="T" action={line().action} hidden={{}} words="Send">
      {null}
    </ButtonForm>,
  ],
  ['words to staff', <TellUs key="2" action={line().action} hidden={{ item: 'x' }} />],
])('%s is not sent by itself, for it would count twice', async (_, form) => {
  render(form);
  await userEvent.click(screen.getByRole('button', { name: 'Send', hidden: true }));
  expect((await screen.findAllByText(/Press the button again/))[0]).toBeInTheDocument();
  expect(screen.queryByText(/by itself/)).toBeNull();
});

test('what was saved is said once, when it is news', () => {
  const page = (saved: Saved) => (
    <SiteFrame demo={false} signOut={async () => {}} edition={EDITION}>
      <SavedAt key={JSON.stringify(saved)} saved={saved} />
    </SiteFrame>
  );
  const { rerender } = render(page({ ...SAVED_AT, isNews: false }));
  expect(screen.getByText('Saved 14:02')).toBeVisible();
  expect(aloud()).toBe('');
  rerender(page(SAVED_AT));
  const said = screen.getByRole('status').firstChild;
  expect(said).toHaveTextContent('Saved 14:02');
  // The same, on the next page.
  rerender(page({ ...SAVED_AT, words: 'Saved 14:02 ' }));
  expect(screen.getByRole('status').firstChild).toBe(said);
  // Another answer within the minute is saved in the same words, and is said too.
  rerender(page({ ...SAVED_AT, at: '2026-05-01T13:02:30.000Z' }));
  expect(aloud()).toBe('Saved 14:02');
  expect(screen.getByRole('status').firstChild).not.toBe(said);
});
