/**
 * Seen failing with registrantAction not asking where a form comes from; with Next's own fields
 * taken for ours.
 */
import { z } from 'zod';
import { Browser, sentTo } from '../support/request-store';
import {
  holderAction,
  publicAction,
  registrantAction,
  type Outcome,
} from '../../lib/identity/actions';
import { formKey, here, line, name, ticked, wholeNumber } from '../../lib/identity/form-fields';
import { UNTOUCHED, type FormState } from '../../lib/domain/form';
import { disconnect } from '../../lib/records/database';
import { keepLeaving } from '../../lib/records/register';
import { enterRegistrant, enterStaff } from '../support/people';
import { signedInBrowser } from '../support/signing-in';

afterAll(disconnect);

const KEY = '0190a000-0000-4000-8000-000000000001';
const schema = z.strictObject({
  here,
  module: name,
  number: wholeNumber,
  key: formKey,
  choice: ticked,
  note: line,
});

type Fields = Record<string, string | string[] | null>;

/** A form as our page sends it; a row states only what it changes, and takes out what is null. */
function form(difference: Fields = {}): FormData {
  const fields: Fields = {
    here: '/modules/social-media',
    module: 'social-media',
    number: '3',
    key: KEY,
    choice: ['a', 'b'],
    note: 'A note',
    ...difference,
  };
  const data = new FormData();
  for (const [field, values] of Object.entries(fields)) {
    for (const value of [values ?? []].flat()) data.append(field, value);
  }
  return data;
}

const done: unknown[] = [];
const action = publicAction(schema, async (sent): Promise<Outcome> => {
  done.push(sent);
  return { goTo: '/done' };
});

beforeEach(() => {
  done.length = 0;
});

const send = (data: FormData, browser = new Browser()) =>
  browser.asks(() => action(UNTOUCHED, data));

describe('an action', () => {
  it('does what was asked with what was sent, and goes on', async () => {
    expect(await sentTo(send(form()))).toBe('/done');
    expect(done).toEqual([
      {
        here: '/modules/social-media',
        module: 'social-media',
        number: 3,
        key: KEY,
        choice: ['a', 'b'],
        note: 'A note',
      },
    ]);
  });

  it('passes over what Next adds to a form', async () => {
    expect(await sentTo(send(form({ $ACTION_ID_123: '', $ACTION_KEY: 'k' })))).toBe('/done');
  });

  it.each([
    ['a field that the form does not have', { role: 'administrator' }],
    ['a field called like what every object has', { constructor: 'x' }],
    ['a field called like what every object is made from', { ['__proto__']: 'x' }],
    ['a field twice', { module: ['social-media', 'other'] }],
    ['a field left out', { module: null }],
    ['a name with a path in it', { module: '../../etc' }],
    ['a name that is too long', { module: 'a'.repeat(81) }],
    ['an empty name', { module: '' }],
    ['a number that is none', { number: '3e2' }],
    ['a number below nought', { number: '-1' }],
    ['a number that is too long', { number: '1234567' }],
    ['a key that is none', { key: 'key' }],
    ['a tick that is too long', { choice: 'a'.repeat(81) }],
    ['more ticks than there are boxes', { choice: Array.from({ length: 41 }, () => 'a') }],
  ])(
    'does nothing with %s, and says that the page is out of date',
    async (_, difference: Fields) => {
      const state = (await send(form(difference))) as FormState;
      expect(done).toEqual([]);
      expect(state.problems.length).toBeGreaterThan(0);
      expect(new Set(state.problems.map(({ message }) => message))).toEqual(
        new Set(['This page is out of date. Open it again and send the form from there.']),
      );
    },
  );

  it('gives back everything that was typed, and counts its answers', async () => {
    const refusing = publicAction(schema, async () => ({
      problems: [{ field: 'note', message: 'Write something else' }],
    }));
    const browser = new Browser();
    const first = await browser.asks(() => refusing(UNTOUCHED, form({ note: 'Ŵyn’s words' })));
    expect(first).toEqual({
      problems: [{ field: 'note', message: 'Write something else' }],
      typed: {
        here: ['/modules/social-media'],
        module: ['social-media'],
        number: ['3'],
        key: [KEY],
        choice: ['a', 'b'],
        note: ['Ŵyn’s words'],
      },
      answer: 1,
    });
    const second = await browser.asks(() => refusing(first, form()));
    expect(second.answer).toBe(2);
  });

  it('takes files for nothing that was typed', async () => {
    const data = form({ note: null });
    data.append('note', new File(['x'], 'x.txt'));
    expect(await sentTo(send(data))).toBe('/done');
    expect(done).toEqual([expect.objectContaining({ note: '' })]);
  });

  it('cuts a long line', async () => {
    await sentTo(send(form({ note: 'x'.repeat(5_000) })));
    expect(done).toEqual([expect.objectContaining({ note: 'x'.repeat(1_000) })]);
  });
});

