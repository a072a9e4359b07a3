/**
 * Seen failing with keepAttempt starting anew each time; with `subject_id` left out of
 * findAttempt.
 */
import { randomUUID } from 'node:crypto';
import type { RegistrantId } from '../../lib/domain/actor';
import { findAttempt, keepAttempt, keepSubmission } from '../../lib/records/attempts';
import { keepContentVersion } from '../../lib/records/content-versions';
import { disconnect } from '../../lib/records/database';
import { atOnce } from '../support/at-once';
import { readDrawFacts } from '../../lib/records/question-draws';
import { enterRegistrant, nobody } from '../support/people';
import { asOwner, countRows } from '../support/plain-postgres';
import { someModule } from '../support/small-module';
import { openAttempt, someAttempt, someItem } from '../support/sittings';

afterAll(disconnect);

const MARKED = { items: [], right: 5, of: 5, passed: true };

let by: RegistrantId;

beforeEach(async () => {
  by = await enterRegistrant();
  await keepContentVersion(someModule());
});

function handIn(attemptId: string): Promise<boolean> {
  return keepSubmission(by, attemptId, 0, randomUUID(), MARKED);
}

describe('starting', () => {
  it('starts one attempt for fifty requests at once, and tells all of them the same', async () => {
    const ids = await atOnce(50, (index) =>
      keepAttempt(by, someAttempt({ seed: `seed-${index}` })),
    );
    expect(new Set(ids).size).toBe(1);
    expect(await countRows('attempt', 'subject_id = $1', [by])).toBe(1);
  });

  it('starts one second attempt for fifty requests, though the first is only just handed in', async () => {
    await handIn(await openAttempt(by));
    const ids = await atOnce(50, () => keepAttempt(by, someAttempt()));
    expect(new Set(ids).size).toBe(1);
    const rows = await asOwner('SELECT ordinal FROM attempt WHERE subject_id = $1 ORDER BY 1', [
      by,
    ]);
    expect(rows).toEqual([{ ordinal: 1 }, { ordinal: 2 }]);
  });

  it('goes on with the attempt that is open, as it was drawn', async () => {
    const paper = { items: [someItem('q-9')] };
    const open = await openAttempt(by, { paper });
    expect(await openAttempt(by)).toBe(open);
    expect((await findAttempt(by, open))?.paper).toEqual(paper);
  });

  it.each([
    ['another standard', { standardId: 'COM-S' }],
    ['another module', { moduleId: 'other' }],
    [
      'material that has changed: a pass of the old would not count',
      { materialVersion: 2, contentHash: '6'.repeat(64) },
    ],
  ])('starts afresh for %s', async (_, difference) => {
    const open = await openAttempt(by);
    const other = await openAttempt(by, difference);
    expect(other).not.toBe(open);
    expect(await findAttempt(by, other)).toMatchObject({ ...difference, result: null });
  });

  it('does not mind what others have open', async () => {
    const theirs = await openAttempt(await enterRegistrant());
    expect(await openAttempt(by)).not.toBe(theirs);
  });
});

describe('finding', () => {
  it('finds what was kept', async () => {
    const { moduleId, standardId, materialVersion, contentHash, paper, passMark } = someAttempt();
    const id = await openAttempt(by);
    // Not the seed: nothing that is read needs it.
    expect(await findAttempt(by, id)).toEqual({
      ...{ id, moduleId, standardId, materialVersion, contentHash, paper, passMark },
      startedAt: expect.any(Date),
      said: new Map(),
      savedAt: null,
      result: null,
    });
  });

  it.each([
    ['of somebody else', async () => openAttempt(await enterRegistrant())],
    ['that never was', async () => randomUUID()],
    ['that cannot be', async () => "1' OR true --"],
    ['of capital letters', async () => (await openAttempt(by)).toUpperCase()],
    ['without a name', async () => ''],
  ])('answers alike for an attempt %s', async (_, idOf) => {
    expect(await findAttempt(by, await idOf())).toBeNull();
  });

  it('finds nothing for a subject that is not there', async () => {
    expect(await findAttempt(nobody(), await openAttempt(by))).toBeNull();
  });
});

describe('the questions somebody has met', () => {
  it('counts each sitting of this person, module and standard, and no other', async () => {
    const first = { items: [someItem('q-1'), someItem('q-2')] };
    const second = { items: [someItem('q-2'), someItem('q-3')] };
    await handIn(await openAttempt(by, { paper: first }));
    await openAttempt(by, { paper: second });
    await openAttempt(by, { standardId: 'COM-S', paper: first });
    await openAttempt(by, { moduleId: 'other', paper: first });
    await openAttempt(await enterRegistrant(), { paper: first });
    const { seen } = await readDrawFacts(by, 'small', 'CON-S');
    expect(seen).toEqual(
      new Map([
        ['q-1', 1],
        ['q-2', 2],
        ['q-3', 1],
      ]),
    );
  });

  it('has met none before the first sitting', async () => {
    expect((await readDrawFacts(by, 'small', 'CON-S')).seen).toEqual(new Map());
  });
});
