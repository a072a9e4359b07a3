/**
 * Seen failing with the migration's index of one submission not unique; with a result's check
 * taken away.
 */
import { randomUUID } from 'node:crypto';
import { disconnect } from '../../lib/records/database';
import { enterRegistrant } from '../support/people';
import { asApplication, asOwner } from '../support/plain-postgres';
import { openAttempt, someAnswer } from '../support/sittings';
import { keepAnswer, keepSubmission } from '../../lib/records/attempts';

afterAll(disconnect);

/** Rules that hold even for code that forgets them: each row is one insert that must not get in. */
const REFUSED: readonly (readonly [reason: string, code: string, sql: string])[] = [
  [
    'a step of a kind that nobody knows',
    '23514',
    `INSERT INTO attempt_step VALUES ($1, 90, gen_random_uuid(), 'regrade', 'q-1', '[]', now(), NULL, '')`,
  ],
  [
    'an answer that answers no question',
    '23514',
    `INSERT INTO attempt_step VALUES ($1, 90, gen_random_uuid(), 'answer', NULL, '[]', now(), NULL, '')`,
  ],
  [
    'a submission of one question',
    '23514',
    `INSERT INTO attempt_step VALUES ($1, 90, gen_random_uuid(), 'submit', 'q-1', '[]', now(), NULL, '')`,
  ],
  [
    'a step before the first',
    '23514',
    `INSERT INTO attempt_step VALUES ($1, 0, gen_random_uuid(), 'answer', 'q-1', '[]', now(), NULL, '')`,
  ],
  [
    'a second submission of the same paper',
    '23505',
    `INSERT INTO attempt_step VALUES ($1, 90, gen_random_uuid(), 'submit', NULL, '[]', now(), NULL, '')`,
  ],
  [
    'a step in the place of another',
    '23505',
    `INSERT INTO attempt_step VALUES ($1, 1, gen_random_uuid(), 'answer', 'q-1', '[]', now(), NULL, '')`,
  ],
  [
    'a step of no attempt',
    '23503',
    `INSERT INTO attempt_step VALUES (gen_random_uuid(), 1, $1, 'answer', 'q-1', '[]', now(), NULL, '')`,
  ],
  [
    'a second result of the same paper',
    '23505',
    `INSERT INTO attempt_result (attempt_id, right_count, of_count, passed, items) VALUES ($1, 5, 5, true, '[]')`,
  ],
  [
    'more right than there were questions',
    '23514',
    `INSERT INTO attempt_result (attempt_id, right_count, of_count, passed, items) VALUES ($1, 6, 5, true, '[]')`,
  ],
  [
    'the result of a paper without questions',
    '23514',
    `INSERT INTO attempt_result (attempt_id, right_count, of_count, passed, items) VALUES ($1, 0, 0, true, '[]')`,
  ],
  [
    'a pass mark of nothing',
    '23514',
    `INSERT INTO attempt SELECT gen_random_uuid(), subject_id, module_id, standard_id, 1, content_hash, 2, '', '{}', 0 FROM attempt WHERE id = $1`,
  ],
  [
    'a sitting with the number of another',
    '23505',
    `INSERT INTO attempt SELECT gen_random_uuid(), subject_id, module_id, standard_id, 1, content_hash, ordinal, '', '{}', 80 FROM attempt WHERE id = $1`,
  ],
  [
    'an attempt at content that is not kept',
    '23503',
    `INSERT INTO attempt SELECT gen_random_uuid(), subject_id, module_id, standard_id, 1, 'lost', 2, '', '{}', 80 FROM attempt WHERE id = $1`,
  ],
  [
    'evidence about nobody',
    '23503',
    `INSERT INTO learning_step VALUES (gen_random_uuid(), $1, 'm', (SELECT hash FROM content_version LIMIT 1), 'l', 'explanation-read', 'i', 1, '[]', gen_random_uuid())`,
  ],
  ['a session of nobody', '23514', `INSERT INTO session (id, token_hash) VALUES ($1, 'x')`],
  [
    'a role that staff cannot have',
    '23514',
    `INSERT INTO staff_member (id, name, email, email_key, role) VALUES ($1, 'S', 's', 's', 'emperor')`,
  ],
];

let attemptId: string;

beforeAll(async () => {
  const by = await enterRegistrant();
  attemptId = await openAttempt(by);
  await keepAnswer(by, someAnswer(attemptId));
  const marked = { items: [], right: 0, of: 5, passed: false };
  await keepSubmission(by, attemptId, 1, randomUUID(), marked);
});

it.each(REFUSED)('keeps out %s', async (_, code, sql) => {
  await expect(asApplication(sql, [attemptId])).rejects.toMatchObject({ code });
});

it('keeps the subject of evidence when somebody deletes it', async () => {
  await expect(asOwner('DELETE FROM subject')).rejects.toMatchObject({ code: '23001' });
});
