/** Tables as CSV (RFC 4180) for spreadsheets: UTF-8 with its mark, CRLF, and no cell that runs as a formula. */
import { stringify } from 'csv-stringify/sync';

type Cell = string | number | null;

/**
 * The library puts an apostrophe before `= + - @`, TAB and CR and their full-width likenesses; these are
 * the others that a spreadsheet may act on (OWASP, CSV Injection; a bar begins a DDE command).
 */
const OTHER_TRIGGERS = /^[\0\n|]/;

function text(value: string): string {
  return OTHER_TRIGGERS.test(value) ? `'${value}` : value;
}

const lines = (rows: readonly (readonly Cell[])[], bom: boolean) =>
  stringify(
    rows.map((row) => [...row]),
    { bom, record_delimiter: '\r\n', escape_formulas: true, cast: { string: text } },
  );

/** What a file begins with: the mark that says UTF-8, and the names of the columns. */
export function csvHead(columns: readonly string[]): string {
  return lines([columns], true);
}

/** Rows as lines, each with its end. */
export function csvLines(rows: readonly (readonly Cell[])[]): string {
  return lines(rows, false);
}