/** Where a form comes from; the house is http://localhost:3000, and a demonstration. */
describe('where a form comes from', () => {
  it.each([
    ['our own page', { origin: 'http://localhost:3000' }, true],
    ['another name of this machine', { origin: 'http://127.0.0.1:3000' }, true],
    ['another port', { origin: 'http://localhost:3001' }, false],
    ['another site', { origin: 'https://evil.example' }, false],
    [
      'another site that forges our host',
      { origin: 'https://evil.example', 'x-forwarded-host': 'evil.example', host: 'evil.example' },
      false,
    ],
    ['a site whose name begins like ours', { origin: 'http://localhost:3000.evil.example' }, false],
    ['a site whose name ends like ours', { origin: 'http://evil-localhost:3000' }, false],
    ['a sandbox', { origin: 'null' }, false],
    ['an origin that is none', { origin: 'nonsense' }, false],
    ['an empty origin', { origin: '' }, false],
    ['nowhere that it tells', {}, false],
    ['a browser that says only: same origin', { 'sec-fetch-site': 'same-origin' }, true],
    ['a browser that says only: same site', { 'sec-fetch-site': 'same-site' }, false],
    ['a browser that says only: elsewhere', { 'sec-fetch-site': 'cross-site' }, false],
    [
      'another site, though the browser calls it the same',
      { origin: 'https://evil.example', 'sec-fetch-site': 'same-origin' },
      false,
    ],
  ])('%s', async (_, headers, accepted) => {
    const browser = new Browser();
    browser.headers = headers as Record<string, string>;
    const sent = await sentTo(send(form(), browser));
    expect(sent).toBe(accepted ? '/done' : null);
    expect(done).toHaveLength(accepted ? 1 : 0);
  });

  it('is told in plain words when it is not ours, and nothing that was typed is lost', async () => {
    const browser = new Browser({ origin: 'https://evil.example' });
    const state = await browser.asks(() => action(UNTOUCHED, form()));
    expect(state.problems).toEqual([
      { field: 'form', message: expect.stringContaining('not sent from our own page') },
    ]);
    expect(state.typed['note']).toEqual(['A note']);
  });
});

