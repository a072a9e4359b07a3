/**
 * What people write for themselves: nobody can change it, the application can take nothing away, and
 * the owner can delete one person's rows when asked. Seen failing with the triggers left out of the
 * migration, and with UPDATE or DELETE granted to cpd_app.
 */
import { disconnect } from '../../lib/records/database';
import {
  findReflection,
  keepIntention,
  keepReflection,
  readIntentions,
} from '../../lib/records/own-writing';
import { enterRegistrant } from '../support/people';
import { asApplication, asOwner, countRows } from '../support/plain-postgres';

afterAll(disconnect);

const TABLES = ['intention', 'reflection'] as const;
const COLUMN = { intention: "words = 'x'", reflection: "parts = '{}'" } as const;

const REFLECTION = {
  parts: { why: 'Mine', learned: '', differently: null, benefit: '', standards: '' },
  ownMinutes: null,
};

async function writer() {
  const by = await enterRegistrant();
  await keepIntention(by, { moduleId: 'm', lesson: 'l', words: 'Ask before I post' });
  await keepReflection(by, 'm', 0, REFLECTION);
  return by;
}

it.each(TABLES)('%s: the application may add to it and nothing else', async (table) => {
  await writer();
  for (const sql of [
    `UPDATE ${table} SET ${COLUMN[table]}`,
    `DELETE FROM ${table}`,
    `TRUNCATE ${table}`,
  ]) {
    await expect(asApplication(sql)).rejects.toMatchObject({ code: '42501' });
  }
});

it.each(TABLES)('%s: not even the owner may change it or empty it', async (table) => {
  await writer();
  for (const sql of [`UPDATE ${table} SET ${COLUMN[table]}`, `TRUNCATE ${table}`]) {
    await expect(asOwner(sql)).rejects.toMatchObject({ code: '23001' });
  }
});

it('the owner may delete what one person wrote; everybody else’s stays', async () => {
  const [asking, other] = [await writer(), await writer()];
  for (const table of TABLES) await asOwner(`DELETE FROM ${table} WHERE subject_id = $1`, [asking]);
  expect(await findReflection(asking, 'm')).toBeNull();
  expect(await readIntentions(asking, 'm')).toEqual([]);
  expect(await findReflection(other, 'm')).toMatchObject(REFLECTION);
  expect(await countRows('intention', 'subject_id = $1', [other])).toBe(1);
});

it('one version follows another: a second of the same number is not kept', async () => {
  const by = await writer();
  expect(await keepReflection(by, 'm', 0, { ...REFLECTION, ownMinutes: 5 })).toBe(false);
  expect(await keepReflection(by, 'm', 1, { ...REFLECTION, ownMinutes: 6 })).toBe(true);
  expect(await findReflection(by, 'm')).toMatchObject({ version: 2, ownMinutes: 6 });
});
