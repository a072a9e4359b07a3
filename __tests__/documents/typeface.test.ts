/**
 * Which typeface a text is set in, and how large. Seen failing with a typeface taken that has only some of the
 * letters, with the text left uncomposed, with full lines and a rest, with growing into more lines or through a word,
 * with double names not parted at their hyphen, with a sign parted from its letter, with letters measured too narrow
 * or too wide, with a weight left out, and with the drawn word kept as a title.
 */
import { openSync, type Font } from 'fontkit';
import { drawnText, fitText, fontFiles, setText } from '../../lib/documents/typeface';

const measure = { width: 460, largest: 36, floor: 24 };
const fit = (name: string) => fitText(name, '700Bold', measure);

describe('the typefaces', () => {
  it('have the same letters in each weight, so that one weight can be asked for all', () => {
    const letters = fontFiles().map((file) => (openSync(file) as Font).characterSet.join());
    expect(letters).toHaveLength(6);
    expect(new Set(letters.slice(0, 3)).size).toBe(1);
    expect(new Set(letters.slice(3)).size).toBe(1);
  });

  it('serve a whole text: one letter too many moves all of it', () => {
    expect(setText('Thi Anh').font).toBe('Atkinson Hyperlegible Next');
    expect(setText('Thị Anh').font).toBe('Source Sans 3');
  });

  it('get a text that is composed, its white space run together', () => {
    expect(setText(' Sia\u0302n\n  Wyn\t').text).toBe('Siân Wyn');
  });
});

describe('fitting', () => {
  const font = openSync(fontFiles()[2] ?? '') as Font;
  const widthOf = (line: string, size: number) =>
    (font.layout(line.trimEnd()).advanceWidth / font.unitsPerEm) * size;

  const cases: readonly [name: string, size: number, lines: readonly string[], why: string][] = [
    ['Siân Ŵyn', 36, ['Siân Ŵyn'], 'short: as large as may be'],
    ['Alexandra Konstantinopoulos', 33, ['Alexandra Konstantinopoulos'], 'longer: shrunk'],
    [
      'Maria Anna Featherstonehaugh-Cholmondeley',
      28,
      ['Maria Anna ', 'Featherstonehaugh-Cholmondeley'],
      'wrapped before a double name, then grown while two lines hold it whole',
    ],
    [
      'Featherstonehaugh-Cholmondeley-Featherstonehaugh',
      28,
      ['Featherstonehaugh-', 'Cholmondeley-Featherstonehaugh'],
      'a word wider than the line, parted after a hyphen',
    ],
    [
      'Jo Jo Jo Jo Jo Jo Jo Jo Jo Jo Jo',
      29,
      ['Jo Jo Jo Jo Jo Jo Jo Jo Jo Jo Jo'],
      'one line above the floor',
    ],
    [
      'Jo Jo Jo Jo Jo Jo Jo Jo Jo Jo Jo Jo Jo Jo',
      36,
      ['Jo Jo Jo Jo Jo Jo Jo ', 'Jo Jo Jo Jo Jo Jo Jo'],
      'even lines, not a full one and a rest',
    ],
    [`Wm Wm ${'W'.repeat(19)}`, 26, ['Wm Wm ', 'W'.repeat(19)], 'growing must not break a word'],
  ];
  it.each(cases)('%s → %d points', (name, size, lines) => {
    expect(fit(name)).toMatchObject({ size, lines });
  });

  // The sign after the second takes room of its own, so that a line could end before it.
  it.each(['x\u030c', 'क\u093e'])(
    'breaks a word too wide, but nothing from its letter: %s',
    (letter) => {
      const name = letter.repeat(50);
      const { lines, size } = fit(name);
      expect(lines.join('')).toBe(name);
      expect(lines.length).toBeGreaterThan(1);
      expect(size).toBeGreaterThanOrEqual(measure.floor);
      for (const line of lines) expect(line.replaceAll(letter, '')).toBe('');
    },
  );

  it('never leaves the measure, and fills it: one point more would need more lines', () => {
    for (let length = 1; length <= 120; length += 1) {
      const name = 'Wm Il'.repeat(24).slice(0, length);
      const { lines, size } = fit(name);
      expect(lines.join('')).toBe(name.trim());
      for (const line of lines) expect(widthOf(line, size)).toBeLessThanOrEqual(measure.width);
      if (lines.length > 1)
        expect(widthOf(name, measure.floor)).toBeGreaterThan(measure.width * 0.98);
      if (size < measure.largest && lines.length === 1) {
        expect(widthOf(name, size + 1)).toBeGreaterThan(measure.width * 0.98);
      }
    }
  });
});

it('draws a word as lines only', () => {
  const drawn = drawnText('SPECIMEN', '700Bold', '#ebf0f1');
  expect(drawn.match(/<path /g)).toHaveLength(8);
  expect(drawn).not.toMatch(/<text|SPECIMEN/);
});
