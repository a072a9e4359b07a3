/**
 * Lets a text of a PDF be copied and read out as it was written. The engine tells what each drawn letter
 * stands for; where letters share a glyph, carry accents of their own or run from right to left, that
 * is not enough. PDF's remedy is `ActualText` (ISO 32000-1, 14.9.4), which the engine writes for single
 * clusters only; here it is put on the whole text:
 *
 * - on its paragraph in the structure tree, which is what screen readers go by, and
 * - for scripts from left to right on its lines in the page's content, which is what copying goes by.
 *   From right to left the engine's own order is left there: viewers turn it round by themselves.
 */
import { inflateSync } from 'node:zlib';

/** What the engine writes before each text of a tagged page. */
const OPENING = /\/Span <<\n {2}\/MCID (\d+)\n>> BDC\n/g;
/** Where a text stands: the last column is its height on the page. */
const PLACE = /^1 0 0 -1 [\d.-]+ ([\d.-]+) cm$/m;
/** How large it is. */
const SIZE = /^\/f\d+ ([\d.]+) Tf$/m;

/** Texts that would not come out of the PDF as they went in. */
export function needsActualText(text: string): boolean {
  return /[\p{M}\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Devanagari}]/u.test(text);
}

const TURNED = /[\p{Script=Arabic}\p{Script=Hebrew}]/u;

/** The file is not built as the engine builds it; after a change of engine this needs another look. */
export class ActualTextError extends Error {
  override readonly name = 'ActualTextError';
}

type Span = {
  readonly from: number;
  readonly to: number;
  readonly mcid: string;
  readonly inside: string;
};

type Written = {
  /** The colour of this text and of nothing else on the page, as the engine writes it. */
  readonly colour: string;
  readonly lines: readonly string[];
};

/**
 * The same one-page PDF with `ActualText` on one paragraph.
 * @throws ActualTextError when the page has not that many lines in the colour
 */
export function withActualText(pdf: Uint8Array, written: Written): Uint8Array {
  const file = Buffer.from(pdf).toString('latin1');
  const { number, content } = pageContentOf(file);
  const spans = spansOf(content).filter(({ inside }) => inside.includes(`\n${written.colour}\n`));
  const paragraph = `  /K [${spans.map(({ mcid }) => mcid).join(' ')}]\n`;
  const owner = objects(file).find(({ body }) => body.includes(paragraph));
  if (!owner) throw new ActualTextError('The text is in no paragraph of its own');
  const text = hexadecimal(written.lines.join(''));
  const told = owner.body.replace(paragraph, `${paragraph}  /ActualText <${text}>\n`);
  const changed = replaced(file, owner.number, told);
  return Buffer.from(
    TURNED.test(written.lines.join(''))
      ? changed
      : replaced(changed, number, streamOf(spokenContent(content, spans, written.lines))),
    'latin1',
  );
}

function hexadecimal(text: string): string {
  return Buffer.from(`\uFEFF${text}`, 'utf16le').swap16().toString('hex');
}

/** Dictionaries of the file, with their object numbers. */
function objects(file: string) {
  return [...file.matchAll(/\n(\d+) 0 obj\n(<<\n.*?\n>>)\nendobj/gs)].map(
    ([, number = '', body = '']) => ({ number, body }),
  );
}

function pageContentOf(file: string) {
  const number = /\/Contents (\d+) 0 R/.exec(file)?.[1] ?? '';
  const from = file.indexOf(`\n${number} 0 obj\n`) + 1;
  const begin = file.indexOf('\nstream\n', from) + '\nstream\n'.length;
  const length = Number(/\/Length (\d+)/.exec(file.slice(from, begin))?.[1]);
  const packed = Buffer.from(file.slice(begin, begin + length), 'latin1');
  return { number, content: inflateSync(packed).toString('latin1') };
}

function spansOf(content: string): Span[] {
  return [...content.matchAll(OPENING)].map((opening) => {
    const begin = opening.index + opening[0].length;
    const to = endOf(content, begin);
    return {
      from: opening.index,
      to,
      mcid: opening[1] ?? '',
      inside: content.slice(begin, to),
    };
  });
}

/** Where the `EMC` stands that closes what was opened just before. Operators have lines of their own. */
function endOf(content: string, begin: number): number {
  let open = 1;
  for (const { 0: line, index } of content.slice(begin).matchAll(/^(?:EMC|.* B(?:DC|MC))$/gm)) {
    open += line === 'EMC' ? -1 : 1;
    if (open === 0) return begin + index;
  }
  throw new ActualTextError('A marked text does not end');
}

/** The content with each of these lines as the text of the spans that draw it. */
function spokenContent(content: string, spans: readonly Span[], lines: readonly string[]): string {
  const starts = spans.map((span, place) => place === 0 || isBelow(span, spans[place - 1]));
  const found = starts.filter(Boolean).length;
  if (found !== lines.length)
    throw new ActualTextError(`${found} lines were found where ${lines.length} were set`);
  let told = '';
  let [done, line] = [0, 0];
  for (const [place, span] of spans.entries()) {
    // The first span of a line stands for the whole line, those after it for nothing more.
    const text = starts[place] ? (lines[line++] ?? '') : '';
    told += content.slice(done, span.from) + spoken(span, text);
    done = span.to;
  }
  return told + content.slice(done);
}

/** A new line is lower by most of its height; an accent that is set by itself is not. */
function isBelow(span: Span, before: Span | undefined): boolean {
  const [here, above] = [heightOf(span), before ? heightOf(before) : 0];
  return above - here > 0.8 * Number(SIZE.exec(span.inside)?.[1] ?? 0);
}

function heightOf({ inside }: Span): number {
  return Number(PLACE.exec(inside)?.[1] ?? 0);
}

/** The span with its text, and without the marks for single clusters inside, which would be in the way. */
function spoken({ mcid, inside }: Span, text: string): string {
  const plain = inside
    .replace(/^\/Span <<\n {2}\/ActualText .*\n>> BDC\n/gm, '')
    .replace(/^EMC\n/gm, '');
  // Inside BT and ET, so that viewers know where it stands.
  const told = plain
    .replace(/^BT\n/m, `BT\n/Span <<\n  /ActualText <${hexadecimal(text)}>\n>> BDC\n`)
    .replace(/^ET\n/m, 'EMC\nET\n');
  return `/Span <<\n  /MCID ${mcid}\n>> BDC\n${told}`;
}

/** Not packed: how tightly that is done is the Node version's, and the bytes are to be ours. */
function streamOf(content: string): string {
  return `<<\n  /Length ${content.length}\n>>\nstream\n${content}\nendstream`;
}

/** The file with another body for an object, and its table of places put right. */
function replaced(file: string, number: string, body: string): string {
  const from = file.indexOf(`\n${number} 0 obj\n`) + `\n${number} 0 obj\n`.length;
  const to = file.indexOf('\nendobj\n', from);
  const shift = body.length - (to - from);
  const table = file.lastIndexOf('\nxref\n');
  const moved = (offset: string) => {
    const place = Number(offset);
    return String(place > from ? place + shift : place);
  };
  const places = file
    .slice(table)
    .replace(/^\d{10}(?= 00000 n)/gm, (offset) => moved(offset).padStart(10, '0'))
    .replace(/(?<=startxref\n)\d+/, moved);
  return file.slice(0, from) + body + file.slice(to, table) + places;
}
