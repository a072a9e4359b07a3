/** One row of a register file: what is kept of it, or why it cannot be read. */
import type { ColumnPlaces } from './register-columns';
import { emailKey } from './email-address';
import { nameKey } from './person-name';
import type { ReadingFault } from './register-import';
import { numberKey } from './registration-number';

export type RegisterRow = {
  /** As a spreadsheet counts: the header is row 1. */
  readonly line: number;
  readonly number: string;
  readonly numberKey: string;
  readonly name: string;
  readonly nameKey: string;
  /** As it stands in the file, also where no mail can be sent to it; null when blank. */
  readonly email: string | null;
  readonly emailKey: string | null;
  readonly part: string;
  readonly specialism: string | null;
};

export type UnreadRow = {
  readonly line: number;
  readonly fault: ReadingFault;
  /** What the row says of itself, for finding it: its number, where it has one. */
  readonly number: string;
};

/** Letters that one cell may have; longer is another cell swallowed by a stray quote. */
const LONGEST = 300;

/** What no name or address holds: signs of control, halves of letters, and the mark of a lost one. */
const LOST = /(?![\t\n\r])[\p{Cc}\p{Cs}\ufffd]/u;

/** One line, without blanks around it or doubled within. */
function tidy(cell: string): string {
  return cell.normalize('NFC').replace(/\s+/g, ' ').trim();
}

function faultOf(cells: readonly string[], width: number): ReadingFault | null {
  const more = cells.slice(width).some((cell) => cell.trim() !== '');
  if (cells.length < width || more) return 'cells-differ';
  if (cells.some((cell) => LOST.test(cell))) return 'letters-lost';
  return cells.some((cell) => cell.length > LONGEST) ? 'too-long' : null;
}

/** @returns null for a row in which nothing stands, as spreadsheets leave at the end */
export function readRow(
  line: number,
  cells: readonly string[],
  places: ColumnPlaces,
  width: number,
): RegisterRow | UnreadRow | null {
  if (cells.every((cell) => cell.trim() === '')) return null;
  const cell = (place: number) => tidy(cells[place] ?? '');
  const number = cell(places.number);
  const fault = faultOf(cells, width);
  if (fault) {
    return { line, fault, number: number.replace(new RegExp(LOST, 'gu'), '?').slice(0, 60) };
  }
  const [name, email] = [cell(places.name), cell(places.email)];
  return {
    line,
    number,
    numberKey: numberKey(number),
    name,
    nameKey: nameKey(name),
    email: email || null,
    emailKey: email ? emailKey(email) : null,
    part: cell(places.part),
    specialism: cell(places.specialism) || null,
  };
}
