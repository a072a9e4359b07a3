/**
 * A count of many is kept for a while and a count of few is not; counts at once take turns. Seen failing
 * with nothing kept, with everything kept, and with counts that do not wait for one another.
 */
import { randomUUID } from 'node:crypto';
import { disconnect } from '../../lib/records/database';
import { readQuestionAnswers } from '../../lib/records/item-answers';
import { statementsOf } from '../support/counted-statements';
import { staffScope } from '../support/people';
import { asOwner } from '../support/plain-postgres';
import { someModule } from '../support/small-module';
import { keepContentVersion } from '../../lib/records/content-versions';

const VIEWER = staffScope(randomUUID(), 'viewer');
const { id: moduleId, contentHash } = someModule();
const scopeOf = (standard: string) => ({ moduleId, standard, slug: 'confidentiality' });
const read = (standard: string) => readQuestionAnswers(VIEWER, scopeOf(standard));

beforeAll(() => keepContentVersion(someModule()));
afterAll(disconnect);

/** So many papers of five questions, handed in, by as many people; made in the database. */
async function sat(standard: string, papers: number): Promise<void> {
  const item = (number: number) =>
    `{"question": "q-${number}", "version": 1, "key": ["b"], "options": [{"token": "t", "option": "b"}]}`;
  const paper = `{"items": [${[1, 2, 3, 4, 5].map(item).join()}]}`;
  const marked = `[${[1, 2, 3, 4, 5].map((n) => `{"question": "q-${n}", "correct": false}`).join()}]`;
  await asOwner(
    `WITH who AS (INSERT INTO subject (id) SELECT gen_random_uuid() FROM generate_series(1, ${papers}) RETURNING id),
     sat AS (INSERT INTO attempt (id, subject_id, module_id, standard_id, material_version, content_hash, ordinal, seed, paper, pass_mark)
       SELECT gen_random_uuid(), id, $1, $2, 1, $3, 1, 'seed', $4, 80 FROM who RETURNING id)
     INSERT INTO attempt_result (attempt_id, right_count, of_count, passed, items)
     SELECT id, 0, 5, false, $5 FROM sat`,
    [moduleId, standard, contentHash, paper, marked],
  );
}

const answersTo = async (standard: string) =>
  (await read(standard)).answered.reduce((sum, { count }) => sum + count, 0);

it('keeps a count of fifty thousand answers, and makes a smaller one anew', async () => {
  await sat('CON-S', 10_000);
  await sat('COM-S', 9_999);
  expect(await answersTo('CON-S')).toBe(50_000);
  expect(await answersTo('COM-S')).toBe(49_995);
  await sat('CON-S', 1);
  expect(await statementsOf(() => read('CON-S'))).toEqual([]);
  expect(await answersTo('CON-S')).toBe(50_000);
  await sat('COM-S', 1);
  expect(await answersTo('COM-S')).toBe(50_000);
});

it('counts once for all who ask at once', async () => {
  await sat('TRU-S', 10_000);
  const asked = () => Promise.all(Array.from({ length: 20 }, () => read('TRU-S')));
  const statements = await statementsOf(asked);
  expect(statements).toHaveLength(1);
});
