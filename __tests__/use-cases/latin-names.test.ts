/**
 * A name that no typeface can print: the claim is refused, a Latin form is given, staff confirm it, and
 * the certificate shows it. Seen failing: without the check of the register's name in readLatinNames,
 * with a form counted before it is confirmed, and with viewers let to confirm.
 */
import type { ManagerScope, RegistrantId } from '../../lib/domain/actor';
import { disconnect } from '../../lib/records/database';
import { claimCertificate } from '../../lib/use-cases/claim-certificate';
import { confirmLatinName } from '../../lib/use-cases/confirm-latin-name';
import { listCertificates } from '../../lib/use-cases/list-certificates';
import { listLatinNames } from '../../lib/use-cases/list-latin-names';
import { proposeLatinName } from '../../lib/use-cases/propose-latin-name';
import { readCertificatePage } from '../../lib/use-cases/read-certificate-page';
import { atOnce } from '../support/at-once';
import { enterRegistrant, enterStaff, staffScope } from '../support/people';
import { asApplication, countRows } from '../support/plain-postgres';
import { granted, passEverything, theModule } from '../support/sitting-a-quiz';

const ORIGIN = 'https://cpd.example.org';
const MODULE = theModule().id;
const TAMIL = 'தமிழ் செல்வி';

let manager: ManagerScope;
let count = 0;
beforeAll(async () => {
  manager = staffScope(await enterStaff('mona@example.org', 'manager'), 'manager') as ManagerScope;
});
afterAll(disconnect);

async function finished(name = TAMIL): Promise<RegistrantId> {
  count += 1;
  const by = await enterRegistrant({ name, registrationNumber: `LAT-${count}` });
  await passEverything(by);
  return by;
}

const waitingOf = async (registrationNumber: string) =>
  granted(await listLatinNames(manager)).filter(
    (one) => one.registrationNumber === registrationNumber,
  );

it('goes from the refusal to the certificate', async () => {
  const by = await finished();
  const number = `LAT-${count}`;
  const page = () => readCertificatePage(by, MODULE);
  const unprintable = { kind: 'name-cannot-be-printed', registerName: TAMIL };
  expect(await claimCertificate(by, MODULE, ORIGIN)).toEqual({ refused: 'name-cannot-be-printed' });
  expect(await page()).toMatchObject({ ...unprintable, waiting: null });

  expect(await proposeLatinName(by, '  Tamil   Selvi ')).toEqual({ proposed: 'Tamil Selvi' });
  expect(await page()).toMatchObject({ ...unprintable, waiting: 'Tamil Selvi' });
  expect(await claimCertificate(by, MODULE, ORIGIN)).toEqual({ refused: 'name-cannot-be-printed' });

  const [waiting] = await waitingOf(number);
  expect(waiting).toMatchObject({ registerName: TAMIL, latin: 'Tamil Selvi' });
  expect(await confirmLatinName(manager, waiting?.id ?? '')).toEqual({ confirmed: true });
  expect(await waitingOf(number)).toEqual([]);
  expect(await page()).toMatchObject({ kind: 'ready', holder: { name: 'Tamil Selvi' } });

  granted(await claimCertificate(by, MODULE, ORIGIN));
  expect(await listCertificates(by)).toMatchObject([{ holderName: 'Tamil Selvi' }]);
  const told = ['latin-name-proposed', 'latin-name-confirmed', 'certificate-issued'];
  for (const action of told) {
    expect(await countRows('audit_event', 'subject_id = $1 AND action = $2', [by, action])).toBe(1);
  }
});

it('is no way to another name where the register’s can be printed', async () => {
  const by = await finished('Siân Ŵyn');
  granted(await proposeLatinName(by, 'Lady Example'));
  const [waiting] = await waitingOf(`LAT-${count}`);
  granted(await confirmLatinName(manager, waiting?.id ?? ''));
  granted(await claimCertificate(by, MODULE, ORIGIN));
  expect(await listCertificates(by)).toMatchObject([{ holderName: 'Siân Ŵyn' }]);
});

it('counts only for the name it was given for', async () => {
  const by = await finished();
  granted(await proposeLatinName(by, 'Tamil Selvi'));
  const [waiting] = await waitingOf(`LAT-${count}`);
  granted(await confirmLatinName(manager, waiting?.id ?? ''));
  await asApplication('UPDATE registrant SET name = $2 WHERE subject_id = $1', [by, 'மலர்']);
  expect(await claimCertificate(by, MODULE, ORIGIN)).toEqual({ refused: 'name-cannot-be-printed' });
});

it('is the latest that counts: an earlier one cannot be confirmed any more', async () => {
  const by = await finished();
  granted(await proposeLatinName(by, 'Tamil Selv'));
  const [early] = await waitingOf(`LAT-${count}`);
  granted(await proposeLatinName(by, 'Tamil Selvi'));
  const waiting = await waitingOf(`LAT-${count}`);
  expect(waiting.map(({ latin }) => latin)).toEqual(['Tamil Selvi']);
  expect(await confirmLatinName(manager, early?.id ?? '')).toEqual({ absent: true });
});

it('is kept once, and confirmed once, however often it is sent', async () => {
  const by = await finished();
  await atOnce(10, () => proposeLatinName(by, 'Tamil Selvi'));
  const waiting = await waitingOf(`LAT-${count}`);
  expect(waiting).toHaveLength(1);
  const answers = await atOnce(10, () => confirmLatinName(manager, waiting[0]?.id ?? ''));
  expect(answers.filter((answer) => 'confirmed' in answer)).toHaveLength(1);
});

it.each([
  ['an unknown id', '0197a000-0000-7000-8000-000000000000'],
  ['no id', 'x'],
])('%s is absent', async (_, id) => {
  expect(await confirmLatinName(manager, id)).toEqual({ absent: true });
});

it('is not for viewers, nor for managers who are none any more', async () => {
  const by = await finished();
  granted(await proposeLatinName(by, 'Tamil Selvi'));
  const [waiting] = await waitingOf(`LAT-${count}`);
  const viewer = staffScope(await enterStaff('vera@example.org'), 'manager') as ManagerScope;
  expect(await listLatinNames(viewer)).toEqual({ absent: true });
  expect(await confirmLatinName(viewer, waiting?.id ?? '')).toEqual({ absent: true });
});

it.each([
  ['nothing', ' \u200B ', 'latin-name-missing'],
  ['the same letters again', TAMIL, 'latin-name-not-latin'],
  ['digits', 'R2 D2', 'latin-name-not-latin'],
  ['marks alone', "-'.", 'latin-name-not-latin'],
  ['letters that only look Latin', 'Аnn', 'latin-name-not-latin'],
  ['markup', '<b>Ann</b>', 'latin-name-not-latin'],
  ['121 letters', 'a'.repeat(121), 'latin-name-too-long'],
])('%s is refused', async (_, typed, refused) => {
  expect(await proposeLatinName(await enterRegistrant(), typed)).toEqual({ refused });
});
