/**
 * What staff look at is on record before they see it. Seen failing with the intent written after the
 * reading, with the role left out of keepIntent's WHERE, and with the outcome left out of lookUp's catch.
 */
import { disconnect } from '../../lib/records/database';
import { keepIntent, keepOutcome, lookUp } from '../../lib/records/access-log';
import { enterScope, enterStaff, staffScope, takeRoleAway } from '../support/people';
import { asOwner } from '../support/plain-postgres';

afterAll(disconnect);

const INTENT = { access: 'registrants-listed', filter: { search: true, part: null } } as const;

const logged = () =>
  asOwner(`SELECT i.action, i.detail, o.action AS outcome, o.detail AS rows
           FROM audit_event i LEFT JOIN audit_event o ON o.answers = i.id
           WHERE i.actor_kind = 'staff' AND i.answers IS NULL ORDER BY i.at, i.id`);

const newest = async () => (await logged()).at(-1);

it('has the intent committed before anything is read, and the outcome after', async () => {
  const by = await enterScope('viewer');
  let during: unknown;
  const value = await lookUp(by, 'viewer', INTENT, async () => {
    during = await newest();
    return { value: 'the rows', rows: 3 };
  });
  expect(value).toBe('the rows');
  expect(during).toEqual({
    action: 'registrants-listed',
    detail: INTENT.filter,
    outcome: null,
    rows: null,
  });
  expect(await newest()).toMatchObject({ outcome: 'access-shown', rows: { rows: 3 } });
});

it('says when reading broke off, and when there was nothing', async () => {
  const by = await enterScope('viewer');
  await expect(
    lookUp(by, 'viewer', INTENT, () => Promise.reject(new Error('the server is away'))),
  ).rejects.toThrow('the server is away');
  expect(await newest()).toMatchObject({ outcome: 'access-broken-off' });
  await lookUp(by, 'viewer', INTENT, async () => ({ value: [], rows: 0 }));
  expect(await newest()).toMatchObject({ outcome: 'access-nothing' });
});

it.each([
  [
    'was taken away',
    async () => {
      const email = 'gone@example.org';
      const by = staffScope(await enterStaff(email, 'manager'), 'manager');
      await takeRoleAway(email);
      return by;
    },
  ],
  ['is too small', () => enterScope('viewer')],
  [
    'was made smaller meanwhile',
    async () => {
      const id = await enterStaff('less@example.org', 'viewer');
      return staffScope(id, 'manager');
    },
  ],
])('reads nothing for a role that %s', async (_, scope) => {
  const by = await scope();
  const before = (await logged()).length;
  const read = jest.fn();
  expect(await lookUp(by, 'manager', INTENT, read)).toEqual({ absent: true });
  expect(read).not.toHaveBeenCalled();
  expect(await logged()).toHaveLength(before);
});

it('reads nothing when the intent cannot be written', async () => {
  const by = await enterScope('viewer');
  await asOwner('REVOKE INSERT ON audit_event FROM cpd_app');
  const read = jest.fn();
  try {
    await expect(lookUp(by, 'viewer', INTENT, read)).rejects.toThrow();
  } finally {
    await asOwner('GRANT INSERT ON audit_event TO cpd_app');
  }
  expect(read).not.toHaveBeenCalled();
});

it('answers an intent once', async () => {
  const by = await enterScope('viewer');
  const id = (await keepIntent(by, 'viewer', INTENT)) ?? '';
  await keepOutcome(id, 'shown', 1);
  await keepOutcome(id, 'broken-off', 0);
  expect(await newest()).toMatchObject({ outcome: 'access-shown', rows: { rows: 1 } });
});
