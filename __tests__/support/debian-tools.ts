/**
 * Programs of Debian that look at our documents with eyes other than ours. In CI (`CI` is set) a missing
 * one fails the test; elsewhere the test is skipped, and says so with the package to install.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const PACKAGES = {
  qpdf: 'qpdf',
  pdfdetach: 'poppler-utils',
  pdfinfo: 'poppler-utils',
  pdffonts: 'poppler-utils',
  pdfimages: 'poppler-utils',
  pdftotext: 'poppler-utils',
  pdftoppm: 'poppler-utils',
  unzip: 'unzip',
  zbarimg: 'zbar-tools',
} as const;
type Tool = keyof typeof PACKAGES;

const isThere = (tool: Tool) => spawnSync('which', [tool]).status === 0;

/** `it` for a test that needs these programs. */
export function itWith(tools: readonly Tool[], title: string, test: () => Promise<void>): void {
  const missing = tools.filter((tool) => !isThere(tool));
  if (missing.length === 0) return it(title, test);
  const names = missing.map((tool) => `${tool} (apt-get install ${PACKAGES[tool]})`);
  const complaint = `not installed: ${names.join(', ')}`;
  if (process.env['CI']) {
    return it(title, () => {
      throw new Error(complaint);
    });
  }
  process.stderr.write(`SKIPPED: ${title} (${complaint})\n`);
  // 2026-11-23: such a machine may still run the rest; CI never comes here.
  it.skip(`${title} (${complaint})`, test);
}

/**
 * What a program says about these bytes; `argumentsFor` gets the path of a file that holds them.
 * @throws when the program is not content
 */
export function ask(
  tool: Tool,
  bytes: Uint8Array,
  argumentsFor: (file: string) => readonly string[],
): Buffer {
  const folder = mkdtempSync(join(tmpdir(), 'ahcs-documents-'));
  try {
    const file = join(folder, 'document');
    writeFileSync(file, bytes);
    // Poppler complains on stderr about forms that PDF/UA asks for and that it does not know.
    return execFileSync(tool, argumentsFor(file), {
      stdio: ['ignore', 'pipe', 'ignore'],
      maxBuffer: 64 * 1024 * 1024,
    });
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** All words of a PDF in the order they are set, white space run together. */
export function wordsOf(pdf: Uint8Array): string {
  const raw = ask('pdftotext', pdf, (file) => ['-raw', file, '-']).toString();
  return raw.replace(/\s+/g, ' ').trim();
}

/** The PDF's typefaces, a line each: name, type, encoding, and whether it is embedded, cut down and told in Unicode. */
export function fontsOf(pdf: Uint8Array): string[] {
  const table = ask('pdffonts', pdf, (file) => [file]).toString();
  return table.trim().split('\n').slice(2);
}

/** The PDF's tags with the texts they hold, as `pdfinfo -struct-text` prints them. */
export function tagsOf(pdf: Uint8Array): string {
  return ask('pdfinfo', pdf, (file) => ['-struct-text', file]).toString();
}

/** A file that is attached to the PDF, as `pdfdetach` takes it out. */
export function attachmentOf(pdf: Uint8Array, name: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'ahcs-attachment-'));
  try {
    const out = join(folder, 'attachment');
    ask('pdfdetach', pdf, (file) => ['-savefile', name, '-o', out, file]);
    return readFileSync(out, 'utf8');
  } finally {
    rmSync(folder, { recursive: true });
  }
}

type Told = { readonly value?: { readonly '/S'?: string; readonly '/ActualText'?: string } };

/** The ActualText of paragraphs in the PDF's structure tree, where they have one. */
export function paragraphTexts(pdf: Uint8Array): string[] {
  const said = ask('qpdf', pdf, (file) => ['--json=2', '--json-key=qpdf', file]).toString();
  const { qpdf } = JSON.parse(said) as { qpdf: [unknown, Record<string, Told>] };
  return Object.values(qpdf[1]).flatMap(({ value }) =>
    value?.['/S'] === '/P' && value['/ActualText'] ? [value['/ActualText'].slice(2)] : [],
  );
}

/** Its first page as grey pixels, one byte each, row by row. */
export function greyPicture(pdf: Uint8Array, dotsPerInch: number) {
  const resolution = String(dotsPerInch);
  const pgm = ask('pdftoppm', pdf, (file) => ['-r', resolution, '-gray', '-singlefile', file]);
  const [header = '', width = '0', height = '0'] =
    /^P5\s+(\d+)\s+(\d+)\s+255\s/.exec(pgm.toString('latin1', 0, 40)) ?? [];
  return { pgm, width: +width, height: +height, pixels: pgm.subarray(header.length) };
}
