/**
 * Words in drawings become outlines of the house's typeface, so that they look and fit the same everywhere.
 *
 * Seen failing: without the anchor's share of the width, the middle and end rows; with the weight left
 * out of account, the bold row; without decoding entities, the ampersand's.
 */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { withDrawnWords } from '../../lib/documents/drawn-words';

const PICTURES = path.join(process.cwd(), 'content', 'social-media', 'pictures');

/** Left and right end of all points of a path, in the drawing's units. */
function reach(svg: string): { left: number; right: number } {
  const data = svg.match(/ d="([^"]+)"/)?.[1] ?? '';
  const xs = [...data.matchAll(/(-?[\d.]+)[ ,](-?[\d.]+)/g)].map(([, x]) => Number(x));
  return { left: Math.min(...xs), right: Math.max(...xs) };
}

const words = (attributes: string, content = 'Ward 7B') =>
  withDrawnWords(`<svg><text x="100" y="50" font-size="20"${attributes}>${content}</text></svg>`);

describe('words in a drawing', () => {
  it('become an outline that keeps its colour and nothing of how it was set', () => {
    const svg = words(' font-family="Atkinson Hyperlegible Next" font-weight="700" fill="#b3261e"');
    expect(svg).toMatch(/^<svg><path fill="#b3261e" d="M[^"]+Z"\/><\/svg>$/);
  });

  it.each([
    ['start', 100, 170],
    ['middle', 65, 135],
    ['end', 30, 100],
  ])('stand at their anchor: %s', (anchor, left, right) => {
    const found = reach(words(` text-anchor="${anchor}"`));
    // The width of seven letters of 20 is about 70; a letter's own margin is a unit or two.
    expect(Math.abs(found.left - left)).toBeLessThan(6);
    expect(Math.abs(found.right - right)).toBeLessThan(6);
  });

  it('are wider when they are bold', () => {
    const width = (svg: string) => reach(svg).right - reach(svg).left;
    expect(width(words(' font-weight="700"'))).toBeGreaterThan(width(words('')));
  });

  it('are what they stand for: an ampersand is one letter', () => {
    const wide = (content: string) => reach(words('', content)).right;
    expect(wide('A &amp; B')).toBeLessThan(wide('A &amp;&amp; B'));
    expect(wide('A &amp; B')).toBeLessThan(wide('A amp B'));
  });

  it('leave everything else to the letter', () => {
    const svg =
      '<svg><g transform="rotate(-90)"><path d="M0 0L1.234 5"/></g><title>A</title></svg>';
    expect(withDrawnWords(svg)).toBe(svg);
  });
});

describe('the pictures of the module', () => {
  const drawings = readdirSync(PICTURES).map((file) => [
    file,
    readFileSync(path.join(PICTURES, file), 'utf8'),
  ]);

  it.each(drawings)(
    '%s has no words left that a device would set in its own typeface',
    (_, svg) => {
      expect(withDrawnWords(String(svg))).not.toMatch(/<text|<tspan/);
    },
  );
});
