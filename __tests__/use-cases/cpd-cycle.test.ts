/**
 * A new CPD cycle lets a person complete again; what was earned before stays. Seen failing with
 * presentHistory left out of readModuleHome, and with the cycle left out of certificationOf.
 */
import { disconnect, travelTo } from '../../lib/records/database';
import { claimCertificate } from '../../lib/use-cases/claim-certificate';
import { listCertificates } from '../../lib/use-cases/list-certificates';
import { readModuleHome } from '../../lib/use-cases/read-module-home';
import { enterRegistrant } from '../support/people';
import { granted, passEverything, theModule } from '../support/sitting-a-quiz';

afterAll(disconnect);

const ID = theModule().id;
const ORIGIN = 'https://cpd.example.org';

it('starts afresh, and keeps the certificate of the one before', async () => {
  await travelTo('2027-12-31T22:00:00Z');
  const by = await enterRegistrant();
  const home = async () => granted(await readModuleHome(by, ID));
  const states = async () => [...new Set((await home()).lessons.map(({ state }) => state))];
  await passEverything(by);
  expect(await states()).toEqual(['passed']);

  await travelTo('2028-01-01T00:00:00Z');
  expect(await states()).toEqual(['not-started']);
  expect((await home()).certificate).toBe('ready');
  const { serial: first } = granted(await claimCertificate(by, ID, ORIGIN));
  expect(await home()).toMatchObject({
    certificate: 'not-yet',
    earlier: { serial: first, cycle: '2026–2027' },
  });
  expect(await claimCertificate(by, ID, ORIGIN)).toEqual({ refused: 'standards-missing' });

  await travelTo('2028-01-01T09:00:00Z');
  await passEverything(by);
  const { serial: second } = granted(await claimCertificate(by, ID, ORIGIN));
  expect(await listCertificates(by)).toMatchObject([
    { serial: second, cycle: '2028–2029', completedOn: '2028-01-01' },
    { serial: first, cycle: '2026–2027', completedOn: '2027-12-31' },
  ]);
  expect(await home()).toMatchObject({ certificate: 'claimed', earlier: null });
});
