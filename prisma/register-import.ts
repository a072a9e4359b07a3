/**
 * `npm run register:import FILE.csv [apply] [LEAVERS]`, for operators: reads a file of the register,
 * says what it would change, and changes it when told to. `--apply` and `--leavers N` say the same.
 */
import { createReadStream } from 'node:fs';
import { access, constants } from 'node:fs/promises';
import path from 'node:path';
import { createInterface } from 'node:readline/promises';
import { parseArgs } from 'node:util';
import {
  ADDRESS_PROBLEMS,
  DIFFERENCES,
  FAULTS,
  MOST_LISTED,
  mustConfirmLeavers,
  sumOf,
  type Finding,
  type FindingKind,
} from '../lib/domain/register-import';
import {
  ADDRESS_WORDS,
  DIFFERENCE_WORDS,
  faultSentence,
  leftWords,
  peopleWords,
  refusalWords,
} from '../lib/domain/register-words';
import { disconnect } from '../lib/records/database';
import { applyRegisterImport } from '../lib/use-cases/apply-register-import';
import { readRegisterImport, type RegisterImport } from '../lib/use-cases/read-register-import';
import { stageRegisterFile } from '../lib/use-cases/stage-register-file';

const USAGE = `npm run register:import FILE.csv [apply] [LEAVERS]
  FILE.csv  with the columns registration number, name, email, part, specialism
  apply     make the changes; left out, they are only told (on a terminal you are asked)
  LEAVERS   how many will leave, to be said when it is more than a tenth of the register`;

/** People of each kind that the command lists; the page lists more. */
const MOST_SHOWN = 10;

/** Something the operator can put right: said without a stack. */
class Mistake extends Error {}

type Asked = {
  readonly file: string;
  readonly apply: boolean;
  readonly leavers: number | null;
};

function wordsIn(args: string[]) {
  try {
    return parseArgs({
      args,
      allowPositionals: true,
      options: { apply: { type: 'boolean' }, leavers: { type: 'string' } },
    });
  } catch (fault) {
    throw new Mistake(`${(fault as Error).message}\n${USAGE}`);
  }
}

function asked(args: string[]): Asked {
  const { positionals, values } = wordsIn(args);
  // npm keeps options to itself and hands on what they stood before: these still mean the same.
  const [file, ...words] = positionals;
  const numbers = [values.leavers, ...words.filter((word) => word !== 'apply')].filter(
    (word) => word !== undefined,
  );
  if (!file || numbers.length > 1 || numbers.some((word) => !/^\d{1,7}$/.test(word))) {
    throw new Mistake(USAGE);
  }
  return {
    file,
    apply: values.apply === true || words.includes('apply'),
    leavers: numbers[0] === undefined ? null : Number(numbers[0]),
  };
}

/** One line that is written over on a terminal, and a line now and then elsewhere. */
function progressTold() {
  let told = 0;
  return (rows: number) => {
    const step = process.stderr.isTTY ? 2_000 : 50_000;
    if (rows - told < step) return;
    told = rows;
    const words = `${rows.toLocaleString('en-GB')} rows read`;
    process.stderr.write(process.stderr.isTTY ? `\r${words}` : `${words}\n`);
  };
}

async function staged(file: string): Promise<RegisterImport> {
  await access(file, constants.R_OK).catch(() => {
    throw new Mistake(`The file ${file} cannot be read. Is the path right?`);
  });
  const bytes = createReadStream(file);
  const answer = await stageRegisterFile(
    'operator',
    { name: path.basename(file), bytes },
    progressTold(),
  );
  if (process.stderr.isTTY) process.stderr.write('\r\x1b[K');
  return 'absent' in answer ? gone() : looked(answer.importId);
}

function gone(): never {
  throw new Mistake('This import is not there any more: read the file again.');
}

async function looked(importId: string): Promise<RegisterImport> {
  const found = await readRegisterImport('operator', importId, '', MOST_LISTED);
  return 'absent' in found ? gone() : found;
}

function described({ number, name, before, after }: Finding): string {
  const change =
    before !== null && after !== null
      ? `: ${before || '(none)'} → ${after || '(none)'}`
      : after || before
        ? `: ${after ?? before}`
        : '';
  return `    ${number}  ${name}${change}`;
}

