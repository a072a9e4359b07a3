/**
 * Credentials as they are issued, kept and published. Seen failing: with the key not kept with the
 * certificate (a change of key then orphans it), with findCredential given anybody's serial, and with
 * keepCertificate keeping other bytes than the PDF has inside.
 */
import { createHash, createPublicKey, type JsonWebKey } from 'node:crypto';
import jsonwebtoken from 'jsonwebtoken';
import type { HolderId, RegistrantId } from '../../lib/domain/actor';
import { disconnect, travelTo } from '../../lib/records/database';
import { keepCertificate } from '../../lib/records/certificates';
import { claimCertificate } from '../../lib/use-cases/claim-certificate';
import { downloadCertificate } from '../../lib/use-cases/download-certificate';
import { downloadCredential } from '../../lib/use-cases/download-credential';
import { readCertificate } from '../../lib/use-cases/read-certificate';
import { readRevocationList } from '../../lib/use-cases/read-revocation-list';
import { readSigningKeys } from '../../lib/use-cases/read-signing-keys';
import { attachmentOf, itWith } from '../support/debian-tools';
import { enterRegistrant, nobody } from '../support/people';
import { asApplication, asOwner, countRows } from '../support/plain-postgres';
import { someSigningKey } from '../support/signing-key';
import { granted, passEverything, theModule } from '../support/sitting-a-quiz';
import { someCertificate } from '../support/some-certificate';

const ORIGIN = 'https://cpd.example.org';
const MODULE = theModule().id;

let by: RegistrantId;
let serial: string;
beforeAll(async () => {
  await travelTo('2026-11-23T14:05:09.123Z');
  by = await enterRegistrant({ name: 'Siân Ŵyn', registrationNumber: 'HCS-004512' });
  await passEverything(by);
  await travelTo('2026-11-24T08:00:00Z');
  ({ serial } = granted(await claimCertificate(by, MODULE, ORIGIN)));
});
afterAll(disconnect);

const credentialOf = async (holder: HolderId, of: string) =>
  granted(await downloadCredential(holder, of)).jwt;

/** From the file and the published keys alone. */
async function checked(jwt: string): Promise<Record<string, unknown>> {
  const kid = jsonwebtoken.decode(jwt, { complete: true })?.header.kid;
  const jwk = (await readSigningKeys(ORIGIN)).find((key) => key.kid === kid)?.jwk as JsonWebKey;
  const key = createPublicKey({ key: jwk, format: 'jwk' });
  const clockTimestamp = Date.parse('2026-12-01T00:00:00Z') / 1000;
  return jsonwebtoken.verify(jwt, key, { algorithms: ['RS256'], clockTimestamp }) as Record<
    string,
    unknown
  >;
}

it('is issued with the certificate, of the instants of the pass and of the claim', async () => {
  const [row] = await asOwner('SELECT id::text FROM certificate WHERE serial = $1', [serial]);
  expect(await checked(await credentialOf(by, serial))).toMatchObject({
    jti: `urn:uuid:${String(row?.['id'])}`,
    awardedDate: '2026-11-23T14:05:09Z',
    validFrom: '2026-11-24T08:00:00Z',
  });
});

itWith(['pdfdetach'], 'is the very one inside the PDF, and both stay as they are', async () => {
  const [jwt, { pdf }] = [
    await credentialOf(by, serial),
    granted(await downloadCertificate(by, serial)),
  ];
  expect(attachmentOf(pdf, 'open-badge-credential.jwt')).toBe(jwt);
  await asApplication("UPDATE registrant SET name = 'Somebody Else' WHERE subject_id = $1", [by]);
  await claimCertificate(by, MODULE, 'https://elsewhere.example.org');
  expect(await credentialOf(by, serial)).toBe(jwt);
  const again = granted(await downloadCertificate(by, serial)).pdf;
  expect(createHash('sha256').update(again).digest()).toEqual(
    createHash('sha256').update(pdf).digest(),
  );
});

it('is of a holder that no other credential names', async () => {
  const other = await enterRegistrant();
  await passEverything(other);
  const { serial: others } = granted(await claimCertificate(other, MODULE, ORIGIN));
  const [mine, theirs] = [
    await checked(await credentialOf(by, serial)),
    await checked(await credentialOf(other, others)),
  ];
  expect(mine['sub']).toMatch(/^urn:uuid:[0-9a-f-]{36}$/);
  expect(mine['sub']).not.toBe(theirs['sub']);
  expect(mine['sub']).not.toContain(by);
});

