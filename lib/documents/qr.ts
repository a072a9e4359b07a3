/** QR codes as line art: sharp at any size, and free of everything but the address. */
import { create } from 'qrcode';

/** White around the code, in modules, that readers need to find it (ISO/IEC 18004). */
const QUIET = 4;

type QrPicture = {
  readonly svg: string;
  /** The quiet zone's share of the picture's width, on each side. */
  readonly quiet: number;
};

/**
 * The QR code of `text` as an SVG picture: error level M, quiet zone included, one path, so that no
 * seam shows between modules. `ink` is a CSS colour.
 */
export function qrPicture(text: string, ink: string): QrPicture {
  const { modules } = create(text, { errorCorrectionLevel: 'M' });
  const side = modules.size + 2 * QUIET;
  let path = '';
  for (let row = 0; row < modules.size; row += 1) {
    let column = 0;
    while (column < modules.size) {
      const start = column;
      while (column < modules.size && modules.get(row, column)) column += 1;
      const run = column - start;
      if (run > 0) path += `M${start + QUIET} ${row + QUIET}h${run}v1h-${run}z`;
      else column += 1;
    }
  }
  const svg =
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${side} ${side}">` +
    `<path fill="#fff" d="M0 0h${side}v${side}h-${side}z"/><path fill="${ink}" d="${path}"/></svg>`;
  return { svg, quiet: QUIET / side };
}
