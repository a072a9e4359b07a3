/**
 * One registrant as staff see them. Seen failing with: `lookUp` taken out of the use case; the filter
 * by registrant left out of the mails; the registrant's id left out of the sign-in code's mail; every
 * certificate told as valid.
 */
import { randomUUID } from 'node:crypto';
import type { StaffScope } from '../../lib/domain/actor';
import { database, disconnect } from '../../lib/records/database';
import { outboxRow } from '../../lib/records/outbox';
import { keepLeaving } from '../../lib/records/register';
import { claimCertificate } from '../../lib/use-cases/claim-certificate';
import { decideCertificateChange } from '../../lib/use-cases/decide-certificate-change';
import { decideScenario } from '../../lib/use-cases/decide-scenario';
import { proposeCertificateChange } from '../../lib/use-cases/propose-certificate-change';
import { readCertificateChanges } from '../../lib/use-cases/read-certificate-changes';
import { readRegistrant } from '../../lib/use-cases/read-registrant';
import { statementsOf } from '../support/counted-statements';
import {
  enterRegistrant,
  enterScope,
  enterStaff,
  staffScope,
  takeRoleAway,
} from '../support/people';
import { asOwner } from '../support/plain-postgres';
import { askIn } from '../support/signing-in';
import { Browser } from '../support/request-store';
import {
  firstLesson,
  granted,
  passEverything,
  sitQuiz,
  theModule,
} from '../support/sitting-a-quiz';

afterAll(disconnect);

const idOf = async (subject: string) => {
  const [row] = await asOwner<{ id: string }>('SELECT id FROM registrant WHERE subject_id = $1', [
    subject,
  ]);
  return row?.id ?? '';
};

const logged = (subject: string) =>
  asOwner(
    `SELECT i.action, o.action AS outcome FROM audit_event i LEFT JOIN audit_event o ON o.answers = i.id
     WHERE i.subject_id = $1 AND i.actor_kind = 'staff' AND i.answers IS NULL`,
    [subject],
  );

let staff: StaffScope;
beforeAll(async () => {
  staff = await enterScope('viewer');
});

it('shows who it is, how far they are and what was tried, on record', async () => {
  const by = await enterRegistrant({ name: 'Nia Known', registrationNumber: 'READ-1' });
  await sitQuiz(by, firstLesson(), 2);
  const { attemptId } = await sitQuiz(by, firstLesson(), theModule().quizLength);
  const page = granted(await readRegistrant(staff, await idOf(by)));
  expect(page).toMatchObject({ name: 'Nia Known', registrationNumber: 'READ-1', leftAt: null });
  expect(page.parts).toEqual([{ part: 'Clinical Physiologist', specialism: 'Audiology' }]);
  expect(page.attempts.map(({ ordinal, right, passed }) => [ordinal, right, passed])).toEqual([
    [1, 2, false],
    [2, 5, true],
  ]);
  expect(page.attempts[1]?.id).toBe(attemptId);
  const [module] = page.modules;
  expect(module?.standing).toBe('in-progress');
  expect(module?.lessons.map(({ state }) => state)).toEqual([
    'passed',
    ...theModule()
      .lessons.slice(1)
      .map(() => 'not-started'),
  ]);
  expect(await logged(by)).toEqual([{ action: 'registrant-viewed', outcome: 'access-shown' }]);
});

it('tells how each certificate stands today, the newest first', async () => {
  const by = await enterRegistrant();
  await passEverything(by);
  const origin = 'https://cpd.example.org';
  const { serial } = granted(await claimCertificate(by, theModule().id, origin));
  const [anna, bert] = [await enterScope('manager'), await enterScope('manager')];
  granted(await proposeCertificateChange(anna, serial, 'correct', 'A letter was missing'));
  const { waiting } = granted(await readCertificateChanges(bert, serial));
  const decision = { serial, changeId: waiting?.id ?? '', accepted: true, origin };
  const { successor } = granted(await decideCertificateChange(bert, decision));
  const { certificates } = granted(await readRegistrant(staff, await idOf(by)));
  expect(certificates.map((one) => [one.serial, one.state])).toEqual([
    [successor, 'valid'],
    [serial, 'superseded'],
  ]);
});

it('does not carry what was answered in scenarios', async () => {
  const by = await enterRegistrant();
  const lesson = firstLesson();
  const scenario = lesson.scenarios[0]!;
  const option = scenario.options[0]!.id;
  granted(
    await decideScenario(by, {
      moduleId: theModule().id,
      slug: lesson.slug,
      scenarioId: scenario.id,
      version: scenario.version,
      choice: [option],
      idemKey: randomUUID(),
    }),
  );
  const { modules, ...rest } = granted(await readRegistrant(staff, await idOf(by)));
  expect(modules[0]?.lessons[0]?.scenariosDone).toBe(1);
  expect(JSON.stringify(rest)).not.toContain('scenario-decided');
});

it('lists the mail written to this person alone, a sign-in code among it', async () => {
  const email = `${randomUUID().slice(0, 8)}@example.org`;
  const by = await enterRegistrant({ email });
  await askIn(new Browser(), email);
  const id = await idOf(by);
  const failed = outboxRow({
    kind: 'sign-in-code',
    sealed: Buffer.alloc(0),
    discard: false,
    registrantId: id,
  });
  await database().outboxMail.create({
    data: { ...failed, failure: 'could not be sent (EENVELOPE 550)' },
    select: { id: true },
  });
  const other = await enterRegistrant();
  const { mails } = granted(await readRegistrant(staff, id));
  expect(mails.map(({ kind, failure, sentAt }) => [kind, failure, sentAt !== null])).toEqual([
    ['sign-in-code', 'could not be sent (EENVELOPE 550)', false],
    ['sign-in-code', null, true],
  ]);
  expect(granted(await readRegistrant(staff, await idOf(other))).mails).toEqual([]);
});

it('says of a leaver that they left, and of an address what is wrong with it', async () => {
  const email = `${randomUUID().slice(0, 8)}@example.org`;
  const [gone, one, two] = [
    await enterRegistrant({ email: 'not an address' }),
    await enterRegistrant({ email }),
    await enterRegistrant({ email }),
  ];
  await keepLeaving(gone);
  const pageOf = async (by: string) => granted(await readRegistrant(staff, await idOf(by)));
  expect(await pageOf(gone)).toMatchObject({ addressProblem: 'malformed' });
  expect((await pageOf(gone)).leftAt).not.toBeNull();
  expect((await pageOf(gone)).modules[0]?.standing).toBeNull();
  expect(await pageOf(one)).toMatchObject({ addressProblem: 'shared' });
  await keepLeaving(two);
  expect(await pageOf(one)).toMatchObject({ addressProblem: null });
});

it.each(['x', '', '0197a000-0000-7000-8000-000000000000', "'--", '\u0000'])(
  'knows nobody by %j, and reads nothing',
  async (id) => {
    expect(await readRegistrant(staff, id)).toEqual({ absent: true });
  },
);

it('shows nothing to a role that was taken away since the page asked', async () => {
  const email = `${randomUUID()}@example.org`;
  const scope = staffScope(await enterStaff(email), 'viewer');
  await takeRoleAway(email);
  const by = await enterRegistrant();
  expect(await readRegistrant(scope, await idOf(by))).toEqual({ absent: true });
  expect(await logged(by)).toEqual([]);
});

it('costs four statements, so that a page costs five', async () => {
  const id = await idOf(await enterRegistrant());
  expect(await statementsOf(() => readRegistrant(staff, id))).toHaveLength(4);
});
