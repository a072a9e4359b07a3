/**
 * The words in a drawing, as outlines. A drawing that a page shows as an image cannot use the page's own
 * typeface, so that every device would take another, and words would run out of their frames.
 */
import type { Font } from 'fontkit';
import { houseFont } from './typeface';

/** What places and sets words; everything else on a `<text>` (its colour, say) stays with the outline. */
const SETTING = /\s(?:x|y|font-family|font-size|font-weight|text-anchor)="[^"]*"/g;

const ENTITIES: Readonly<Record<string, string>> = {
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  amp: '&',
};

/** How much of its width stands left of the point where a text is anchored. */
const LEFT: Readonly<Record<string, number>> = { start: 0, middle: 0.5, end: 1 };

function numberOf(attributes: string, name: string, without: number): number {
  return Number(attributes.match(new RegExp(`\\s${name}="([^"]*)"`))?.[1] ?? without);
}

/** Path data to a tenth of the drawing's units, in which `size` is too. */
function outline(font: Font, words: string, size: number, x: number, y: number, left: number) {
  const { glyphs, positions, advanceWidth } = font.layout(words);
  const scale = size / font.unitsPerEm;
  let at = x - left * advanceWidth * scale;
  return glyphs
    .map((glyph, place) => {
      const from = at;
      at += (positions[place]?.xAdvance ?? glyph.advanceWidth) * scale;
      return glyph.path.scale(scale, -scale).translate(from, y).toSVG();
    })
    .join('')
    .replace(/\d+\.\d+/g, (digits) => String(Math.round(Number(digits) * 10) / 10));
}

function drawn(attributes: string, content: string): string {
  const words = content.replace(
    /&(lt|gt|quot|apos|amp);/g,
    (whole, name: string) => ENTITIES[name] ?? whole,
  );
  const weight = numberOf(attributes, 'font-weight', 400) >= 600 ? '700Bold' : '400Regular';
  const anchor = attributes.match(/\stext-anchor="([^"]*)"/)?.[1] ?? 'start';
  const path = outline(
    houseFont(weight),
    words,
    numberOf(attributes, 'font-size', 16),
    numberOf(attributes, 'x', 0),
    numberOf(attributes, 'y', 0),
    LEFT[anchor] ?? 0,
  );
  return `<path${attributes.replace(SETTING, '')} d="${path}"/>`;
}

/**
 * @param svg a drawing whose `<text>`s hold words alone, in the house's typeface, placed by attributes
 * @returns the same with each of them as an outline; what else is in it stays to the letter
 */
export function withDrawnWords(svg: string): string {
  return svg.replace(/<text\b([^>]*)>([^<]*)<\/text>/g, (_, attributes: string, content: string) =>
    drawn(attributes, content),
  );
}
