/**
 * Seen failing with SKIP LOCKED left out of takeWaitingMail; with sent mail not wiped.
 */
import { randomBytes } from 'node:crypto';
import { database, disconnect, travelTo } from '../../lib/records/database';
import {
  keepMailFailed,
  keepMailSent,
  outboxRow,
  readSentMail,
  takeWaitingMail,
} from '../../lib/records/outbox';
import { atOnce } from '../support/at-once';
import { asApplication, asOwner, countRows } from '../support/plain-postgres';

afterAll(disconnect);

/** Nine o'clock, and an empty outbox. */
beforeEach(async () => {
  await travelTo('2026-11-23T09:00:00Z');
  await asApplication('DELETE FROM outbox_mail');
});

async function keepMail(discard = false): Promise<{ id: string; sealed: Uint8Array }> {
  const row = outboxRow({ kind: 'sign-in-code', sealed: randomBytes(60), discard });
  await database().outboxMail.create({ data: row, select: { id: true } });
  return row;
}

const ids = (mail: readonly { id: string }[]) => mail.map(({ id }) => id).sort();

describe('taking', () => {
  it('shares a hundred mails among ten takers so that none is taken twice', async () => {
    const kept = ids(await atOnce(100, () => keepMail()));
    const taken = await atOnce(20, () => takeWaitingMail('sign-in-code', 10));
    expect(Math.max(...taken.map((hand) => hand.length))).toBeLessThanOrEqual(10);
    const all = ids(taken.flat());
    expect(new Set(all).size).toBe(all.length);
    // Who comes while others hold rows goes by them; what was left is there for the next.
    expect(ids([...taken.flat(), ...(await takeWaitingMail('sign-in-code', 100))])).toEqual(kept);
  });

  it('does not wait for rows that another worker holds', async () => {
    const { id } = await keepMail();
    const other = await keepMail();
    const seen: string[] = [];
    await database().$transaction(async (held) => {
      await held.$executeRaw`SELECT 1 FROM outbox_mail WHERE id = ${id}::uuid FOR UPDATE`;
      seen.push(...ids(await takeWaitingMail('sign-in-code', 10)));
    });
    expect(seen).toEqual([other.id]);
  });

  it('gives out what was kept, oldest due first, and no more than asked for', async () => {
    const first = await keepMail();
    await travelTo('2026-11-23T09:00:05Z');
    await keepMail();
    const [taken, ...more] = await takeWaitingMail('sign-in-code', 1);
    expect(more).toEqual([]);
    expect(taken).toEqual({
      id: first.id,
      kind: 'sign-in-code',
      moduleId: null,
      sealed: expect.anything(),
      discard: false,
      tries: 1,
    });
    expect(Buffer.from(taken?.sealed ?? [])).toEqual(Buffer.from(first.sealed));
  });

  it('lends mail for 1, 2, 4, 8 … minutes, in case its taker dies', async () => {
    await keepMail();
    const tries: [string, number][] = [];
    for (const [time, due] of [
      ['09:00:00', 1],
      ['09:00:59', 0],
      ['09:01:00', 1],
      ['09:02:59', 0],
      ['09:03:00', 1],
      ['09:06:59', 0],
      ['09:07:00', 1],
      ['09:15:00', 1],
    ] as const) {
      await travelTo(`2026-11-23T${time}Z`);
      const taken = await takeWaitingMail('sign-in-code', 10);
      expect([time, taken.length]).toEqual([time, due]);
      tries.push(...taken.map((mail): [string, number] => [time, mail.tries]));
    }
    expect(tries.map(([, count]) => count)).toEqual([1, 2, 3, 4, 5]);
  });

  it.each([
    ['sent', (id: string) => keepMailSent(id, true)],
    ['sent and left readable', (id: string) => keepMailSent(id, false)],
    ['given up', (id: string) => keepMailFailed(id, 'could not be sent')],
  ])('never gives out what was %s', async (_, settle) => {
    const { id } = await keepMail();
    await settle(id);
    await travelTo('2026-11-30T09:00:00Z');
    expect(await takeWaitingMail('sign-in-code', 10)).toEqual([]);
  });
});

describe('afterwards', () => {
  it.each([
    ['sent mail', (id: string) => keepMailSent(id, true)],
    ['given-up mail', (id: string) => keepMailFailed(id, 'could not be sent (EDNS)')],
  ])('%s is wiped: neither address nor body is left', async (_, settle) => {
    const { id } = await keepMail();
    await settle(id);
    const [row] = await asOwner('SELECT sealed FROM outbox_mail WHERE id = $1', [id]);
    expect(row).toEqual({ sealed: null });
  });

  it('cuts a long reason short', async () => {
    const { id } = await keepMail();
    await keepMailFailed(id, 'x'.repeat(5_000));
    expect(await countRows('outbox_mail', 'length(failure) = 200')).toBe(1);
  });

  it('shows the demo’s mailbox what was sent to people, newest first', async () => {
    const first = await keepMail();
    await travelTo('2026-11-23T09:01:00Z');
    const second = await keepMail();
    const [discarded, waiting, wiped] = [await keepMail(true), await keepMail(), await keepMail()];
    for (const { id } of [first, second, discarded]) await keepMailSent(id, false);
    await keepMailSent(wiped.id, true);
    const shown = (await readSentMail(10)).map(({ sealed }) => Buffer.from(sealed));
    expect(shown).toEqual([Buffer.from(second.sealed), Buffer.from(first.sealed)]);
    expect(waiting.id).not.toBe(second.id);
  });
});
