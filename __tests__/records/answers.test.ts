/**
 * Seen failing with `NOT last.closed` left out of keepAnswer; with `asked.seq = from` left out of
 * keepAnswer; with `last.seq = lastSeq` left out of keepSubmission.
 */
import { randomUUID } from 'node:crypto';
import type { RegistrantId } from '../../lib/domain/actor';
import { findAttempt, keepAnswer, keepSubmission, type Kept } from '../../lib/records/attempts';
import { disconnect } from '../../lib/records/database';
import { atOnce, tally } from '../support/at-once';
import { enterRegistrant } from '../support/people';
import { countRows } from '../support/plain-postgres';
import { openAttempt, someAnswer, somePaper } from '../support/sittings';
import { breaksIn, readSteps, type ChainedStep } from '../support/step-chain';

afterAll(disconnect);

const MARKED = { items: [], right: 0, of: 5, passed: false };

let by: RegistrantId;
let attemptId: string;

beforeEach(async () => {
  by = await enterRegistrant();
  attemptId = await openAttempt(by);
});

/** What stands as said to a question, in the words of the room. */
async function standsAt(question: string) {
  return (await findAttempt(by, attemptId))?.said.get(question);
}

describe('keeping one answer', () => {
  const KEY = '0190a000-0000-7000-8000-000000000001';

  /** The base case: `q-1` has been answered with `b`, under KEY, and stands at step 1. */
  const SECOND: readonly {
    readonly reason: string;
    readonly answer: Parameters<typeof someAnswer>[1];
    readonly kept: Kept;
    readonly stands: { seq: number; tokens: string[] };
  }[] = [
    {
      reason: 'the same form again is the same answer',
      answer: { idemKey: KEY },
      kept: 'kept',
      stands: { seq: 1, tokens: ['q-1-b'] },
    },
    {
      reason: 'a form with the same key but other words is not believed',
      answer: { idemKey: KEY, tokens: ['q-1-c'] },
      kept: 'stale',
      stands: { seq: 1, tokens: ['q-1-b'] },
    },
    {
      reason: 'nor is one with the key of another question',
      answer: { idemKey: KEY, question: 'q-2', tokens: ['q-2-b'] },
      kept: 'stale',
      stands: { seq: 1, tokens: ['q-1-b'] },
    },
    {
      reason: 'a tab that was opened before the answer cannot overwrite it',
      answer: { tokens: ['q-1-c'] },
      kept: 'stale',
      stands: { seq: 1, tokens: ['q-1-b'] },
    },
    {
      reason: 'nor can one that is ahead of what there is',
      answer: { tokens: ['q-1-c'], from: 2 },
      kept: 'stale',
      stands: { seq: 1, tokens: ['q-1-b'] },
    },
    {
      reason: 'a page that shows the answer may change it',
      answer: { tokens: ['q-1-c'], from: 1 },
      kept: 'kept',
      stands: { seq: 2, tokens: ['q-1-c'] },
    },
    {
      reason: 'the same answer from a new page is a step of its own',
      answer: { from: 1 },
      kept: 'kept',
      stands: { seq: 2, tokens: ['q-1-b'] },
    },
  ];

  it.each(SECOND)('$reason', async ({ answer, kept, stands }) => {
    expect(await keepAnswer(by, someAnswer(attemptId, { idemKey: KEY }))).toBe('kept');
    expect(await keepAnswer(by, someAnswer(attemptId, answer))).toBe(kept);
    expect(await standsAt('q-1')).toMatchObject(stands);
  });

  it('tells a form that arrives late, after a change, that it was kept; the change stands', async () => {
    const first = someAnswer(attemptId);
    await keepAnswer(by, first);
    await keepAnswer(by, someAnswer(attemptId, { tokens: ['q-1-c'], from: 1 }));
    expect(await keepAnswer(by, first)).toBe('kept');
    expect(await standsAt('q-1')).toMatchObject({ seq: 2, tokens: ['q-1-c'] });
  });

  it('takes no new answer once the paper is handed in', async () => {
    await keepAnswer(by, someAnswer(attemptId));
    await keepSubmission(by, attemptId, 1, randomUUID(), MARKED);
    const late = [
      someAnswer(attemptId, { from: 1 }),
      someAnswer(attemptId, { question: 'q-2', tokens: ['q-2-b'] }),
    ];
    for (const answer of late) expect(await keepAnswer(by, answer)).toBe('closed');
    expect(await countRows('attempt_step', 'attempt_id = $1', [attemptId])).toBe(2);
  });

  it('writes nothing into the attempt of somebody else', async () => {
    const stranger = await enterRegistrant();
    expect(await keepAnswer(stranger, someAnswer(attemptId))).toBe('closed');
    expect(await countRows('attempt_step', 'attempt_id = $1', [attemptId])).toBe(0);
  });
});

