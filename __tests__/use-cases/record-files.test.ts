/**
 * The CPD record as files: what is downloaded is what was saved, for its writer alone; the audit pack
 * holds the very certificate that was issued, and is opened here by programs that are not ours.
 * Seen failing with the certificate's bytes drawn anew, with a manifest hash of another file, with
 * `subject_id` or the state left out of readCertificatePdfs, and with the ZIP dated by the clock.
 */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import type { RegistrantId } from '../../lib/domain/actor';
import type { Manifest } from '../../lib/domain/audit-pack';
import { findCredential } from '../../lib/records/certificates';
import { disconnect, travelTo } from '../../lib/records/database';
import { keepLeaving } from '../../lib/records/register';
import { claimCertificate } from '../../lib/use-cases/claim-certificate';
import { decideCertificateChange } from '../../lib/use-cases/decide-certificate-change';
import { downloadCertificate } from '../../lib/use-cases/download-certificate';
import { downloadRecord, type RecordFile } from '../../lib/use-cases/download-record';
import { keepReflection } from '../../lib/use-cases/keep-reflection';
import { listCertificates } from '../../lib/use-cases/list-certificates';
import { proposeCertificateChange } from '../../lib/use-cases/propose-certificate-change';
import { readCertificateChanges } from '../../lib/use-cases/read-certificate-changes';
import { readFingerprint } from '../../lib/use-cases/read-fingerprint';
import { readRecord } from '../../lib/use-cases/read-record';
import { ask, itWith, wordsOf } from '../support/debian-tools';
import { enterRegistrant, enterScope, nobody } from '../support/people';
import { asOwner } from '../support/plain-postgres';
import { statementsOf } from '../support/counted-statements';
import { granted, passEverything, theModule } from '../support/sitting-a-quiz';

const MODULE = theModule().id;
const WHY = 'Gofynnodd Ŵyn a ŷ & <b>#eval("1")</b>\nAil linell 😀';

let by: RegistrantId;

beforeAll(async () => {
  await travelTo('2026-11-20T09:00:00Z');
  by = await enterRegistrant({ name: 'Siân Ŵyn' });
  await passEverything(by);
  granted(await claimCertificate(by, MODULE, 'https://cpd.example.org'));
  await travelTo('2026-11-23T14:02:00Z');
  const texts = { why: WHY, learned: '', differently: '', benefit: '', standards: '' };
  granted(await keepReflection(by, MODULE, 0, { texts, hours: '1', minutes: '5' }));
});
afterAll(disconnect);

const file = async (kind: RecordFile, whose = by) =>
  granted(await downloadRecord(whose, MODULE, kind)).bytes;
const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

it('as text it holds what was typed, to the letter', async () => {
  const text = Buffer.from(await file('text')).toString('utf8');
  expect(text).toContain(`Why I did this\n\n${WHY}\n`);
  expect(text).toContain('Time it took me: 1 hour 5 minutes: stated by me, not measured');
});

itWith(['pdftotext', 'pdfinfo'], 'the evidence line counts the pages that there are', async () => {
  const pages = async (kind: Uint8Array) =>
    Number(/^Pages:\s+(\d+)/m.exec(ask('pdfinfo', kind, (path) => [path]).toString())?.[1]);
  const pdf = await file('pdf');
  const [certificate] = await listCertificates(by);
  const issued = granted(await downloadCertificate(by, certificate?.serial ?? ''));
  const inWords = (count: number) => (count === 1 ? '1 page' : `${count} pages`);
  const line = `Certificate, PDF, ${inWords(await pages(issued.pdf))}; reflective record, PDF, ${inWords(await pages(pdf))}`;
  expect(granted(await readRecord(by, MODULE)).evidence).toBe(line);
  expect(wordsOf(pdf)).toContain(`Evidence ${line}`);
  expect(Buffer.from(await file('text')).toString()).toContain(line);
});

