/**
 * The CPD record on paper, looked at by poppler and qpdf. Seen failing with texts put into the
 * template as markup, with the breaks of long words left out, with the emoji's names left out, and
 * with the pages counted before the end.
 */
import { createHash } from 'node:crypto';
import { pagesOf } from '../../lib/documents/pdf-pages';
import { renderRecord } from '../../lib/documents/record-pdf';
import { runningText } from '../../lib/documents/running-text';
import { groupCode } from '../../lib/domain/certificate';
import { REFLECTION_PARTS } from '../../lib/domain/reflection';
import { ask, fontsOf, itWith, tagsOf } from '../support/debian-tools';
import { EXAMPLE, recordWith } from './record-example';

const CERTIFICATE = { what: 'certificate', format: 'PDF', pages: 1 };
const render = async (record = EXAMPLE) => (await renderRecord(record, [CERTIFICATE])).bytes;
const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
const inOneLine = (text: string) => text.replace(/\s+/g, ' ').trim();

/** What is read out of a PDF between two headings, without the lines at the foot of each page. */
function readOut(pdf: Uint8Array, from: string, to?: string): string {
  const raw = ask('pdftotext', pdf, (file) => ['-raw', file, '-']).toString();
  const words = inOneLine(raw.replace(/^CPD record: .* Page \d+ of \d+$/gm, ''));
  const end = to === undefined ? words.length : words.indexOf(to);
  return words.slice(words.indexOf(from) + from.length, end).trim();
}
const whyOf = (pdf: Uint8Array) => readOut(pdf, 'Why I did this', 'What I learned');

describe('the bytes of a record', () => {
  it('are the same for the same record, and others for another', async () => {
    expect(sha256(await render())).toBe(sha256(await render()));
    expect(sha256(await render(recordWith({ why: 'Else' })))).not.toBe(sha256(await render()));
  });

  itWith(
    ['qpdf', 'pdfinfo', 'pdffonts'],
    'are a sound, tagged PDF with its own fonts',
    async () => {
      const pdf = await render();
      expect(ask('qpdf', pdf, (file) => ['--check', file]).toString()).toContain('No syntax');
      const facts = ask('pdfinfo', pdf, (file) => ['-isodates', file]).toString();
      expect(facts).toMatch(
        /^Title:\s+CPD record: Social media guidance for registrants, Siân Ŵyn$/m,
      );
      expect(facts).toMatch(/^Tagged:\s+yes$/m);
      expect(facts).toMatch(/^CreationDate:\s+2026-11-23T00:00:00/m);
      expect(Buffer.from(pdf).toString('latin1')).toMatch(/pdfuaid:part>1</);
      const fonts = fontsOf(pdf);
      expect(fonts.length).toBeGreaterThan(0);
      for (const font of fonts) expect(font).toMatch(/ yes yes yes /);
    },
  );
});