function section({ record, findings }: RegisterImport, kind: FindingKind, words: string): string[] {
  const count = record.counts?.[kind] ?? 0;
  if (count === 0) return [];
  const first = findings.filter((finding) => finding.kind === kind).slice(0, MOST_SHOWN);
  const more = count - first.length;
  return [
    `  ${words}: ${count}`,
    ...first.map(described),
    ...(more > 0 ? [`    … and ${more} more`] : []),
  ];
}

/** Everything that keeps the file from being taken, by row. */
function faults({ record, findings }: RegisterImport): string[] {
  const all = sumOf(record.counts ?? {}, FAULTS);
  const sentences = findings
    .filter(({ line }) => line !== null)
    .sort((one, other) => (one.line ?? 0) - (other.line ?? 0))
    .slice(0, MOST_LISTED)
    .map(({ line, kind }) => `  ${faultSentence(line, kind)}`);
  return [
    `Nothing was compared, because ${all === 1 ? 'a row' : `${all} rows`} cannot be taken. Correct them and read the file again:`,
    ...sentences,
    ...(all > sentences.length ? [`  … and ${all - sentences.length} more`] : []),
  ];
}

function differences(found: RegisterImport): string[] {
  const { record } = found;
  return [
    `${peopleWords(record.people ?? 0)} in the file, ${record.here} on the register.`,
    ...(sumOf(record.counts ?? {}, DIFFERENCES) === 0 ? ['Nothing would change.'] : []),
    ...DIFFERENCES.flatMap((kind) => section(found, kind, DIFFERENCE_WORDS[kind])),
    ...ADDRESS_PROBLEMS.flatMap((kind) => section(found, kind, ADDRESS_WORDS[kind])),
  ];
}

async function yes(question: string): Promise<boolean> {
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  const answer = await terminal.question(`${question} [y/N] `);
  terminal.close();
  return /^y(es)?$/i.test(answer.trim());
}

/** How many may leave: what was said, or what is answered on a terminal. */
async function permitted(
  { record }: RegisterImport,
  { apply, leavers }: Asked,
): Promise<number | null> {
  if (apply || !process.stdin.isTTY) return leavers;
  const left = record.counts?.left ?? 0;
  if (!mustConfirmLeavers(left, record.here ?? 0)) return leavers;
  return (await yes(`Is it true that ${leftWords(left)}?`)) ? left : null;
}

async function apply(found: RegisterImport, leaversSaid: number | null): Promise<string> {
  const { id, comparison } = found.record;
  const answer = await applyRegisterImport('operator', {
    importId: id,
    comparison: comparison ?? '',
    leaversSaid,
  });
  if ('leavers' in answer) {
    throw new Mistake(
      `${peopleWords(answer.leavers)} would leave, which is more than a tenth of the register. Is the file whole?\n` +
        `If they have left, say so: npm run register:import FILE.csv apply ${answer.leavers}`,
    );
  }
  if ('changed' in answer) {
    throw new Mistake('The register has changed meanwhile, so nothing was done. Run this again.');
  }
  return 'absent' in answer ? gone() : 'The register was changed.';
}

const TOLD_ONLY =
  'Nothing was changed. To make these changes: npm run register:import FILE.csv apply';

async function bringIn(ask: Asked): Promise<void> {
  const found = await staged(ask.file);
  const { record } = found;
  if (record.refusal) throw new Mistake(refusalWords(record.refusal));
  if (record.state === 'faulty') throw new Mistake(faults(found).join('\n'));
  console.log(differences(found).join('\n'));
  if (sumOf(record.counts ?? {}, DIFFERENCES) === 0) return;
  const leavers = await permitted(found, ask);
  const wanted = ask.apply || (process.stdin.isTTY && (await yes('Make these changes?')));
  console.log(wanted ? await apply(found, leavers) : TOLD_ONLY);
}

/** No such table or column: by PostgreSQL's codes, and by Prisma's. */
const NOT_MIGRATED = /\b(42P01|42703|P2021|P2022)\b/;

function inWords(fault: unknown): unknown {
  if (fault instanceof Mistake) return fault.message;
  const { code, message } = fault as { code?: string; message?: string };
  return NOT_MIGRATED.test(`${code} ${message}`)
    ? 'The tables are not what this version needs: run npm run db:migrate first.'
    : fault;
}

async function main(): Promise<number> {
  try {
    await bringIn(asked(process.argv.slice(2)));
    return 0;
  } catch (fault) {
    console.error(inWords(fault));
    return 1;
  } finally {
    await disconnect();
  }
}

void main().then((code) => process.exit(code));