describe('when many forms arrive at once', () => {
  it('keeps fifty identical ones as one answer, and tells each that it was kept', async () => {
    const answer = someAnswer(attemptId);
    const answers = await atOnce(50, () => keepAnswer(by, answer));
    expect(tally(answers)).toEqual({ kept: 50 });
    expect(await countRows('attempt_step', 'attempt_id = $1', [attemptId])).toBe(1);
  });

  it('keeps one of fifty tabs that disagree, and tells the others that they are stale', async () => {
    const answers = await atOnce(50, (index) =>
      keepAnswer(by, someAnswer(attemptId, { tokens: [`q-1-${'abcd'[index % 4]}`] })),
    );
    expect(tally(answers)).toEqual({ kept: 1, stale: 49 });
    expect(await countRows('attempt_step', 'attempt_id = $1', [attemptId])).toBe(1);
  });

  it.each([5, 20])('keeps answers to %i different questions, in a dense order', async (many) => {
    attemptId = await openAttempt(by, { standardId: `S-${many}`, paper: somePaper(many) });
    const answers = await atOnce(many, (index) => {
      const question = `q-${index + 1}`;
      return keepAnswer(by, someAnswer(attemptId, { question, tokens: [`${question}-b`] }));
    });
    expect(tally(answers)).toEqual({ kept: many });
    const steps = await readSteps(attemptId);
    expect(steps.map(({ seq }) => seq)).toEqual(Array.from({ length: many }, (_, i) => i + 1));
    expect(breaksIn(attemptId, steps)).toEqual([]);
    const said = (await findAttempt(by, attemptId))?.said;
    for (const question of said?.keys() ?? []) {
      expect(said?.get(question)?.tokens).toEqual([`${question}-b`]);
    }
    expect(said?.size).toBe(many);
  });

  it('hands a paper in once, with one result', async () => {
    await keepAnswer(by, someAnswer(attemptId));
    const kept = await atOnce(50, () => keepSubmission(by, attemptId, 1, randomUUID(), MARKED));
    expect(tally(kept)).toEqual({ true: 1, false: 49 });
    expect(await countRows('attempt_result', 'attempt_id = $1', [attemptId])).toBe(1);
    expect(await countRows('attempt_step', 'attempt_id = $1', [attemptId])).toBe(2);
  });

  it('never marks a paper without an answer that was kept before it was handed in', async () => {
    for (let round = 0; round < 10; round += 1) {
      const attempt = await openAttempt(by, { standardId: `round-${round}` });
      const [answered, handedIn] = await Promise.all([
        keepAnswer(by, someAnswer(attempt)),
        keepSubmission(by, attempt, 0, randomUUID(), MARKED),
      ]);
      // Exactly one of the two came first, and the other was told.
      expect([answered, handedIn]).toEqual(handedIn ? ['closed', true] : ['kept', false]);
    }
  });
});

describe('handing in', () => {
  it('writes neither step nor mark when an answer came in since the paper was marked', async () => {
    await keepAnswer(by, someAnswer(attemptId));
    expect(await keepSubmission(by, attemptId, 0, randomUUID(), MARKED)).toBe(false);
    expect((await findAttempt(by, attemptId))?.result).toBeNull();
    expect(
      await countRows('attempt_step', "attempt_id = $1 AND kind = 'submit'", [attemptId]),
    ).toBe(0);
  });

  it('keeps the mark as it was given', async () => {
    const items = [{ question: 'q-1', correct: true }];
    await keepSubmission(by, attemptId, 0, randomUUID(), { items, right: 4, of: 5, passed: true });
    const result = (await findAttempt(by, attemptId))?.result;
    expect(result).toMatchObject({ items, right: 4, of: 5, passed: true });
  });

  it('hands in nothing of somebody else', async () => {
    const stranger = await enterRegistrant();
    expect(await keepSubmission(stranger, attemptId, 0, randomUUID(), MARKED)).toBe(false);
    expect((await findAttempt(by, attemptId))?.result).toBeNull();
  });
});

describe('the chain of hashes', () => {
  let steps: ChainedStep[];

  beforeEach(async () => {
    await keepAnswer(by, someAnswer(attemptId, { tokens: ['q-1-b', 'q-1-c'] }));
    await keepAnswer(by, someAnswer(attemptId, { question: 'q-2', tokens: ['q-2-ŵ "d"'] }));
    await keepAnswer(by, someAnswer(attemptId, { from: 1, tokens: [] }));
    await keepSubmission(by, attemptId, 3, randomUUID(), MARKED);
    steps = await readSteps(attemptId);
  });

  it('holds from the first step to the submission', () => {
    expect(steps.map(({ kind }) => kind)).toEqual(['answer', 'answer', 'answer', 'submit']);
    expect(steps[0]?.prevHash).toBeNull();
    expect(breaksIn(attemptId, steps)).toEqual([]);
  });

  const TAMPERED: readonly (readonly [reason: string, (steps: ChainedStep[]) => ChainedStep[]])[] =
    [
      [
        'other words',
        (all) => all.map((one) => (one.seq === 2 ? { ...one, said: ['q-2-a'] } : one)),
      ],
      [
        'one tick more',
        (all) => all.map((one) => (one.seq === 3 ? { ...one, said: ['q-1-b'] } : one)),
      ],
      [
        'another question',
        (all) => all.map((one) => (one.seq === 1 ? { ...one, question: 'q-2' } : one)),
      ],
      [
        'an answer made a submission',
        (all) => all.map((one) => (one.seq === 3 ? { ...one, kind: 'submit' } : one)),
      ],
      ['a step left out', (all) => all.filter(({ seq }) => seq !== 2)],
      [
        'a step left out and the rest renumbered',
        (all) => all.filter(({ seq }) => seq !== 2).map((one, i) => ({ ...one, seq: i + 1 })),
      ],
      ['the first step left out', (all) => all.slice(1)],
      [
        'two steps exchanged',
        ([first, second, ...rest]) =>
          [second, first, ...rest].map((one, i) => ({ ...(one as ChainedStep), seq: i + 1 })),
      ],
      [
        'a hash made up',
        (all) => all.map((one) => (one.seq === 2 ? { ...one, hash: 'ab'.repeat(32) } : one)),
      ],
    ];

  it.each(TAMPERED)('shows %s', (_, tamper) => {
    expect(breaksIn(attemptId, tamper(steps))).not.toEqual([]);
  });

  it('is of its own attempt: the same steps under another id do not hold', () => {
    expect(breaksIn(randomUUID(), steps)).toEqual([1, 2, 3, 4]);
  });
});