describe('an action for registrants', () => {
  const deeds: unknown[] = [];
  const theirs = registrantAction(schema, async (by, { module }): Promise<Outcome> => {
    deeds.push([by, module]);
    return { goTo: '/done' };
  });
  const sendAs = (browser: Browser, difference = {}) =>
    sentTo(browser.asks(() => theirs(UNTOUCHED, form(difference))));

  beforeEach(() => {
    deeds.length = 0;
  });

  it('is done with the proof of who asks', async () => {
    const subject = await enterRegistrant({ email: 'doer@example.org' });
    expect(await sendAs(await signedInBrowser('doer@example.org'))).toBe('/done');
    expect(deeds).toEqual([[subject, 'social-media']]);
  });

  it('sends whoever is signed out to sign in, and back to the page of the form', async () => {
    const back = encodeURIComponent('/modules/social-media');
    expect(await sendAs(new Browser())).toBe(`/sign-in?next=${back}`);
    expect(deeds).toEqual([]);
  });

  const carrying = registrantAction(schema, async (): Promise<Outcome> => ({ goTo: '/done' }), [
    'choice',
    'sure',
  ]);

  it.each([
    ['what was chosen', {}, '/modules/social-media?choice=a&choice=b'],
    ['nothing, where nothing was', { choice: null }, '/modules/social-media'],
    [
      'nothing that is too long for an address',
      { choice: 'x'.repeat(480) },
      '/modules/social-media',
    ],
    ['nothing to another site', { here: '//evil.example' }, null],
  ])('brings %s back with whoever was signed out', async (_, difference, back) => {
    const went = await sentTo(new Browser().asks(() => carrying(UNTOUCHED, form(difference))));
    expect(went).toBe(back ? `/sign-in?next=${encodeURIComponent(back)}` : '/sign-in');
  });

  it('keeps a text where it was typed, for addresses are logged', async () => {
    const staying = registrantAction(
      schema,
      async (): Promise<Outcome> => ({ goTo: '/done' }),
      'stays',
    );
    const scripted = new Browser({ 'next-action': 'the name of the action' });
    const state = (await scripted.asks(() => staying(UNTOUCHED, form()))) as FormState;
    expect(state.problems[0]?.message).toMatch(/^You were signed out, so this was not saved\./);
    expect(state.typed['note']).toEqual(['A note']);
    // Without a script nothing of the page stays; then one signs in, and comes back to it.
    const went = await sentTo(new Browser().asks(() => staying(UNTOUCHED, form())));
    expect(went).toBe(`/sign-in?next=${encodeURIComponent('/modules/social-media')}`);
  });

  it('sends nobody on to another site', async () => {
    expect(await sendAs(new Browser(), { here: 'https://evil.example' })).toBe('/sign-in');
    expect(await sendAs(new Browser(), { here: '/\\evil.example' })).toBe('/sign-in');
  });

  it('tells those who are not on the register where they stand', async () => {
    const subject = await enterRegistrant({ email: 'gone@example.org' });
    const browser = await signedInBrowser('gone@example.org');
    await keepLeaving(subject);
    await enterStaff('only.staff@example.org');
    expect(await sendAs(browser)).toBe('/signed-in');
    expect(await sendAs(await signedInBrowser('only.staff@example.org'))).toBe('/signed-in');
    expect(deeds).toEqual([]);
  });

  it('is not done for a form from another site, signed in or not', async () => {
    await enterRegistrant({ email: 'victim@example.org' });
    const browser = await signedInBrowser('victim@example.org');
    browser.headers['origin'] = 'https://evil.example';
    expect(await sendAs(browser)).toBeNull();
    expect(deeds).toEqual([]);
  });
});

describe('an action for what is one’s own', () => {
  const deeds: unknown[] = [];
  const own = holderAction(schema, async (by, { module }): Promise<Outcome> => {
    deeds.push([by, module]);
    return { done: 'Saved 14:02', stays: { now: { number: '4' } } };
  });
  const sendAs = (browser: Browser) => browser.asks(() => own(UNTOUCHED, form()));

  beforeEach(() => {
    deeds.length = 0;
  });

  it('is done for whoever is on the register, or was', async () => {
    const subject = await enterRegistrant({ email: 'owner@example.org' });
    const browser = await signedInBrowser('owner@example.org');
    await sendAs(browser);
    await keepLeaving(subject);
    await sendAs(browser);
    expect(deeds).toEqual([
      [subject, 'social-media'],
      [subject, 'social-media'],
    ]);
  });

  it('keeps the fields filled, and says what is kept by now', async () => {
    await enterRegistrant({ email: 'filled@example.org' });
    expect(await sendAs(await signedInBrowser('filled@example.org'))).toMatchObject({
      done: 'Saved 14:02',
      problems: [],
      now: { number: '4' },
      typed: { note: ['A note'] },
    });
  });

  it('tells whoever is signed out, and keeps what was typed', async () => {
    const state = await sendAs(new Browser());
    expect(state.problems).toEqual([
      { field: 'submit', message: expect.stringContaining('You were signed out') },
    ]);
    expect(state.typed['note']).toEqual(['A note']);
    expect(deeds).toEqual([]);
  });

  it('is not done for staff, who have nothing of their own here', async () => {
    await enterStaff('staff.alone@example.org');
    const state = await sendAs(await signedInBrowser('staff.alone@example.org'));
    expect(state.problems).toHaveLength(1);
    expect(deeds).toEqual([]);
  });

  it('is not done for a form from another site', async () => {
    await enterRegistrant({ email: 'owner.too@example.org' });
    const browser = await signedInBrowser('owner.too@example.org');
    browser.headers['origin'] = 'https://evil.example';
    expect((await sendAs(browser)).problems).toHaveLength(1);
    expect(deeds).toEqual([]);
  });
});
