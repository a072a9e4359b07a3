/**
 * The audit pack's bytes, and how a pack is checked: made by the server's room, opened by the very
 * code that browsers are given. Seen failing with the ZIP dated in UTC, with duplicates let in, with
 * a strange file passed over, with a specimen's words left those of `valid`, and with the certificate's hash taken from the manifest.
 */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { writeFileSync, rmSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync, zipSync, type Unzipped } from 'fflate';
import { openPack } from '../../components/open-pack';
import { findingInWords, verdictInWords } from '../../components/pack-words';
import { packFiles, type FileToPack } from '../../lib/documents/audit-pack';

const CODE = '7K4P29QDABCDEFGHJKMNPQRSTV';
const MODULE = { id: 'social-media', title: 'Social media guidance for registrants' };
const bytesOf = (text: string) => new Uint8Array(Buffer.from(text));
const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

const CERTIFICATE = bytesOf('%PDF-1.7 the certificate as it was issued');
const FILES: readonly FileToPack[] = [
  { name: 'AHCS-7K4P-29QD.pdf', kind: 'certificate', bytes: CERTIFICATE, code: CODE },
  { name: 'cpd-record.pdf', kind: 'record', bytes: bytesOf('%PDF-1.7 the record') },
  { name: 'cpd-record.txt', kind: 'record-text', bytes: bytesOf('CPD RECORD ŵ 😀') },
];
const PACK = packFiles(MODULE, FILES, '2026-11-23');

/** The pack with some of its files exchanged, added, or (null) taken away. */
function tampered(changes: Record<string, Uint8Array | null>): Uint8Array {
  const files: Unzipped = { ...unzipSync(PACK) };
  for (const [name, bytes] of Object.entries(changes)) {
    if (bytes) files[name] = Uint8Array.from(bytes);
    else delete files[name];
  }
  return zipSync(files);
}

/** What the service keeps of the certificate. */
const kept = (difference: object) => ({
  sha256: sha256(CERTIFICATE),
  state: 'valid',
  specimen: false,
  hidden: false,
  ...difference,
});

/** What the service answers, by code. */
let service: (code: string) => { status: number; body?: unknown } | 'offline';
let asked: string[];

beforeEach(() => {
  asked = [];
  service = (code) =>
    code === CODE ? { status: 200, body: kept({}) } : { status: 404, body: { absent: true } };
  // The service itself is asked in the browser stories.
  jest.spyOn(globalThis, 'fetch').mockImplementation(async (address) => {
    const code = String(address).replace('/fingerprint/', '');
    asked.push(code);
    const answer = service(code);
    if (answer === 'offline') throw new TypeError('Failed to fetch');
    return Response.json(answer.body ?? null, { status: answer.status });
  });
});
afterEach(() => jest.restoreAllMocks());

const open = (zip: Uint8Array) =>
  openPack(new Blob([Uint8Array.from(zip)]), (code) => `/fingerprint/${code}`);

async function findings(zip: Uint8Array) {
  const report = await open(zip);
  if ('fault' in report) throw new Error(`Not opened: ${report.fault}`);
  return report.findings;
}

const titleOf = async (zip: Uint8Array) => verdictInWords(await findings(zip)).title;
const ISSUED = 'This certificate is valid';
const BROKEN = 'Not everything is as it was issued and packed';

describe('the bytes of a pack', () => {
  it('are the same for the same files and day, and others for another', () => {
    expect(sha256(packFiles(MODULE, FILES, '2026-11-23'))).toBe(sha256(PACK));
    expect(sha256(packFiles(MODULE, FILES, '2026-11-24'))).not.toBe(sha256(PACK));
  });

  it.each(['Pacific/Kiritimati', 'Pacific/Pago_Pago', 'Europe/London'])(
    'are the same in %s',
    (TZ) => {
      const folder = mkdtempSync(join(tmpdir(), 'ahcs-zone-'));
      try {
        const script = join(folder, 'pack.ts');
        writeFileSync(
          script,
          `import { packFiles } from ${JSON.stringify(join(process.cwd(), 'lib/documents/audit-pack'))};
          const files = ${JSON.stringify(FILES.map((file) => ({ ...file, bytes: [...file.bytes] })))};
          const bytes = packFiles(${JSON.stringify(MODULE)}, files.map((file) => ({ ...file, bytes: Uint8Array.from(file.bytes) })), '2026-11-23');
          process.stdout.write(Buffer.from(bytes));`,
        );
        const made = execFileSync(process.execPath, ['--import', 'tsx', script], {
          env: { ...process.env, TZ },
        });
        expect(sha256(made)).toBe(sha256(PACK));
      } finally {
        rmSync(folder, { recursive: true });
      }
    },
  );
});