describe('what a record says', () => {
  itWith(['pdfinfo'], 'stands under headings, in the order of reading', async () => {
    const tags = tagsOf(await render());
    const headings = [...tags.matchAll(/^ *(H[1-3])[^"]*"([^"]*)"/gm)].map(([, level]) => level);
    expect(headings.filter((level) => level === 'H1')).toHaveLength(1);
    expect(headings.filter((level) => level === 'H3')).toHaveLength(REFLECTION_PARTS.length);
  });

  itWith(['pdftotext'], 'keeps what is known, what is said and what is thought apart', async () => {
    const pdf = await render();
    const known = readOut(pdf, 'What the service has recorded', 'What I say myself');
    for (const fact of [
      'Name: Siân Ŵyn',
      'Completed on: 20 November 2026',
      'AHCS-7K4P-29QD',
      'Notional learning time: 1 hour: what the lessons that were opened are thought to take',
    ]) {
      expect(known).toContain(fact);
    }
    const own = readOut(pdf, 'What I say myself', 'My reflection');
    expect(own).toContain('Time it took me: 1 hour 35 minutes: stated by me, not measured');
    expect(known).not.toContain('1 hour 35 minutes');
  });

  const TYPED = [
    ['Welsh', 'Ŵyn, ŷ, Ŷ, ŵ, â ê î ô û ï; llŷn a’r tŷ'],
    ['Typst', '#eval("1") #sys.inputs $x^2$ *stars* _under_ `raw` @ref <label> // no comment'],
    ['HTML', '<b>bold</b> <script>alert(1)</script> &amp; &lt;'],
    ['escapes', String.raw`\u{41} \n \ "quoted" 'single' -- --- ... ~ {[( )]}`],
    ['headings and lists', '= Not a heading\n- not a list\n+ nor this\n/ term: none'],
    ['ligatures', 'office, fluffy, affix, waffle, ﬁ'],
    ['decomposed letters', 'Siân'.normalize('NFD')],
    ['names from elsewhere', 'Łucja, Șerban, Nguyễn, Ẹniọlá, Ólafsdóttir'],
  ] as const;

  itWith(['pdftotext'], 'is what was typed, and nothing of it is markup', async () => {
    for (const [, why] of TYPED) {
      expect(whyOf(await render(recordWith({ why })))).toBe(inOneLine(why.normalize('NFC')));
    }
  });

  itWith(
    ['pdftotext', 'pdfinfo'],
    'flows over as many pages as it takes, word for word',
    async () => {
      const why = Array.from({ length: 1500 }, (_, word) => `gair${word}`).join(' ');
      const { bytes, pages } = await renderRecord(recordWith({ why }), []);
      expect(whyOf(bytes)).toBe(why);
      const facts = ask('pdfinfo', bytes, (file) => [file]).toString();
      expect(pages).toBeGreaterThan(2);
      expect(facts).toMatch(new RegExp(`^Pages:\\s+${pages}$`, 'm'));
      expect(pagesOf(bytes)).toBe(pages);
      expect(readOut(bytes, 'Evidence', 'The reflection and')).toBe(
        `Reflective record, PDF, ${pages} pages`,
      );
    },
  );

  itWith(['pdftotext'], 'stays on the paper, however long a word is', async () => {
    const why = `before ${'x'.repeat(9_000)} after`;
    const pdf = await render(recordWith({ why }));
    expect(whyOf(pdf).replaceAll(' ', '')).toBe(why.replaceAll(' ', ''));
    const boxes = ask('pdftotext', pdf, (file) => ['-bbox', file, '-']).toString();
    const width = Number(/<page width="([\d.]+)"/.exec(boxes)?.[1]);
    const right = [...boxes.matchAll(/xMax="([\d.]+)"/g)].map(([, edge]) => Number(edge));
    expect(Math.max(...right)).toBeLessThan(width - 60);
  });

  itWith(['pdftotext'], 'tells in words what no typeface has, never as a box', async () => {
    const pdf = await render(recordWith({ why: 'Da 😀 iawn 👩🏽‍🔬 🏥 👍🏿 ok\u{E000}\u200B!' }));
    expect(whyOf(pdf)).toBe(
      'Da [emoji: grinning face] iawn [emoji: woman scientist, medium skin tone] ' +
        '[emoji: hospital] [emoji: thumbs up, dark skin tone] ok[sign U+E000]!',
    );
    const note = 'What stands in square brackets is a sign that cannot be printed here';
    expect(readOut(pdf, 'Evidence')).toContain(note);
    expect(readOut(await render(), 'Evidence')).not.toContain(note);
  });

  itWith(['pdftotext'], 'has no heading for what nobody wrote', async () => {
    const pdf = await render(recordWith({ why: ' \n\n ', benefit: '' }));
    const words = readOut(pdf, 'My reflection', 'Evidence');
    expect(words).not.toContain('Why I did this');
    expect(words).not.toContain('How service users benefit');
    expect(words).toContain('What I learned');
  });

  itWith(['pdftotext'], 'says once where nothing at all is written', async () => {
    const texts = { why: '', learned: ' ', differently: '', benefit: '', standards: '' };
    const pdf = await render(recordWith(texts));
    expect(readOut(pdf, 'My reflection', 'Evidence')).toBe('Nothing is written yet.');
  });

  itWith(['pdftotext'], 'has the address of a certificate in one piece', async () => {
    const certificate = EXAMPLE.certificates[0]!;
    const verificationAddress = `http://localhost:3170/verify/${certificate.code}`;
    const pdf = await render({
      ...EXAMPLE,
      certificates: [{ ...certificate, verificationAddress }],
    });
    const lines = ask('pdftotext', pdf, (file) => ['-layout', file, '-']).toString();
    expect(lines).toContain(`http://localhost:3170/verify/${groupCode(certificate.code)}`);
  });

  itWith(['pdftotext'], 'says how a certificate stands', async () => {
    const certificate = EXAMPLE.certificates[0]!;
    const certificates = [{ ...certificate, state: 'withdrawn' as const, specimen: true }];
    const known = readOut(await render({ ...EXAMPLE, certificates }), 'What the service');
    expect(known).toContain('state when this was made: Withdrawn (a specimen)');
  });
});

describe('text made ready to be set', () => {
  it('keeps paragraphs and lines, and runs white space together', () => {
    const { paragraphs } = runningText('One\t two\nthree\n \n\nfour\u202Edcba');
    expect(paragraphs.map((lines) => lines.map((runs) => runs.map(({ text }) => text)))).toEqual([
      [['One two'], ['three']],
      [['fourdcba']],
    ]);
  });

  it('is one run as long as one typeface has all of it', () => {
    const [lines] = runningText('All of this, ŵ too').paragraphs;
    expect(lines?.[0]).toHaveLength(1);
  });
});
