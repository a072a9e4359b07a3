/** The columns of the registrants' file: instants in ISO 8601 (UTC), and the London day beside each. */
import { londonDay } from './calendar';
import { STANDING_WORDS, type Standing } from './standing';

type Row = {
  readonly name: string;
  readonly registrationNumber: string;
  readonly parts: readonly string[];
  readonly specialisms: readonly string[];
  readonly state: Standing;
  readonly passed: number;
  readonly startedAt: Date | null;
  readonly lastAt: Date | null;
  readonly completedAt: Date | null;
};

type Of = { readonly module: string; readonly cycle: string; readonly standards: number };

const instant = (at: Date | null) => at?.toISOString() ?? '';
const day = (at: Date | null) => (at ? londonDay(at) : '');

type Column = readonly [heading: string, of: (row: Row, whole: Of) => string | number];

const COLUMNS: readonly Column[] = [
  ['Registration number', (row) => row.registrationNumber],
  ['Name', (row) => row.name],
  ['Parts of the register', (row) => row.parts.join('; ')],
  ['Specialisms', (row) => row.specialisms.join('; ')],
  ['Module', (_, { module }) => module],
  ['CPD cycle', (_, { cycle }) => cycle],
  ['State', (row) => STANDING_WORDS[row.state].label],
  ['Standards passed', (row) => row.passed],
  ['Standards in all', (_, { standards }) => standards],
  ['Started (UTC)', (row) => instant(row.startedAt)],
  ['Started (London day)', (row) => day(row.startedAt)],
  ['Latest activity (UTC)', (row) => instant(row.lastAt)],
  ['Latest activity (London day)', (row) => day(row.lastAt)],
  ['Completed (UTC)', (row) => instant(row.completedAt)],
  ['Completed (London day)', (row) => day(row.completedAt)],
];

export const FILE_COLUMNS: readonly string[] = COLUMNS.map(([heading]) => heading);

export function fileRow(row: Row, whole: Of): (string | number)[] {
  return COLUMNS.map(([, of]) => of(row, whole));
}