it('is its holder’s alone', async () => {
  for (const somebody of [await enterRegistrant(), nobody()]) {
    expect(await downloadCredential(somebody, serial)).toEqual({ absent: true });
    expect(await readCertificate(somebody, serial)).toEqual({ absent: true });
  }
});

it('is absent where the certificate is older than credentials, whose PDF stays', async () => {
  const holder = await enterRegistrant();
  const old = someCertificate();
  await keepCertificate(holder, old);
  const of = old.snapshot.serial;
  expect(await downloadCredential(holder, of)).toEqual({ absent: true });
  expect(granted(await readCertificate(holder, of))).toMatchObject({ hasCredential: false });
  expect(Buffer.from(granted(await downloadCertificate(holder, of)).pdf)).toEqual(old.pdf);
});

describe('keys', () => {
  it('stay published when another one signs, so that older credentials check out', async () => {
    const before = await readSigningKeys(ORIGIN);
    // The house as it is after a start with another key.
    process.env['CERTIFICATE_SIGNING_KEY'] = someSigningKey();
    jest.resetModules();
    const house = {
      ...(await import('../../lib/use-cases/claim-certificate')),
      ...(await import('../../lib/use-cases/read-signing-keys')),
    };
    const announced = await house.readSigningKeys(ORIGIN);
    expect(announced.slice(0, before.length)).toEqual(before);
    expect(announced).toHaveLength(before.length + 1);
    const late = await enterRegistrant();
    await passEverything(late);
    const { serial: lateSerial } = granted(await house.claimCertificate(late, MODULE, ORIGIN));
    const [oldOne, newOne] = [await credentialOf(by, serial), await credentialOf(late, lateSerial)];
    const kidOf = (jwt: string) => jsonwebtoken.decode(jwt, { complete: true })?.header.kid;
    expect(kidOf(newOne)).not.toBe(kidOf(oldOne));
    for (const jwt of [oldOne, newOne]) expect(await checked(jwt)).toHaveProperty('sub');
  });

  it('are published at once, before they have signed anything', async () => {
    const elsewhere = 'https://new.example.org';
    const kids = (await readSigningKeys(elsewhere)).map(({ kid }) => kid);
    expect(kids.filter((kid) => kid.startsWith(elsewhere))).toHaveLength(1);
    expect(await countRows('signing_key', "kid LIKE $1 || '%'", [elsewhere])).toBe(0);
  });

  it('are kept by their public half alone, and can neither be changed nor taken away', async () => {
    const insert = `INSERT INTO signing_key (kid, thumbprint, jwk) VALUES ('x', 'x', '{"d": "private"}')`;
    await expect(asApplication(insert)).rejects.toThrow('signing_key_is_public');
    for (const change of ["UPDATE signing_key SET jwk = '{}'", 'DELETE FROM signing_key']) {
      await expect(asApplication(change)).rejects.toThrow('permission denied');
      await expect(asOwner(change)).rejects.toThrow('evidence is appended');
    }
  });
});

it('is revoked when a later revision takes its place, and not before', async () => {
  const holder = await enterRegistrant();
  const first = someCertificate();
  await keepCertificate(holder, first);
  const [row] = await asOwner('SELECT id::text FROM certificate WHERE serial = $1', [
    first.snapshot.serial,
  ]);
  const id = `urn:uuid:${String(row?.['id'])}`;
  const revoked = async () =>
    (await readRevocationList(ORIGIN)).revokedCredentials.map((one) => one.id);
  expect(await revoked()).not.toContain(id);
  const later = someCertificate();
  await asOwner(
    `INSERT INTO certificate (id, subject_id, module_id, material_version, cycle, revision, serial,
                              code, snapshot, sha256, byte_length)
     SELECT gen_random_uuid(), subject_id, module_id, material_version, cycle, 2, $2, $3, snapshot,
            sha256, byte_length FROM certificate WHERE serial = $1`,
    [first.snapshot.serial, later.snapshot.serial, later.snapshot.code],
  );
  expect(await revoked()).toContain(id);
});
