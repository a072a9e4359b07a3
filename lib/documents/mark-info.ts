/**
 * The engine writes `/Suspects false` (ISO 32000-1, table 321), which is what a file without the entry
 * says as well. Poppler takes any value but `true` for a fault, and tells whoever looks at a
 * certificate with it of a "Syntax Error". So the entry is left out.
 */

const WRITTEN = '  /MarkInfo <<\n    /Marked true\n    /Suspects false\n  >>';
const ENTRY = '/Suspects false';

/** The same PDF, as long as before, with white space where the entry stood. */
export function withoutSuspects(pdf: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  const file = Buffer.from(pdf);
  const from = file.lastIndexOf(WRITTEN, undefined, 'latin1');
  if (from < 0) return pdf;
  const place = from + WRITTEN.indexOf(ENTRY);
  return Uint8Array.from(file.fill(' ', place, place + ENTRY.length));
}
