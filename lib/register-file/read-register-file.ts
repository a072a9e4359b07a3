/**
 * A file of the register → rows, as they come and no more than a handful at a time, so that memory
 * stays flat however long the file is. It knows no database: what becomes of the rows is the caller's.
 */
import { parse, type CsvError, type Parser } from 'csv-parse';
import { parse as parseLine } from 'csv-parse/sync';
import { columnsIn, readHeader, type ColumnPlaces } from '../domain/register-columns';
import { MOST_LINES, MOST_ROWS, type FileRefusal } from '../domain/register-import';
import { readRow, type RegisterRow, type UnreadRow } from '../domain/register-row';
import { textOf, type Encoding } from './decode-text';
import { RefusedFile } from './refused-file';

/** Rows of one piece of the file. */
export type Batch = {
  readonly rows: readonly RegisterRow[];
  readonly unread: readonly UnreadRow[];
};

export type FileReading = {
  readonly encoding: Encoding;
  readonly separator: Separator;
  /** Headings of columns that were not read. */
  readonly others: readonly string[];
  /** Rows with something in them, the header not counted. */
  readonly rows: number;
};

const SEPARATORS = [',', ';', '\t'] as const;
export type Separator = (typeof SEPARATORS)[number];

/** Letters; a row that is longer has swallowed others after a stray quotation mark. */
const LONGEST_ROW = 65_536;

function headings(line: string, delimiter: Separator): string[] {
  try {
    const [first] = parseLine(line, { delimiter, to: 1, relax_column_count: true }) as string[][];
    return first ?? [];
  } catch {
    return [];
  }
}

/** The one that finds most of the columns in the first line. */
function separatorOf(text: string): Separator {
  const line = text.replace(/^[\r\n]+/, '');
  const found = SEPARATORS.map((one) => ({ one, columns: columnsIn(headings(line, one)) }));
  return found.reduce((best, next) => (next.columns > best.columns ? next : best)).one;
}

/** Told to people in a sentence: short, and without signs that no database keeps. */
function shown(heading: string): string {
  return heading.replace(/[\p{Cc}\p{Cs}]/gu, '?').slice(0, 60);
}

type Skipped = { readonly lines?: number; readonly empty_lines?: number };

/** Takes records as the parser finds them and hands them on as rows. */
class Rows {
  private line = 0;
  private empty = 0;
  private lastSkipped = -1;
  private places: ColumnPlaces | null = null;
  private width = 0;
  private rows: RegisterRow[] = [];
  private unread: UnreadRow[] = [];
  others: string[] = [];
  count = 0;

  /** @param empty lines without anything, which the parser passes over, since the file began */
  private next(empty: number): void {
    this.line += 1 + empty - this.empty;
    this.empty = empty;
    if (this.line > MOST_LINES) throw new RefusedFile({ fault: 'too-many-rows' });
  }

  readonly record = (cells: string[], { empty_lines }: { readonly empty_lines: number }): null => {
    this.next(empty_lines);
    if (this.places) this.row(cells, this.places);
    else if (cells.some((cell) => cell.trim() !== '')) this.header(cells);
    return null;
  };

  /** The parser tells some faults twice, and a fault of the header as one of a row. */
  readonly skipped = ({ lines, empty_lines = this.empty }: Skipped): undefined => {
    if (lines !== this.lastSkipped) this.next(empty_lines);
    if (lines !== this.lastSkipped && this.places) {
      this.count += 1;
      this.unread.push({ line: this.line, fault: 'quotes', number: '' });
    }
    this.lastSkipped = lines ?? -1;
  };

  private header(cells: string[]): void {
    const reading = readHeader(cells.map(shown));
    if ('found' in reading) {
      const found = reading.found.slice(0, 20);
      throw new RefusedFile({ fault: 'columns', ...reading, found });
    }
    this.places = reading.places;
    this.others = reading.others.slice(0, 20);
    this.width = cells.length;
  }

  private row(cells: string[], places: ColumnPlaces): void {
    const row = readRow(this.line, cells, places, this.width);
    if (!row) return;
    this.count += 1;
    if (this.count > MOST_ROWS) throw new RefusedFile({ fault: 'too-many-rows' });
    if ('fault' in row) this.unread.push(row);
    else this.rows.push(row);
  }

  take(): Batch {
    const batch = { rows: this.rows, unread: this.unread };
    this.rows = [];
    this.unread = [];
    return batch;
  }

  /** @throws RefusedFile for a file without a header or with nothing below it */
  finished(): void {
    if (!this.places) {
      throw new RefusedFile({ ...(readHeader([]) as object), fault: 'columns' });
    }
    if (this.count === 0) throw new RefusedFile({ fault: 'no-rows' });
  }
}

function parserFor(delimiter: Separator, rows: Rows): Parser {
  const parser = parse({
    delimiter,
    relax_column_count: true,
    skip_records_with_error: true,
    // Otherwise each is a record of a wrong length, for which the parser makes a fault with its whole stack.
    skip_empty_lines: true,
    max_record_size: LONGEST_ROW,
    // Answering null keeps the parser from keeping anything.
    on_record: rows.record,
    on_skip: (fault) => rows.skipped((fault ?? {}) as CsvError & Skipped),
  });
  // A fault reaches who wrote the text; the event that follows it would otherwise end the process.
  return parser.on('error', () => undefined);
}

function written(parser: Parser, text: string | null): Promise<void> {
  return new Promise((resolve, reject) => {
    parser.once('error', reject);
    const done = (fault?: Error | null) => {
      parser.off('error', reject);
      if (fault) reject(fault);
      else resolve();
    };
    if (text !== null) parser.write(text, done);
    else {
      parser.once('end', done).end();
      parser.resume();
    }
  });
}

type Keep = (batch: Batch) => Promise<void>;

async function readAll(bytes: AsyncIterable<Uint8Array>, keep: Keep): Promise<FileReading> {
  const rows = new Rows();
  let encoding: Encoding = 'UTF-8';
  let head = '';
  let open: { readonly parser: Parser; readonly separator: Separator } | undefined;
  const begin = () => {
    const separator = separatorOf(head);
    return { separator, parser: parserFor(separator, rows) };
  };
  for await (const text of textOf(bytes, (told) => (encoding = told))) {
    if (!open) {
      head += text;
      if (!/[^\r\n][\r\n]/.test(head) && head.length < LONGEST_ROW) continue;
      open = begin();
    }
    await written(open.parser, head || text);
    head = '';
    await keep(rows.take());
  }
  open ??= begin();
  if (head) await written(open.parser, head);
  await written(open.parser, null);
  await keep(rows.take());
  rows.finished();
  return { encoding, separator: open.separator, others: rows.others, rows: rows.count };
}

/**
 * Reads a file and hands its rows on, in order; the next piece is read when `keep` has had its time.
 *
 * @returns how the file was written, or why it cannot be read
 * @throws whatever the bytes' source or `keep` throws
 */
export async function readRegisterFile(
  bytes: AsyncIterable<Uint8Array>,
  keep: Keep,
): Promise<FileReading | FileRefusal> {
  try {
    return await readAll(bytes, keep);
  } catch (fault) {
    if (fault instanceof RefusedFile) return fault.refusal;
    throw fault;
  }
}
