/**
 * Whatever a spreadsheet wrote is read alike, and what cannot be read says why. Seen failing before
 * the parser's error event was heard, with empty lines not counted, and with blank rows not bounded.
 */
import iconv from 'iconv-lite';
import type { RegisterRow, UnreadRow } from '../../lib/domain/register-row';
import { readRegisterFile } from '../../lib/register-file/read-register-file';

const HEADER = ['Reg. No', 'NAME', 'e-mail', 'Register part', 'Speciality', 'Phone'];
const LINES = [
  ['CP 1', 'Siân O’Neill', 'a@example.org', 'P', 'S', ''],
  ['CP 2', 'Zoë €', '', 'P', '', '07'],
];

async function* inPieces(bytes: Buffer, size: number) {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

async function read(bytes: Buffer, size = 1_021) {
  const [rows, unread]: [RegisterRow[], UnreadRow[]] = [[], []];
  const reading = await readRegisterFile(inPieces(bytes, size), async (batch) => {
    rows.push(...batch.rows);
    unread.push(...batch.unread);
  });
  return { reading, rows, unread };
}

const text = (separator: string, end = '\n') =>
  [HEADER, ...LINES].map((line) => line.join(separator) + end).join('');

const ENCODINGS = [
  ['UTF-8', 'UTF-8', (words: string) => Buffer.from(words)],
  ['UTF-8 with a mark', 'UTF-8', (words: string) => Buffer.from(`\ufeff${words}`)],
  ['Windows-1252', 'Windows-1252', (words: string) => iconv.encode(words, 'windows-1252')],
  ['UTF-16 LE', 'UTF-16', (words: string) => iconv.encode(words, 'utf-16le', { addBOM: true })],
  ['UTF-16 BE', 'UTF-16', (words: string) => iconv.encode(words, 'utf-16be', { addBOM: true })],
] as const;

describe.each(ENCODINGS)('%s', (_, encoding, encode) => {
  it.each([',', ';', '\t'])('separated by “%s” is read alike, however it arrives', async (one) => {
    for (const end of ['\n', '\r\n', '\r']) {
      for (const size of [1, 2, 3, 10_000]) {
        const { reading, rows, unread } = await read(encode(text(one, end)), size);
        expect(reading).toEqual({ encoding, separator: one, others: ['Phone'], rows: 2 });
        expect(unread).toEqual([]);
        expect(rows).toMatchObject([
          { line: 2, numberKey: 'CP 1', name: 'Siân O’Neill', nameKey: "sian o'neill" },
          { line: 3, name: 'Zoë €', email: null, specialism: null },
        ]);
      }
    }
  });
});

const FIVE = 'Number,Name,Email,Part,Specialism\n';

describe('a file that cannot be read', () => {
  it.each([
    ['nothing', Buffer.alloc(0), { fault: 'empty' }],
    ['a workbook', Buffer.from('PK\u0003\u0004and so on'), { fault: 'workbook' }],
    ['zeros', Buffer.concat([Buffer.from(FIVE), Buffer.alloc(9)]), { fault: 'not-text' }],
    ['only names of columns', Buffer.from(FIVE), { fault: 'no-rows' }],
    [
      'two encodings',
      Buffer.concat([Buffer.from(`${FIVE}1,Siân,,P,\n`), iconv.encode('2,Zoë,,P,\n', 'latin1')]),
      { fault: 'encoding-mixed' },
    ],
    [
      'no names of columns',
      Buffer.from('1,Ada,a@example.org\n'),
      {
        fault: 'columns',
        missing: ['number', 'name', 'email', 'part', 'specialism'],
        found: ['1', 'Ada', 'a@example.org'],
      },
    ],
    [
      'a column missing and one doubled',
      Buffer.from('Number,Name,Full name,Part,Specialism\n1,a,b,c,d\n'),
      { fault: 'columns', missing: ['email'], doubled: ['name'] },
    ],
    ['blank lines alone', Buffer.from('\n\n\n'), { fault: 'columns', found: [] }],
  ])('says why: %s', async (_, bytes, refusal) => {
    for (const size of [1, 10_000])
      expect((await read(bytes, size)).reading).toMatchObject(refusal);
    // What the parser says afterwards is heard, and ends nothing.
    await new Promise(setImmediate);
  });
});

describe('blank rows', () => {
  it('leave every other row its number', async () => {
    const lines = ['', ',,,,', 'N1,Ada,,P,', '', '', ' ', 'N2,Ben,,P,', ',,,,', ''];
    const { rows, unread } = await read(Buffer.from(FIVE + lines.join('\n')));
    expect(rows.map(({ line, number }) => [line, number])).toEqual([
      [4, 'N1'],
      [8, 'N2'],
    ]);
    expect(unread).toEqual([]);
  });

  it('end the reading when there are more than a spreadsheet has', async () => {
    async function* blank() {
      yield Buffer.from(`${FIVE}N1,Ada,,P,\n`);
      for (let at = 0; at < 111; at += 1) yield Buffer.from(',,,,\n'.repeat(10_000));
    }
    const reading = await readRegisterFile(blank(), async () => undefined);
    expect(reading).toEqual({ fault: 'too-many-rows' });
  });
});

it('reads 200,000 rows and keeps none of them', async () => {
  async function* rows() {
    yield Buffer.from(FIVE);
    for (let from = 0; from < 200_000; from += 500) {
      const lines = Array.from(
        { length: 500 },
        (_, at) => `N${from + at},Name ${from + at},n${from + at}@example.org,P,S\n`,
      );
      yield Buffer.from(lines.join(''));
    }
  }
  let [count, most] = [0, 0];
  const before = process.memoryUsage().heapUsed;
  const reading = await readRegisterFile(rows(), async (batch) => {
    count += batch.rows.length;
    most = Math.max(most, batch.rows.length);
  });
  expect(reading).toMatchObject({ rows: 200_000 });
  expect(count).toBe(200_000);
  expect(most).toBeLessThan(2_000);
  // The rows together would take more than 100 MB; what is not yet collected is less.
  expect((process.memoryUsage().heapUsed - before) / 2 ** 20).toBeLessThan(100);
});
