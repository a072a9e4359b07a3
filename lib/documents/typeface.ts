/**
 * Which typeface a text is set in, and how large. One typeface serves a whole text: where two were
 * mixed within a name, copying it (and so a screen reader) gave some letters twice.
 */
import { join } from 'node:path';
import { openSync, type Font } from 'fontkit';
import { printedText } from '../domain/printed-text';

/** The weights that documents are set in, as the files are named. */
const WEIGHTS = ['400Regular', '600SemiBold', '700Bold'] as const;
type Weight = (typeof WEIGHTS)[number];

/**
 * In order of preference: the house's typeface, one that has most European letters and Vietnamese, one
 * with nearly every Latin, Cyrillic and Greek letter and Devanagari, then one a script. All are whole
 * fonts under the SIL Open Font License; those with one weight are set in it throughout.
 */
const CHAIN = [
  {
    family: 'Atkinson Hyperlegible Next',
    folder: 'atkinson-hyperlegible-next',
    stem: 'AtkinsonHyperlegibleNext',
    weights: WEIGHTS,
  },
  { family: 'Source Sans 3', folder: 'source-sans-3', stem: 'SourceSans3', weights: WEIGHTS },
  { family: 'Noto Sans', folder: 'noto-sans', stem: 'NotoSans', weights: WEIGHTS },
  // Not Noto Sans Arabic: it builds letters of parts, and copies of them came out doubled.
  { family: 'Vazirmatn', folder: 'vazirmatn', stem: 'Vazirmatn', weights: WEIGHTS },
  {
    family: 'Noto Sans Hebrew',
    folder: 'noto-sans-hebrew',
    stem: 'NotoSansHebrew',
    weights: WEIGHTS,
  },
  // 12 MB for Chinese (both ways of writing) and Japanese; Noto Sans SC is 92 MB and has fewer letters.
  {
    family: 'Chocolate Classical Sans',
    folder: 'chocolate-classical-sans',
    stem: 'ChocolateClassicalSans',
    weights: ['400Regular'],
  },
  { family: 'Gowun Dodum', folder: 'gowun-dodum', stem: 'GowunDodum', weights: ['400Regular'] },
] as const;
type Typeface = (typeof CHAIN)[number];
export type Family = Typeface['family'];

/** Every document may use these; the other families only where a text needs them. */
const HOUSE: readonly Family[] = ['Atkinson Hyperlegible Next', 'Source Sans 3'];

/** A text as it is set: as `printedText` has it, whole in one typeface. */
export type SetText = { readonly text: string; readonly font: Family };

/** What a line has to fit into, in points. */
type Measure = { readonly width: number; readonly largest: number; readonly floor: number };

/** A text cut into lines, all of one size in points; joined without anything they are the text. */
type FittedText = SetText & { readonly size: number; readonly lines: readonly string[] };

/**
 * No typeface of the chain has every letter of a text, so that it would be printed with boxes or
 * gaps. The remedy is another form of the text (a name in Latin letters) or one more typeface in
 * the chain. Carries the letters, never the text: the message may be logged, a name may not.
 */
export class MissingLetterError extends Error {
  override readonly name = 'MissingLetterError';
  /** The letters that the typeface which has most of them still lacks. */
  readonly letters: readonly string[];

  constructor(letters: readonly string[]) {
    const points = letters.map((letter) => `U+${hexadecimal(letter)}`).join(', ');
    super(`No single typeface of the documents has all letters of a text; missing: ${points}`);
    this.letters = letters;
  }
}

