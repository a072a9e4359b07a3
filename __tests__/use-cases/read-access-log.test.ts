/**
 * The log of access as administrators read it. Seen failing with: the log read before its own intent;
 * `e.at, e.id` compared the other way round; the day taken in UTC; outcomes listed as events.
 */
import { randomUUID } from 'node:crypto';
import type { AdministratorScope } from '../../lib/domain/actor';
import { keepIntent, lookUp } from '../../lib/records/access-log';
import type { AccessFilter } from '../../lib/records/access-history';
import { disconnect, travelTo } from '../../lib/records/database';
import { claimCertificate } from '../../lib/use-cases/claim-certificate';
import { readAccessLog } from '../../lib/use-cases/read-access-log';
import { statementsOf } from '../support/counted-statements';
import {
  enterRegistrant,
  enterScope,
  enterStaff,
  staffScope,
  takeRoleAway,
} from '../support/people';
import { granted, passEverything, theModule } from '../support/sitting-a-quiz';

let by: AdministratorScope;
beforeAll(async () => {
  by = await enterScope('administrator');
});
afterAll(disconnect);
afterEach(() => travelTo());

const ALL: AccessFilter = { staff: null, action: null, day: null, before: null };
const read = async (filter: Partial<AccessFilter> = {}) =>
  granted(await readAccessLog(by, { ...ALL, ...filter }));

const looksAt = (scope: Parameters<typeof lookUp>[0], rows: number, subject?: string) =>
  lookUp(
    scope,
    'viewer',
    { access: 'registrant-viewed', filter: {}, ...(subject ? { subject } : {}) },
    async () => ({ value: null, rows }),
  );

it('tells who looked at what and what came of it, newest first, its own reading first of all', async () => {
  const viewer = await enterScope('viewer');
  const person = await enterRegistrant({ name: 'Lowri Looked-At' });
  await looksAt(viewer, 1, person);
  await looksAt(viewer, 0);
  await lookUp(
    viewer,
    'viewer',
    { access: 'registrants-listed', filter: { part: 'Audiology' } },
    () => Promise.reject(new Error('away')),
  ).catch(() => undefined);
  await keepIntent(viewer, 'viewer', { access: 'registrants-exported', filter: {} });
  const { events } = await read();
  expect(
    events
      .slice(0, 5)
      .map(({ action, outcome, rows, person: whose }) => [
        action,
        outcome,
        rows,
        whose?.name ?? null,
      ]),
  ).toEqual([
    ['access-log-read', null, null, null],
    ['registrants-exported', null, null, null],
    ['registrants-listed', 'broken-off', 0, null],
    ['registrant-viewed', 'nothing', 0, null],
    ['registrant-viewed', 'shown', 1, 'Lowri Looked-At'],
  ]);
  expect(events[2]?.detail).toEqual({ part: 'Audiology' });
});

it('pages through everything once, by its place and not by counting', async () => {
  const viewer = await enterScope('viewer');
  await travelTo('2026-10-01T09:00:00Z');
  // All at one instant, so that the id has to tell them apart.
  for (let times = 0; times < 120; times += 1) {
    await keepIntent(viewer, 'viewer', { access: 'registrants-listed', filter: { times } });
  }
  const seen: unknown[] = [];
  let before: string | null = null;
  do {
    const page: Awaited<ReturnType<typeof read>> = await read({ staff: viewer.id, before });
    seen.push(...page.events.map(({ detail }) => detail['times']));
    before = page.next;
  } while (before);
  expect(seen).toEqual(Array.from({ length: 120 }, (_, index) => 119 - index));
});

it('shows one kind alone, of one member of staff alone, and of one London day alone', async () => {
  const viewer = await enterScope('viewer');
  for (const instant of [
    '2026-07-01T22:59:00Z',
    '2026-07-01T23:01:00Z',
    '2026-07-02T22:59:00Z',
    '2026-07-02T23:01:00Z',
  ]) {
    await travelTo(instant);
    await keepIntent(viewer, 'viewer', { access: 'registrants-listed', filter: { instant } });
    await keepIntent(viewer, 'viewer', { access: 'staff-listed', filter: {} });
  }
  await travelTo();
  const staff = viewer.id;
  const found = await read({ staff, day: '2026-07-02', action: 'registrants-listed' });
  expect(found.events.map(({ detail }) => detail['instant'])).toEqual([
    '2026-07-02T22:59:00Z',
    '2026-07-01T23:01:00Z',
  ]);
  expect((await read({ staff })).events).toHaveLength(8);
});

it('tells of what operators and registrants did as well', async () => {
  const person = await enterRegistrant();
  await passEverything(person);
  granted(await claimCertificate(person, theModule().id, 'https://cpd.example.org'));
  const [claimed] = (await read({ action: 'certificate-issued' })).events;
  expect(claimed).toMatchObject({ actorKind: 'registrant', staffName: null });
  const [grant] = (await read({ action: 'staff-access-granted' })).events;
  expect(grant).toMatchObject({ actorKind: 'operator', detail: { role: expect.any(String) } });
});

it.each([{ staff: 'x' }, { before: 'x' }, { before: randomUUID() }, { staff: randomUUID() }])(
  'finds nothing by %j',
  async (filter) => {
    expect((await read(filter)).events).toEqual([]);
  },
);

it('is closed to managers, and to an administrator whose role was taken away meanwhile', async () => {
  const email = `${randomUUID()}@example.org`;
  const gone = staffScope(await enterStaff(email, 'administrator'), 'administrator');
  await takeRoleAway(email);
  expect(await readAccessLog(gone, ALL)).toEqual({ absent: true });
  const less = staffScope(
    await enterStaff(`${randomUUID()}@example.org`, 'manager'),
    'administrator',
  );
  expect(await readAccessLog(less, ALL)).toEqual({ absent: true });
});

it('costs four statements', async () => {
  expect(await statementsOf(() => read())).toHaveLength(4);
});
