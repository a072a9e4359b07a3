/**
 * Bringing the register in: what can be the matter with a file and with its rows, what it would
 * change, and when a person has to say twice that they mean it. The words are in register-words.
 */
import type { Column } from './register-columns';

/** Why a file cannot be read at all. */
export const FILE_FAULTS = [
  'no-file',
  'empty',
  'not-text',
  'workbook',
  'encoding-mixed',
  'too-large',
  'too-many-rows',
  'columns',
  'no-rows',
  'broken-off',
] as const;
export type FileFault = (typeof FILE_FAULTS)[number];

export type FileRefusal = {
  readonly fault: FileFault;
  readonly missing?: readonly Column[];
  readonly doubled?: readonly Column[];
  readonly found?: readonly string[];
};

/** Why a row cannot be read. */
export const READING_FAULTS = ['cells-differ', 'quotes', 'letters-lost', 'too-long'] as const;
export type ReadingFault = (typeof READING_FAULTS)[number];

/** Why a row that can be read cannot be taken; found in SQL, over all rows at once. */
const ROW_FAULTS = [
  'no-number',
  'no-name',
  'no-part',
  'names-differ',
  'addresses-differ',
  'specialisms-differ',
] as const;

export const FAULTS = [...READING_FAULTS, ...ROW_FAULTS] as const;
export type RowFault = (typeof FAULTS)[number];

/** What would change, or has. */
export const DIFFERENCES = [
  'joined',
  'left',
  'returned',
  'name-changed',
  'number-changed',
  'address-changed',
  'parts-changed',
] as const;
export type Difference = (typeof DIFFERENCES)[number];

/** Why nobody can sign in by an address. No error: staff mend it where the register is kept. */
export const ADDRESS_PROBLEMS = ['address-blank', 'address-malformed', 'address-shared'] as const;
export type AddressProblem = (typeof ADDRESS_PROBLEMS)[number];

export const FINDINGS = [...FAULTS, ...DIFFERENCES, ...ADDRESS_PROBLEMS] as const;
export type FindingKind = (typeof FINDINGS)[number];

/** How many rows have what; what is not named has none. */
export type FindingCounts = Readonly<Partial<Record<FindingKind, number>>>;

export type Finding = {
  readonly kind: FindingKind;
  /** Row of the file, for faults. */
  readonly line: number | null;
  readonly number: string;
  readonly name: string;
  readonly before: string | null;
  readonly after: string | null;
};

/** Bytes that the page takes, of the file and the form around it; the command takes any. */
export const LARGEST_FILE = 32 * 1024 * 1024;

/** Rows of a file: far more than the register has, so that nothing endless is read. */
export const MOST_ROWS = 1_000_000;

/** Rows with blank ones among them: a spreadsheet has 1,048,576 and may write them all. */
export const MOST_LINES = 1_100_000;

/** How many findings of a kind are listed at once. */
export const MOST_LISTED = 100;

/** Of those on the register, per cent. */
const MOST_LEAVING = 10;

/**
 * Whether so many would leave that it has to be said twice: a file that was cut off would otherwise
 * take everybody after the cut off the register.
 *
 * @param here how many are on the register now
 */
export function mustConfirmLeavers(left: number, here: number): boolean {
  return left * 100 > here * MOST_LEAVING;
}

export function sumOf(counts: FindingCounts, kinds: readonly FindingKind[]): number {
  return kinds.reduce((sum, kind) => sum + (counts[kind] ?? 0), 0);
}

/** Where an import stands. */
export type ImportState = 'reading' | 'refused' | 'faulty' | 'compared' | 'applied';
