/**
 * QR codes as line art. Seen failing with three modules of white, with level L, with rows and columns exchanged, and
 * with the text kept in a comment.
 */
import { create } from 'qrcode';
import { qrPicture } from '../../lib/documents/qr';

const address = 'https://cpd.example.org/verify/7K4P29QDABCDEFGHJKMNPQRSTV';

/** The picture's dark modules, read back from its path. */
function modulesOf(svg: string): Set<string> {
  const dark = new Set<string>();
  for (const [, x, y, run] of svg.matchAll(/M(\d+) (\d+)h(\d+)v1h-\3z/g)) {
    for (let step = 0; step < Number(run); step += 1) dark.add(`${Number(x) + step} ${y}`);
  }
  return dark;
}

it('draws exactly the modules of the code at level M, inside four modules of white', () => {
  const { modules, errorCorrectionLevel } = create(address, { errorCorrectionLevel: 'M' });
  const expected = new Set<string>();
  for (let row = 0; row < modules.size; row += 1) {
    for (let column = 0; column < modules.size; column += 1) {
      if (modules.get(row, column)) expected.add(`${column + 4} ${row + 4}`);
    }
  }
  const { svg, quiet } = qrPicture(address, '#212b32');
  const side = modules.size + 8;
  expect(errorCorrectionLevel.bit).toBe(0); // M, in the standard's numbering
  expect(modulesOf(svg)).toEqual(expected);
  expect(svg).toContain(`viewBox="0 0 ${side} ${side}"`);
  expect(quiet).toBeCloseTo(4 / side, 10);
});

it('is free of the text itself, whatever it holds', () => {
  expect(qrPicture('"><script>', '#212b32').svg).not.toContain('script');
});
