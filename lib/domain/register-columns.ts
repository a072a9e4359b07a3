/** Which column of a register file is which, however its header spells it. */

export const COLUMNS = ['number', 'name', 'email', 'part', 'specialism'] as const;
export type Column = (typeof COLUMNS)[number];

/** As we write them, for whoever makes the file. */
export const COLUMN_NAMES: Readonly<Record<Column, string>> = {
  number: 'Registration number',
  name: 'Name',
  email: 'Email',
  part: 'Part',
  specialism: 'Specialism',
};

/** Small letters and digits alone, so that case, blanks, hyphens and dots do not matter. */
const SPELLINGS: Readonly<Record<Column, readonly string[]>> = {
  number: [
    'registrationnumber',
    'registrationno',
    'registrationid',
    'registrantnumber',
    'registernumber',
    'registerno',
    'regnumber',
    'regno',
    'number',
  ],
  name: ['name', 'fullname', 'registrantname', 'displayname'],
  email: ['email', 'emailaddress', 'mail', 'mailaddress', 'primaryemail'],
  part: ['part', 'registerpart', 'partofregister', 'partoftheregister', 'register'],
  specialism: ['specialism', 'speciality', 'specialty', 'specialisation', 'modality'],
};

export type ColumnPlaces = Readonly<Record<Column, number>>;

export type HeaderReading =
  | { readonly places: ColumnPlaces; /** Headings that are not read. */ readonly others: string[] }
  | {
      readonly missing: readonly Column[];
      readonly doubled: readonly Column[];
      /** Every heading, as it stands. */
      readonly found: readonly string[];
    };

function columnOf(heading: string): Column | undefined {
  const key = heading
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '');
  return COLUMNS.find((column) => SPELLINGS[column].includes(key));
}

/** Finds the five columns, or says which are missing and which are there twice. */
export function readHeader(headings: readonly string[]): HeaderReading {
  const columns = headings.map(columnOf);
  const count = (column: Column) => columns.filter((one) => one === column).length;
  const missing = COLUMNS.filter((column) => count(column) === 0);
  const doubled = COLUMNS.filter((column) => count(column) > 1);
  if (missing.length > 0 || doubled.length > 0) {
    return { missing, doubled, found: headings.map((heading) => heading.trim()).filter(Boolean) };
  }
  const places = Object.fromEntries(COLUMNS.map((column) => [column, columns.indexOf(column)]));
  const others = headings.filter((heading, at) => !columns[at] && heading.trim() !== '');
  return { places: places as ColumnPlaces, others: others.map((heading) => heading.trim()) };
}

/** How many of the columns a header line has; the separator that finds most is the file's. */
export function columnsIn(headings: readonly string[]): number {
  return new Set(headings.map(columnOf).filter(Boolean)).size;
}
