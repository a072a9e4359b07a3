/**
 * The certificate on paper. Seen failing with today's date, with the process's number printed, with the mark that
 * Poppler complains of, with the form printed for the module's version, with the word across the page white, or there
 * after sign-off, with two pages let through, with a long name left on one line or spaced out, with Source Sans 3 taken
 * away, with only the code in the square, with the table's heads taken for cells, and with the square's description cut
 * short. (Names that need their text kept beside them: names.test.ts.)
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CertificateOverflowError, renderCertificate } from '../../lib/documents/certificate-pdf';
import { MissingLetterError } from '../../lib/documents/typeface';
import { groupCode, type CertificateSnapshot } from '../../lib/domain/certificate';
import { ask, fontsOf, greyPicture, itWith, tagsOf, wordsOf } from '../support/debian-tools';
import { EXAMPLE, FULLEST } from './certificate-example';

const render = (changes: Partial<CertificateSnapshot> = {}) =>
  renderCertificate({ ...EXAMPLE, ...changes });
const pagesOf = (pdf: Uint8Array) =>
  Number(/^Pages:\s+(\d+)/m.exec(ask('pdfinfo', pdf, (file) => [file]).toString())?.[1]);
const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

/** Renders the example in a process of its own, from a copy of the project at an awkward place. */
function renderElsewhere(folder: string): string {
  const project = process.cwd();
  for (const room of ['documents', 'domain']) {
    cpSync(join(project, 'lib', room), join(folder, 'lib', room), { recursive: true });
  }
  symlinkSync(join(project, 'node_modules'), join(folder, 'node_modules'));
  const script = `
    import { renderCertificate } from './lib/documents/certificate-pdf';
    renderCertificate(${JSON.stringify(EXAMPLE)}).then((bytes) => process.stdout.write(Buffer.from(bytes)));`;
  writeFileSync(join(folder, 'render.ts'), script);
  const env = { ...process.env, TZ: 'Pacific/Kiritimati', LANG: 'tr_TR.UTF-8' };
  const options = { cwd: folder, env, timeout: 30_000, maxBuffer: 1e7 };
  return sha256(execFileSync(process.execPath, ['--import', 'tsx', 'render.ts'], options));
}

describe('the bytes of a certificate', () => {
  it('are the same for the same snapshot', async () => {
    const first = await render();
    const other = await render({ holderName: 'Somebody Else' });
    expect(sha256(await render())).toBe(sha256(first));
    expect(sha256(other)).not.toBe(sha256(first));
  });

  it('are the same in another process, folder and time zone, and the process ends by itself', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'a folder with spaces, ü '));
    try {
      expect(renderElsewhere(folder)).toBe(sha256(await render()));
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  itWith(['pdfinfo'], 'are dated with the day of completion, not with today', async () => {
    const pdf = await render({ completedOn: '2031-03-01' });
    const facts = ask('pdfinfo', pdf, (file) => ['-isodates', file]).toString();
    expect(facts).toMatch(/^CreationDate:\s+2031-03-01T00:00:00/m);
    expect(facts).toMatch(/^ModDate:\s+2031-03-01T00:00:00/m);
    expect(wordsOf(pdf)).toContain('on 1 March 2031');
  });

  itWith(['pdfinfo'], 'are read by Poppler without a complaint', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'ahcs-poppler-'));
    try {
      const file = join(folder, 'certificate.pdf');
      // Text that looks like what is taken out stays what it is.
      writeFileSync(file, await render({ holderName: '/Suspects false' }));
      const told = (tool: string, ...rest: string[]) => spawnSync(tool, [file, ...rest]);
      expect(told('pdfinfo').stderr.toString()).toBe('');
      expect(told('pdftotext', '-').stdout.toString()).toContain('/Suspects false');
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  itWith(['qpdf', 'pdffonts', 'pdfimages'], 'are a sound PDF with its own fonts', async () => {
    const pdf = await render({ holderName: 'Nguyễn Thị Ánh', specimen: true });
    expect(ask('qpdf', pdf, (file) => ['--check', file]).toString()).toContain(
      'No syntax or stream',
    );
    const fonts = fontsOf(pdf);
    expect(fonts.length).toBeGreaterThanOrEqual(4);
    for (const font of fonts) expect(font).toMatch(/(Atkinson|SourceSans3)\S* .* yes yes yes /);
    const pictures = ask('pdfimages', pdf, (file) => ['-list', file])
      .toString()
      .trim();
    expect(pictures.split('\n')).toHaveLength(2); // the heading only: all is drawn with lines
  });
});