function hexadecimal(letter: string): string {
  return (letter.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
}

/**
 * The font files that a document needs, for the engine; the order is part of the bytes.
 * @param families of the texts that `setText` gave for it, however often each
 */
export function fontFiles(families: Iterable<Family> = []): readonly string[] {
  const needed = new Set([...HOUSE, ...families]);
  return CHAIN.filter(({ family }) => needed.has(family)).flatMap((typeface) =>
    typeface.weights.map((weight) => fontFile(typeface, weight)),
  );
}

function fontFile({ folder, stem }: Typeface, weight: Weight): string {
  const fonts = join(process.cwd(), 'node_modules', '@expo-google-fonts');
  return join(fonts, folder, weight, `${stem}_${weight}.ttf`);
}

const opened = new Map<string, Font>();

function fontOf(typeface: Typeface, weight: Weight): Font {
  const weights: readonly Weight[] = typeface.weights;
  const file = fontFile(typeface, weights.includes(weight) ? weight : '400Regular');
  const font = opened.get(file) ?? (openSync(file) as Font);
  opened.set(file, font);
  return font;
}

/** The house's own typeface, for words that are drawn. */
export function houseFont(weight: Weight): Font {
  return fontOf(CHAIN[0], weight);
}

/**
 * The text in the first typeface that has all of it.
 * @throws MissingLetterError when none has.
 */
export function setText(raw: string): SetText {
  const text = printedText(raw);
  const found = typefaceFor(text);
  if ('missing' in found) throw new MissingLetterError(found.missing);
  return { text, font: found.family };
}

/** Whether a text can be printed as it is, whole in one typeface, and there is anything to print. */
export function canBeSet(raw: string): boolean {
  const text = printedText(raw);
  return text !== '' && 'family' in typefaceFor(text);
}

/** The first that has all letters; otherwise what the one that has most of them still lacks. */
function typefaceFor(text: string): Typeface | { readonly missing: readonly string[] } {
  const letters = [...new Set(text)];
  let fewest = letters;
  for (const typeface of CHAIN) {
    const missing = letters.filter((letter) => !hasLetter(typeface, letter));
    if (missing.length === 0) return typeface;
    if (missing.length < fewest.length) fewest = missing;
  }
  return { missing: fewest };
}

/** The weights of a typeface have the same letters (a test holds that), so one is asked. */
function hasLetter(typeface: Typeface, letter: string): boolean {
  return fontOf(typeface, '400Regular').hasGlyphForCodePoint(letter.codePointAt(0) ?? 0);
}

/**
 * The text as large as its measure allows: at the floor on as few lines as will hold it (mostly
 * one), then larger as long as that needs no more lines and breaks no word, and the lines as even
 * as can be. Nothing is cut off; a word wider than the line is broken between letters.
 * @throws MissingLetterError as `setText`.
 */
export function fitText(raw: string, weight: Weight, measure: Measure): FittedText {
  const set = setText(raw);
  const typeface = CHAIN.find(({ family }) => family === set.font) ?? CHAIN[0];
  const widthOf = widthIn(fontOf(typeface, weight));
  const floor = settingOf(set.text, measure.width / measure.floor, widthOf);
  let [size, best] = [measure.floor, floor];
  while (size < measure.largest) {
    const larger = settingOf(set.text, measure.width / (size + 1), widthOf);
    const worse =
      larger.lines.length > floor.lines.length || larger.pieces.length > floor.pieces.length;
    if (worse) break;
    [size, best] = [size + 1, larger];
  }
  return { ...set, size, lines: evenLines(best, widthOf) };
}

type WidthOf = (text: string) => number;

/** Lines of at most `width` (at one point), and the pieces they are made of. */
type Setting = {
  readonly width: number;
  readonly pieces: readonly string[];
  readonly lines: readonly string[];
};

/** Width at one point, kerning included, with a hundredth to spare for the engine's rounding. */
function widthIn(font: Font): WidthOf {
  const known = new Map<string, number>();
  return (text) => {
    const width =
      known.get(text) ?? (font.layout(text.trimEnd()).advanceWidth / font.unitsPerEm) * 1.01;
    known.set(text, width);
    return width;
  };
}

function settingOf(text: string, width: number, widthOf: WidthOf): Setting {
  const pieces = piecesOf(text, width, widthOf);
  return { width, pieces, lines: filledLines(pieces, width, widthOf) };
}

/** Parts a word between letters as people see them, never a letter from its accent. */
const LETTERS = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** Words; those too wide for a line parted after hyphens, and what is still too wide, by letter. */
function piecesOf(text: string, width: number, widthOf: WidthOf): readonly string[] {
  const fits = (piece: string) => widthOf(piece) <= width;
  return text
    .split(/(?<= )/)
    .flatMap((word) => (fits(word) ? [word] : word.split(/(?<=-)/)))
    .flatMap((part) =>
      fits(part) ? [part] : Array.from(LETTERS.segment(part), ({ segment }) => segment),
    );
}

function filledLines(
  pieces: readonly string[],
  width: number,
  widthOf: WidthOf,
): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const piece of pieces) {
    if (line !== '' && widthOf(line + piece) > width) {
      lines.push(line);
      line = '';
    }
    line += piece;
  }
  return [...lines, line];
}

/** The same pieces in the narrowest width that needs no more lines. */
function evenLines({ pieces, width, lines }: Setting, widthOf: WidthOf): readonly string[] {
  let even = lines;
  let [low, high] = [width / 2, width];
  for (let step = 0; step < 8; step += 1) {
    const middle = (low + high) / 2;
    const narrower = filledLines(pieces, middle, widthOf);
    const fits = narrower.length <= lines.length;
    if (fits) even = narrower;
    [low, high] = fits ? [low, middle] : [middle, high];
  }
  return even;
}

/**
 * A word as a picture (SVG, its letters as outlines of the house's typeface), for what is to be seen but not read
 * out or copied. `fill` is a CSS colour.
 */
export function drawnText(text: string, weight: Weight, fill: string): string {
  const font = fontOf(CHAIN[0], weight);
  const { glyphs, positions, advanceWidth } = font.layout(text);
  let pen = 0;
  const letters = glyphs.map((glyph, place) => {
    const letter = `<path transform="translate(${pen} 0)" d="${glyph.path.toSVG()}"/>`;
    pen += positions[place]?.xAdvance ?? glyph.advanceWidth;
    return letter;
  });
  const height = font.capHeight;
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${advanceWidth} ${height}">` +
    `<g fill="${fill}" transform="translate(0 ${height}) scale(1 -1)">${letters.join('')}</g></svg>`
  );
}