describe('the audit pack', () => {
  let folder: string;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'ahcs-pack-'));
    writeFileSync(join(folder, 'pack.zip'), await file('pack'));
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  itWith(['unzip'], 'is sound and holds what the manifest says, by other programs', async () => {
    execFileSync('unzip', ['-q', 'pack.zip'], { cwd: folder });
    const checked = execFileSync('sha256sum', ['--check', '--strict', 'manifest.txt'], {
      cwd: folder,
    });
    const manifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) as Manifest;
    const names = [...manifest.files.map(({ name }) => name), 'manifest.json'];
    expect(checked.toString().trim().split('\n')).toEqual(names.map((name) => `${name}: OK`));

    const [certificate] = await listCertificates(by);
    const issued = granted(await downloadCertificate(by, certificate?.serial ?? ''));
    const packed = new Map(
      manifest.files.map((one) => [one.kind, { ...one, is: readFileSync(join(folder, one.name)) }]),
    );
    expect(packed.get('certificate')).toMatchObject({
      code: certificate?.code,
      bytes: issued.pdf.byteLength,
      sha256: sha256(issued.pdf),
    });
    expect(packed.get('certificate')?.is.equals(issued.pdf)).toBe(true);
    const jwt = await findCredential(by, certificate?.serial ?? '');
    expect(jwt).toMatch(/^ey/);
    expect(packed.get('credential')?.is.toString()).toBe(jwt);
    expect(packed.get('record')?.is.equals(await file('pdf'))).toBe(true);
    expect(packed.get('record-text')?.is.equals(await file('text'))).toBe(true);
  });

  it('is the same to the byte months later, until something is saved', async () => {
    const first = sha256(await file('pack'));
    await travelTo('2027-02-01T23:59:00Z');
    expect(sha256(await file('pack'))).toBe(first);
  });

  it('the hash of its certificate is the one the service tells for the code', async () => {
    const [certificate] = await listCertificates(by);
    const issued = granted(await downloadCertificate(by, certificate?.serial ?? ''));
    const { code = '' } = certificate ?? {};
    for (const typed of [code, code.toLowerCase(), code.replace(/(.{5})/g, '$1-')]) {
      expect(await readFingerprint(typed)).toEqual({
        sha256: sha256(issued.pdf),
        state: 'valid',
        // Whoever is handed a pack is not to take it for a valid one.
        specimen: true,
        hidden: false,
      });
    }
  });
});

it.each([
  ['an unknown code', '0'.repeat(26)],
  ['no code at all', ''],
  ['a flood', '7'.repeat(100_000)],
  ['letters that there are not', 'U'.repeat(26)],
])('the service tells nothing for %s, and asks as much', async (_, typed) => {
  const statements = await statementsOf(async () =>
    expect(await readFingerprint(typed)).toEqual({ absent: true }),
  );
  expect(statements).toHaveLength(1);
});

it('a person without a certificate has none in pack or evidence, whoever else has one', async () => {
  const other = await enterRegistrant();
  const names = Object.keys(unzipSync(await file('pack', other))).sort();
  expect(names).toEqual(['cpd-record.pdf', 'cpd-record.txt', 'manifest.json', 'manifest.txt']);
  expect(granted(await readRecord(other, MODULE)).evidence).toMatch(/^Reflective record, PDF/);
});

it('a certificate that was corrected is counted once, as it stands now', async () => {
  const who = await enterRegistrant({ name: 'Sian Wyn' });
  await passEverything(who);
  const { serial } = granted(await claimCertificate(who, MODULE, 'https://cpd.example.org'));
  const [proposer, decider] = [await enterScope('manager'), await enterScope('manager')];
  await asOwner('UPDATE registrant SET name = $2 WHERE subject_id = $1', [who, 'Siân Ŵyn']);
  granted(await proposeCertificateChange(proposer, serial, 'correct', 'The name was misspelt'));
  const { waiting } = granted(await readCertificateChanges(decider, serial));
  const changeId = waiting?.id ?? '';
  const origin = 'https://cpd.example.org';
  granted(await decideCertificateChange(decider, { serial, changeId, accepted: true, origin }));
  expect(await listCertificates(who)).toHaveLength(2);
  const { evidence, record } = granted(await readRecord(who, MODULE));
  expect(evidence).toMatch(/^Certificate, PDF, 1 page; reflective record, PDF, \d pages?$/);
  expect(record.certificates.map(({ holderName }) => holderName)).toEqual(['Siân Ŵyn']);
  const packed = Object.keys(unzipSync(await file('pack', who)));
  expect(packed.filter((name) => /AHCS-.+\.pdf$/.test(name))).toHaveLength(1);
});

describe.each(['pdf', 'text', 'pack'] as const)('as %s', (kind) => {
  it('another registrant gets their own, with nothing of this one', async () => {
    const other = await enterRegistrant({ name: 'Berit Beside' });
    const text = Buffer.from(await file('text', other)).toString();
    expect(text).not.toMatch(/Siân|Gofynnodd|AHCS-/);
    expect(text).toContain('Not yet completed');
    expect(sha256(await file(kind, other))).not.toBe(sha256(await file(kind)));
  });

  it('nobody gets any, and there is none of a module that is not there', async () => {
    expect(await downloadRecord(nobody(), MODULE, kind)).toEqual({ absent: true });
    expect(await downloadRecord(by, 'unheard-of', kind)).toEqual({ absent: true });
  });

  it('who has left the register still gets theirs, the same to the byte', async () => {
    const leaver = await enterRegistrant();
    const before = sha256(await file(kind, leaver));
    await keepLeaving(leaver);
    expect(sha256(await file(kind, leaver))).toBe(before);
  });
});