describe('what a certificate says', () => {
  itWith(['pdftotext'], 'is everything in the snapshot that is for reading', async () => {
    const words = wordsOf(
      await render({ registerParts: ['Medical Illustrators', 'Physiologists'] }),
    );
    for (const expected of [
      'Certificate of completion',
      'Siân Ŵyn',
      'Registration number HCS-004512',
      'Parts of the register: Medical Illustrators, Physiologists',
      'completed the e-learning module Social media guidance for registrants',
      'on 23 November 2026',
      'Social Media Guidance for Registrants, #064 v1.1, February 2022',
      ...EXAMPLE.learningOutcomes,
      ...EXAMPLE.standards.map(({ title }) => title),
      'Notional learning time: 12 minutes. The time it took was not measured.',
      'Pass mark: 80% in the quiz of each standard',
      `Code: ${groupCode(EXAMPLE.code)}`,
      '2026–2027',
      'Issued by Dr Jane Example Registrar The Academy for Healthcare Science',
      'AHCS-7K4P-29QD',
      `https://cpd.example.org/verify/${groupCode(EXAMPLE.code)}`,
      'Module version',
      '3f9a0c12b4d5',
    ]) {
      expect(words).toContain(expected);
    }
    expect(words).toMatch(/2026–2027 3 3f9a0c12b4d5/); // the module's version, in its column
  });

  itWith(['pdftotext'], 'claims no more than was checked', async () => {
    const words = wordsOf(await renderCertificate({ ...FULLEST, signatory: null }));
    expect(words).not.toMatch(/competen|CPD point|accredit|certified|NHS/i);
    expect(words).toContain('Issued by The Academy for Healthcare Science');
    expect(words).not.toContain('Jane Example');
  });

  itWith(['pdftotext'], 'counts one minute as one', async () => {
    const words = wordsOf(await render({ notionalMinutes: 1 }));
    expect(words).toContain('Notional learning time: 1 minute. ');
  });

  itWith(
    ['pdftotext', 'pdftoppm'],
    'is SPECIMEN, across the page too, only until sign-off',
    async () => {
      const line = 'SPECIMEN: the Academy has not yet signed off this content';
      const [specimen, signed] = [await render({ specimen: true }), await render()];
      expect(wordsOf(specimen)).toContain(line);
      expect(wordsOf(signed)).not.toContain('SPECIMEN');
      // It hides nothing and gets between no lines: without the band the words are the same.
      expect(wordsOf(specimen).replace(`${line} `, '')).toBe(wordsOf(signed));
      expect(palePart(specimen)).toBeGreaterThan(0.04);
      expect(palePart(signed)).toBeLessThan(0.01);
    },
  );
});

/** The share of the page in the pale grey of the word across it. */
function palePart(pdf: Uint8Array): number {
  const { pixels } = greyPicture(pdf, 60);
  return pixels.filter((grey) => grey > 230 && grey < 246).length / pixels.length;
}

/** The paragraph after "This is to record that", as a screen reader gets it, line after line. */
function taggedName(pdf: Uint8Array): string {
  const after = tagsOf(pdf).split('"This is to record that"\n  P (block)\n')[1] ?? '';
  const [lines = ''] = /^(?: {4}".*"\n)+/.exec(after) ?? [];
  return lines.replace(/^ {4}"|"\n/gm, '');
}

describe('a name on a certificate', () => {
  const asHeld = [
    `O'Brien & <b>Sons</b> #eval("1")`,
    `*Ann* _Lee_ $x$ \\ "Q" -- @ref #panic() /* c */`,
    'Łukasz Świątek',
    'Siân Ŵyn',
    'Nguyễn Thị Ánh',
    'Ọlá Ṣadé Ńkechi',
    'Елена Ёлкина',
  ];
  for (const holderName of asHeld) {
    itWith(['pdftotext', 'pdfinfo'], `is printed as it is held: ${holderName}`, async () => {
      const pdf = await render({ holderName });
      expect(taggedName(pdf)).toBe(holderName);
      expect(wordsOf(pdf)).toContain(` ${holderName} Registration number`);
      expect(ask('pdfinfo', pdf, (file) => [file]).toString()).toContain(`, ${holderName}\n`);
    });
  }

  itWith(['pdffonts'], 'is set in Source Sans 3 only where Atkinson lacks a letter', async () => {
    const fontsFor = async (holderName: string) =>
      ask('pdffonts', await render({ holderName }), (file) => [file]).toString();
    expect(await fontsFor('Łukasz Świątek')).not.toContain('SourceSans3');
    expect(await fontsFor('Nguyễn Thị Ánh')).toContain('SourceSans3-Bold');
  });

  itWith(['pdftotext'], 'is composed before it is printed', async () => {
    const pdf = await render({ holderName: 'Siân Ŵyn'.normalize('NFD') });
    expect(wordsOf(pdf)).toContain('Siân Ŵyn'.normalize('NFC'));
  });

  it('is refused with the letters that no typeface has, and without the name', async () => {
    const refusal = await render({ holderName: 'Ali தமிழ்' }).catch((error: unknown) => error);
    expect(refusal).toBeInstanceOf(MissingLetterError);
    expect((refusal as MissingLetterError).letters).toEqual(['த', 'ம', 'ி', 'ழ', '்']);
    expect((refusal as MissingLetterError).message).toMatch(
      /U\+0BA4, U\+0BAE, U\+0BBF, U\+0BB4, U\+0BCD$/,
    );
    expect((refusal as MissingLetterError).message).not.toContain('Ali');
  });

  const longest = [FULLEST.holderName, 'W'.repeat(120), 'Ngô '.repeat(30).trim()];
  for (const holderName of longest) {
    itWith(['pdftotext', 'pdfinfo'], `fits on the page: ${holderName.slice(0, 12)}…`, async () => {
      const pdf = await renderCertificate({ ...FULLEST, holderName });
      expect(pagesOf(pdf)).toBe(1);
      expect(wordsOf(pdf).replaceAll(' ', '')).toContain(holderName.replaceAll(' ', ''));
      const boxes = ask('pdftotext', pdf, (file) => ['-bbox', file, '-']).toString();
      const right = [...boxes.matchAll(/<word .*xMax="([\d.]+)"/g)].map(([, x]) => Number(x));
      expect(right.length).toBeGreaterThan(100);
      expect(Math.max(...right)).toBeLessThan(595 - 50); // the right margin is 54 points
    });
  }
});