describe('a pack that is checked', () => {
  it('is found whole, and the service is asked for nothing but the certificate’s code', async () => {
    const found = await findings(PACK);
    expect(found.map(({ name, standing }) => [name, standing])).toEqual(
      FILES.map(({ name }) => [name, 'unchanged']),
    );
    expect(found[0]?.certificate).toEqual({
      proof: 'issued',
      state: 'valid',
      specimen: false,
      hidden: false,
    });
    expect(verdictInWords(found).title).toBe(ISSUED);
    expect(asked).toEqual([CODE]);
  });

  it('says of the person’s own words that they prove little', async () => {
    const [, record] = await findings(PACK);
    expect(record && findingInWords(record).proves).toMatch(/^only that it fits the list/);
  });

  it.each([
    ['the record changed', { 'cpd-record.txt': bytesOf('CPD RECORD, bettered') }, 'changed'],
    ['the record taken away', { 'cpd-record.txt': null }, 'missing'],
    ['a stranger among the files', { 'another.pdf': CERTIFICATE }, 'unlisted'],
  ])('is not found whole with %s', async (_, changes, standing) => {
    const found = await findings(tampered(changes));
    expect(found.map((one) => one.standing)).toContain(standing);
    expect(verdictInWords(found).title).toBe(BROKEN);
  });

  it('every byte of the certificate counts', async () => {
    for (let at = 0; at < CERTIFICATE.length; at += 1) {
      const changed = Uint8Array.from(CERTIFICATE);
      changed[at] = (changed[at] ?? 0) ^ 1;
      const found = await findings(tampered({ 'AHCS-7K4P-29QD.pdf': changed }));
      expect(found[0]).toMatchObject({ standing: 'changed', certificate: { proof: 'differs' } });
    }
  });

  it('a certificate and a manifest changed together are caught by the service', async () => {
    const forged = bytesOf('%PDF-1.7 another name');
    const files = FILES.map((file) =>
      file.kind === 'certificate' ? { ...file, bytes: forged } : file,
    );
    const found = await findings(packFiles(MODULE, files, '2026-11-23'));
    expect(found[0]).toMatchObject({ standing: 'unchanged', certificate: { proof: 'differs' } });
    expect(verdictInWords(found).title).toBe(BROKEN);
  });

  it.each([
    ['a code that nobody has', { code: '0'.repeat(26) }],
    ['no code', {}],
  ])('is not believed with %s', async (_, code) => {
    const files = FILES.map(({ name, kind, bytes }) => ({ name, kind, bytes, ...code }));
    const found = await findings(packFiles(MODULE, files, '2026-11-23'));
    expect(found[0]?.certificate).toEqual({ proof: 'unknown-code' });
    expect(verdictInWords(found).title).toBe(BROKEN);
  });

  it.each([
    ['cannot be reached', () => 'offline' as const],
    ['asks for patience', () => ({ status: 429, body: { wait: 60 } })],
    ['has a fault', () => ({ status: 500 })],
  ])('says so when the service %s', async (_, answer) => {
    service = answer;
    expect(await titleOf(PACK)).toBe('The certificate could not be checked');
  });

  it.each(['superseded', 'withdrawn'])('says so when its certificate was %s', async (state) => {
    service = () => ({ status: 200, body: kept({ state }) });
    expect(await titleOf(PACK)).toBe(`This certificate was ${state}`);
  });

  it('a specimen is not taken for a valid certificate', async () => {
    service = () => ({ status: 200, body: kept({ specimen: true }) });
    const found = await findings(PACK);
    expect(verdictInWords(found)).toMatchObject({
      tone: 'partly',
      title: 'This certificate is a SPECIMEN',
    });
    expect(JSON.stringify(found.map(findingInWords))).not.toMatch(/valid/);
  });

  it('several certificates are counted', async () => {
    const [first = FILES[0]!] = FILES;
    const second = { ...first, name: 'AHCS-8K4P-29QD.pdf', code: '8'.repeat(26) };
    service = (code) => ({
      status: 200,
      body: kept({ state: code === CODE ? 'valid' : 'superseded' }),
    });
    expect(await titleOf(packFiles(MODULE, [...FILES, second], '2026-11-23'))).toBe(
      'Certificates: 1 of 2 valid; 1 was superseded by a corrected one',
    );
  });

  it('every file that is not as it was is named', async () => {
    const found = await findings(
      tampered({ 'cpd-record.txt': bytesOf('Bettered'), 'another.pdf': CERTIFICATE }),
    );
    expect(verdictInWords(found)).toMatchObject({
      tone: 'wrong',
      words: expect.stringContaining('These 2 are not: cpd-record.txt, another.pdf.'),
    });
  });

  it('without a certificate is vouched for by nobody', async () => {
    const pack = packFiles(MODULE, FILES.slice(1), '2026-11-23');
    expect(await titleOf(pack)).toBe('There is no certificate in this pack');
  });
});

describe('what is no pack', () => {
  const twice = () => {
    // Two entries of one name: other programs may unpack the other one.
    const pack = Buffer.from(tampered({ 'cpd-record.tx2': bytesOf('Other words') }));
    for (let at = pack.indexOf('cpd-record.tx2'); at >= 0; at = pack.indexOf('cpd-record.tx2')) {
      pack.write('cpd-record.txt', at);
    }
    return Uint8Array.from(pack);
  };

  it.each([
    ['a text', () => bytesOf('no ZIP at all'), 'no-pack'],
    ['nothing', () => new Uint8Array(), 'no-pack'],
    ['half a pack', () => PACK.slice(0, PACK.length / 2), 'no-pack'],
    ['two files of one name', twice, 'no-pack'],
    ['a name with a path', () => tampered({ '../x': CERTIFICATE }), 'no-pack'],
    ['a ZIP without a manifest', () => tampered({ 'manifest.json': null }), 'no-manifest'],
    [
      'a manifest of another kind',
      () => tampered({ 'manifest.json': bytesOf('{"form":1}') }),
      'no-manifest',
    ],
    [
      'a manifest that is no JSON',
      () => tampered({ 'manifest.json': bytesOf('{') }),
      'no-manifest',
    ],
    ['more than anybody packs', () => new Uint8Array(20_000_001), 'too-large'],
  ])('%s is told', async (_, zip, fault) => {
    expect(await open(zip())).toEqual({ fault });
  });
});
