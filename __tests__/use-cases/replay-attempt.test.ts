/**
 * An attempt played again from its rows, whole and tampered with by somebody who owns the tables. Seen
 * failing with each check in lib/domain/replay answering `holds`, and with the key shown before the end.
 */
import { randomUUID } from 'node:crypto';
import type { RegistrantId, StaffScope } from '../../lib/domain/actor';
import { disconnect } from '../../lib/records/database';
import { replayAttempt, type ReplayedAttempt } from '../../lib/use-cases/replay-attempt';
import { startAttempt } from '../../lib/use-cases/start-attempt';
import {
  enterRegistrant,
  enterScope,
  enterStaff,
  staffScope,
  takeRoleAway,
} from '../support/people';
import { asOwner, countRows } from '../support/plain-postgres';
import { answerRightly, firstLesson, granted, sitQuiz, theModule } from '../support/sitting-a-quiz';

afterAll(disconnect);

let staff: StaffScope;
let by: RegistrantId;
beforeAll(async () => {
  staff = await enterScope('viewer');
  by = await enterRegistrant({ name: 'Rhys Replayed' });
});

const WHOLE = { chain: 'holds', end: 'holds', paper: 'holds', mark: 'holds' } as const;

const replayed = async (id: string): Promise<ReplayedAttempt> =>
  granted(await replayAttempt(staff, id));

it('shows the paper in its order, what was said in turn, and the mark worked out again', async () => {
  const lesson = firstLesson();
  const { attemptId } = granted(await startAttempt(by, theModule().id, lesson.slug));
  await answerRightly(by, attemptId, 1, false);
  const { questions } = await sitQuiz(by, lesson, 4);
  const { replay, person } = await replayed(attemptId);
  expect(person?.name).toBe('Rhys Replayed');
  expect(replay.checks).toEqual(WHOLE);
  expect(replay.recomputed).toMatchObject({ right: 4, of: 5, passed: true });
  expect(replay.items.map(({ question }) => question)).toEqual(questions);
  const first = replay.items[0]!;
  expect(first.said).toHaveLength(2);
  expect(first.correct).toBe(true);
  // What was said last is what is shown as chosen, and it is right.
  expect(first.options.filter(({ chosen }) => chosen).every(({ judged }) => judged?.key)).toBe(
    true,
  );
  const [row] = await asOwner<{ paper: { items: { options: { option: string }[] }[] } }>(
    'SELECT paper FROM attempt WHERE id = $1',
    [attemptId],
  );
  const authored = lesson.questions.find(({ id }) => id === first.question)!;
  expect(first.options.map(({ text }) => text)).toEqual(
    row!.paper.items[0]!.options.map(
      ({ option }) => authored.options.find(({ id }) => id === option)!.text,
    ),
  );
});

it('shows nothing of what is right while the paper is open', async () => {
  const someone = await enterRegistrant();
  const { attemptId } = granted(await startAttempt(someone, theModule().id, firstLesson().slug));
  await answerRightly(someone, attemptId, 1);
  const { replay } = await replayed(attemptId);
  expect(replay.checks).toEqual({ ...WHOLE, mark: 'not-yet' });
  expect(replay.recomputed).toBeNull();
  const judged = replay.items.flatMap(({ options }) => options.map((option) => option.judged));
  expect(new Set(judged)).toEqual(new Set([null]));
});

const TAMPERINGS: readonly (readonly [
  what: string,
  table: string,
  sql: string,
  fails: Partial<ReplayedAttempt['replay']['checks']>,
])[] = [
  [
    'an answer',
    'attempt_step',
    `UPDATE attempt_step SET said = (SELECT said FROM attempt_step WHERE attempt_id = $1 AND seq = 2)
     WHERE attempt_id = $1 AND seq = 1`,
    { chain: 'fails', end: 'fails', mark: 'fails' },
  ],
  [
    'an answer made no answer at all',
    'attempt_step',
    `UPDATE attempt_step SET said = '{}' WHERE attempt_id = $1 AND seq = 1`,
    { chain: 'fails', mark: 'fails' },
  ],
  [
    'a hash',
    'attempt_step',
    `UPDATE attempt_step SET hash = sha256('x') WHERE attempt_id = $1 AND seq = 3`,
    { chain: 'fails' },
  ],
  [
    'a step taken away',
    'attempt_step',
    'DELETE FROM attempt_step WHERE attempt_id = $1 AND seq = 2',
    { chain: 'fails', mark: 'fails' },
  ],
  [
    'the handing in taken away',
    'attempt_step',
    `DELETE FROM attempt_step WHERE attempt_id = $1 AND kind = 'submit'`,
    { end: 'fails' },
  ],
  [
    'the result',
    'attempt_result',
    'UPDATE attempt_result SET right_count = 5, passed = true WHERE attempt_id = $1',
    { mark: 'fails' },
  ],
  [
    'the result taken away',
    'attempt_result',
    'DELETE FROM attempt_result WHERE attempt_id = $1',
    { end: 'fails', mark: 'fails' },
  ],
  [
    'the pass mark',
    'attempt',
    'UPDATE attempt SET pass_mark = 20 WHERE id = $1',
    { paper: 'fails', mark: 'fails' },
  ],
  [
    'the key on the paper',
    'attempt',
    `UPDATE attempt SET paper = jsonb_set(paper, '{items,0,key}',
       jsonb_build_array(paper #> '{items,0,options,0,option}', paper #> '{items,0,options,1,option}'))
     WHERE id = $1`,
    { paper: 'fails', mark: 'fails' },
  ],
  [
    'a question that its content version does not have',
    'attempt',
    `UPDATE attempt SET paper = jsonb_set(paper, '{items,4,question}', '"no-such-question"') WHERE id = $1`,
    { paper: 'fails', end: 'fails', mark: 'fails' },
  ],
];

it.each(TAMPERINGS)('shows as not matching: %s', async (_, table, sql, fails) => {
  const someone = await enterRegistrant();
  const { attemptId } = await sitQuiz(someone, firstLesson(), 3);
  expect((await replayed(attemptId)).replay.checks).toEqual(WHOLE);
  await asOwner(`ALTER TABLE ${table} DISABLE TRIGGER USER`);
  try {
    await asOwner(sql, [attemptId]);
  } finally {
    await asOwner(`ALTER TABLE ${table} ENABLE TRIGGER USER`);
  }
  expect((await replayed(attemptId)).replay.checks).toEqual({ ...WHOLE, ...fails });
});

it('is on record with the attempt, and closed to a role that was taken away', async () => {
  const someone = await enterRegistrant();
  const { attemptId } = granted(await startAttempt(someone, theModule().id, firstLesson().slug));
  await replayed(attemptId);
  const seen = () =>
    countRows('audit_event', `action = 'attempt-replayed' AND detail->>'attempt' = $1`, [
      attemptId,
    ]);
  expect(await seen()).toBe(1);
  const email = `${randomUUID()}@example.org`;
  const gone = staffScope(await enterStaff(email), 'viewer');
  await takeRoleAway(email);
  expect(await replayAttempt(gone, attemptId)).toEqual({ absent: true });
  expect(await seen()).toBe(1);
});

it.each(['x', '0197a000-0000-7000-8000-000000000000', "'--"])('knows no attempt %j', async (id) => {
  expect(await replayAttempt(staff, id)).toEqual({ absent: true });
});
