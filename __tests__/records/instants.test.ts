/**
 * Seen failing with sessions left in London's zone.
 */
import { keepAnswer, findAttempt } from '../../lib/records/attempts';
import { keepCertificate } from '../../lib/records/certificates';
import { database, disconnect, travelTo } from '../../lib/records/database';
import { readLearningHistory } from '../../lib/records/learning-history';
import { readReadiness } from '../../lib/records/readiness';
import { checkReadiness } from '../../lib/use-cases/check-readiness';
import { enterRegistrant } from '../support/people';
import { asApplication, asOwner } from '../support/plain-postgres';
import { openAttempt, someAnswer } from '../support/sittings';
import { someCertificate } from '../support/some-certificate';

/** Whatever the server's own zone is, this database's sessions would keep London time. */
beforeAll(async () => {
  const [row] = await asOwner<{ name: string }>('SELECT current_database() AS name');
  await asOwner(`ALTER DATABASE ${row?.name} SET timezone = 'Europe/London'`);
});

afterEach(() => travelTo());
afterAll(disconnect);

/** The instant that happens, and what a London clock shows then (worked out by hand). */
const INSTANTS = [
  { reason: 'in winter', at: '2026-01-15T10:00:00.000Z', london: '2026-01-15 10:00:00+00' },
  { reason: 'in summer', at: '2026-07-01T10:00:00.000Z', london: '2026-07-01 11:00:00+01' },
  {
    reason: 'late on a summer evening',
    at: '2026-07-01T23:15:00.000Z',
    london: '2026-07-02 00:15:00+01',
  },
  {
    reason: 'just before the clocks go on',
    at: '2026-03-29T00:59:59.000Z',
    london: '2026-03-29 00:59:59+00',
  },
  { reason: 'when they have', at: '2026-03-29T01:00:00.000Z', london: '2026-03-29 02:00:00+01' },
  {
    reason: 'half past one, the first time',
    at: '2026-10-25T00:30:00.000Z',
    london: '2026-10-25 01:30:00+01',
  },
  {
    reason: 'half past one, the second time',
    at: '2026-10-25T01:30:00.000Z',
    london: '2026-10-25 01:30:00+00',
  },
  {
    reason: 'on the last night of the year',
    at: '2026-12-31T23:30:00.000Z',
    london: '2026-12-31 23:30:00+00',
  },
] as const;

it('speaks UTC to a database whose sessions keep London time', async () => {
  const [plain] = await asApplication('SHOW TimeZone');
  expect(plain?.['TimeZone']).toBe('Europe/London');
  expect((await readReadiness()).zone).toBe('UTC');
});

it.each(INSTANTS)('keeps and tells true instants $reason', async ({ at, london }) => {
  await travelTo(at);
  const by = await enterRegistrant();
  const attemptId = await openAttempt(by);
  await keepAnswer(by, someAnswer(attemptId));
  const issued = await keepCertificate(by, someCertificate());

  const [kept] = await asOwner(
    `SELECT a.started_at::text AS started, s.at::text AS said, c.issued_at::text AS issued,
            r.joined_at::text AS joined
     FROM attempt a JOIN attempt_step s ON s.attempt_id = a.id
     JOIN certificate c USING (subject_id) JOIN registrant r USING (subject_id) WHERE a.id = $1`,
    [attemptId],
  );
  expect(kept).toEqual({ started: london, said: london, issued: london, joined: london });
  expect((await findAttempt(by, attemptId))?.startedAt.toISOString()).toBe(at);
  expect(issued.issuedAt.toISOString()).toBe(at);
  const { attempts } = await readLearningHistory(by, 'small');
  expect(new Date(attempts[0]?.startedAt ?? '').toISOString()).toBe(at);
});

it.each(INSTANTS)('stores an instant that the house hands over $reason', async ({ at, london }) => {
  const windowStart = new Date(at);
  await database().throttle.create({ data: { bucket: `model ${at}`, windowStart, hits: 1 } });
  await database().$executeRaw`
    INSERT INTO throttle (bucket, window_start, hits) VALUES (${`raw ${at}`}, ${windowStart}, 1)`;
  const rows = await asOwner<{ text: string }>(
    'SELECT window_start::text AS text FROM throttle WHERE bucket LIKE $1',
    [`%${at}`],
  );
  expect(rows.map(({ text }) => text)).toEqual([london, london]);
});

it('is not ready to serve while its clock is set', async () => {
  expect(await checkReadiness()).toBe(true);
  await travelTo('2026-07-01T10:00:00Z');
  expect(await checkReadiness()).toBe(false);
});