describe('the page', () => {
  const fewest = {
    learningOutcomes: EXAMPLE.learningOutcomes.slice(0, 1),
    standards: EXAMPLE.standards.slice(0, 1),
    signatory: null,
  };
  itWith(['pdfinfo'], 'is one of A4, with the least and with the most on it', async () => {
    for (const snapshot of [{ ...EXAMPLE, ...fewest }, FULLEST]) {
      const facts = ask('pdfinfo', await renderCertificate(snapshot), (file) => [file]).toString();
      expect(facts).toMatch(/^Pages:\s+1$/m);
      expect(facts).toMatch(/^Page size:.*\(A4\)$/m);
    }
  });

  it('is never two: more than a page holds is refused', async () => {
    const learningOutcomes = Array.from({ length: 8 }, () => 'word '.repeat(400));
    await expect(render({ learningOutcomes })).rejects.toBeInstanceOf(CertificateOverflowError);
  });

  itWith(
    ['pdftoppm', 'zbarimg', 'pdfinfo'],
    'leads to its verification, by eye, hand and camera',
    async () => {
      for (const specimen of [false, true]) {
        const pdf = await render({ specimen });
        const { pgm } = greyPicture(pdf, 150);
        const read = ask('zbarimg', pgm, (file) => ['--quiet', '--raw', file])
          .toString()
          .trim();
        expect(read).toBe(EXAMPLE.verificationAddress);
        const links = ask('pdfinfo', pdf, (file) => ['-url', file]).toString();
        expect(links).toContain(`Annotation    ${EXAMPLE.verificationAddress}\n`);
      }
    },
  );
});

describe('for those who listen', () => {
  itWith(['pdfinfo'], 'headings, lists and a table with heads are tagged', async () => {
    const tags = tagsOf(await render());
    const headings = [...tags.matchAll(/^ *(H\d) "(.*)" \(block\)$/gm)].map(([, level, text]) => [
      level,
      text,
    ]);
    expect(headings).toEqual([
      ['H1', 'Certificate of completion'],
      ['H2', 'Learning outcomes'],
      ['H2', 'Standards passed'],
      ['H2', 'Issued by'],
      ['H2', 'Check this certificate'],
    ]);
    expect(tags.match(/^ +LI \(block\)/gm)).toHaveLength(4);
    expect(tags.match(/^ +TH .*\n +\/Scope \/Column/gm)).toHaveLength(4);
    expect(tags.match(/^ +TD:/gm)).toHaveLength(4);
  });

  itWith(['pdfinfo'], 'a long name is read out with its spaces', async () => {
    const pdf = await renderCertificate(FULLEST);
    expect(wordsOf(pdf)).toContain(FULLEST.holderName);
    expect(taggedName(pdf)).toBe(FULLEST.holderName);
  });

  itWith(
    ['qpdf', 'pdfinfo'],
    'title, language, description of the code and PDF/UA-1 are stated',
    async () => {
      const pdf = await render();
      const insides = ask('qpdf', pdf, (file) => [
        '--qdf',
        '--object-streams=disable',
        file,
        '-',
      ]).toString();
      expect(insides).toContain('/Lang (en-GB)');
      expect(insides).toContain('/DisplayDocTitle true');
      expect(insides).toContain('<pdfuaid:part>1</pdfuaid:part>');
      const alt = `QR code that holds the address of the verification page: ${EXAMPLE.verificationAddress}`;
      expect(insides).toContain(`/Alt (${alt})`);
      expect(ask('pdfinfo', pdf, (file) => [file]).toString()).toMatch(
        /^Title:\s+Certificate of completion AHCS-7K4P-29QD, Siân Ŵyn$/m,
      );
    },
  );
});
