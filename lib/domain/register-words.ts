/** What staff are told of a register file: on the page and by the command, in the same words. */
import { COLUMN_NAMES, COLUMNS, type Column } from './register-columns';
import type {
  AddressProblem,
  Difference,
  FileFault,
  FileRefusal,
  FindingKind,
  RowFault,
} from './register-import';

const SAVE_AS = 'In Excel: “Save as”, then “CSV UTF-8 (Comma delimited)”.';

const FILE_WORDS: Readonly<Record<Exclude<FileFault, 'columns'>, string>> = {
  'no-file': 'Choose the file to read',
  empty: 'The file is empty. Choose the file that holds the register.',
  'not-text': `This is not a text file. Save the register as CSV and choose that file. ${SAVE_AS}`,
  workbook: `This is a workbook, not a CSV file. Save it as CSV and choose that file. ${SAVE_AS}`,
  'encoding-mixed': `Letters of the file are written in two different ways, so names would be spoilt. Save it again as CSV UTF-8. ${SAVE_AS}`,
  'too-large':
    'The file is larger than 32 MB. Check that it is the register; if it is, ask whoever runs the site to bring it in by the command register:import.',
  'too-many-rows': 'The file has more than 1,000,000 rows. Check that it is the register.',
  'no-rows': 'The file has column names and nobody below them. Choose the whole register.',
  'broken-off': 'The file did not arrive whole, so nothing was changed. Choose it again.',
};

/** `1` → `1 person`, `2` → `2 people` */
export function peopleWords(count: number): string {
  return count === 1 ? '1 person' : `${count} people`;
}

/** What has to be said of many leavers: `2` → `2 people have left` */
export function leftWords(count: number): string {
  return `${peopleWords(count)} ${count === 1 ? 'has' : 'have'} left`;
}

function listed(columns: readonly Column[]): string {
  return columns.map((column) => `“${COLUMN_NAMES[column]}”`).join(', ');
}

function columnWords({ missing = [], doubled = [], found = [] }: FileRefusal): string {
  const sentences = [
    missing.length > 0 ? `The first row does not name ${listed(missing)}.` : '',
    doubled.length > 0 ? `The first row names ${listed(doubled)} more than once.` : '',
    found.length > 0
      ? `It reads: ${found.map((one) => `“${one}”`).join(', ')}.`
      : 'Nothing stands in it.',
    `Name each column once in the first row: ${listed(COLUMNS)}.`,
  ];
  return sentences.filter(Boolean).join(' ');
}

/** Why a file was not read, and what to do. */
export function refusalWords(refusal: FileRefusal): string {
  return refusal.fault === 'columns' ? columnWords(refusal) : FILE_WORDS[refusal.fault];
}

/** What is the matter with a row, and what to do; follows “Row 12: ”. */
export const FAULT_WORDS: Readonly<Record<RowFault, string>> = {
  'cells-differ':
    'has more or fewer cells than there are columns. Put a text that holds the separator in quotes.',
  quotes:
    'has a quotation mark in the wrong place, so rows below it may be unread. Write a cell that holds one as "like ""this""".',
  'letters-lost':
    'has signs that cannot be read (shown as � or not at all). Type those letters again.',
  'too-long': 'has a cell of more than 300 letters. Look for a quotation mark that is not closed.',
  'no-number': 'has no registration number. Add it, or take the row out.',
  'no-name': 'has no name. Add it.',
  'no-part': 'names no part of the register. Add it.',
  'names-differ':
    'has a registration number that another row gives to another name. Correct the number, or write the name alike.',
  'addresses-differ':
    'has another email address than another row of the same person. Write the same, or leave one blank.',
  'specialisms-differ':
    'has another specialism than another row of the same person for the same part. Write both in one row.',
};

/** A heading for each kind of change; how many stands beside it. */
export const DIFFERENCE_WORDS: Readonly<Record<Difference, string>> = {
  joined: 'Join the register',
  left: 'Leave the register',
  returned: 'Return to the register',
  'name-changed': 'Change their name',
  'number-changed': 'Have their number written differently',
  'address-changed': 'Change their email address',
  'parts-changed': 'Change their part or specialism',
};

export const ADDRESS_WORDS: Readonly<Record<AddressProblem, string>> = {
  'address-blank': 'No email address',
  'address-malformed': 'An email address that mail cannot be sent to',
  'address-shared': 'An email address that somebody else has too',
};

/** `12`, `cells-differ` → `Row 12 has …` */
export function faultSentence(line: number | null, kind: FindingKind): string {
  const words = FAULT_WORDS[kind as RowFault];
  return `Row ${line ?? '?'} ${words}`;
}
