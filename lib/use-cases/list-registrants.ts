import { csvHead, csvLines } from '../documents/csv';
import type { ManagerScope, StaffScope } from '../domain/actor';
import { ABSENT, type Absent } from '../domain/refusal';
import { askingOf, type AskedFilter, type Asking } from '../domain/register-filter';
import { FILE_COLUMNS, fileRow } from '../domain/registrant-file';
import { keepIntent, keepOutcome, lookUp } from '../records/access-log';
import { readRegisterFacts } from '../records/register-facts';
import {
  readRegistrants,
  readRegistrantsAfter,
  type Place,
  type RegistrantPage,
} from '../records/register-list';
import { readModules } from '../syllabus/module-library';

/** Rows a page, and rows a step of a file. */
const PAGE = 50;
const STEP = 500;

export type RegistrantList = RegistrantPage & Omit<Asking<unknown>, 'module'>;

/** One page of the register, on record before it is read. */
export async function listRegistrants(
  by: StaffScope,
  asked: AskedFilter,
  place: Place | null,
): Promise<RegistrantList | Absent> {
  const asking = askingOf(readModules(), await readRegisterFacts(by), asked);
  if (!asking) return ABSENT;
  const { module, filter, choices, leftOut } = asking;
  const scope = { module, cycleFrom: filter.cycleFrom };
  const looked = { ...filter, further: place !== null };
  return lookUp(by, 'viewer', { access: 'registrants-listed', filter: looked }, async () => {
    const page = await readRegistrants(by, scope, filter, place, PAGE);
    return { value: { ...page, filter, choices, leftOut }, rows: page.rows.length };
  });
}

/** The lines of the file, and how many people they tell of. */
type Part = { readonly lines: string; readonly rows: number };

async function* partsOf(
  by: ManagerScope,
  { module, filter }: Asking<ReturnType<typeof readModules>[number]>,
): AsyncGenerator<Part> {
  const scope = { module, cycleFrom: filter.cycleFrom };
  const whole = { module: module.title, cycle: filter.cycle, standards: module.lessons.length };
  yield { lines: csvHead(FILE_COLUMNS), rows: 0 };
  for (let last: { key: string; id: string } | null = null; ;) {
    const step = await readRegistrantsAfter(by, scope, filter, last, STEP);
    const kept = step.filter(({ state }) => filter.state === null || state === filter.state);
    yield { lines: csvLines(kept.map((row) => fileRow(row, whole))), rows: kept.length };
    last = step.at(-1) ?? null;
    if (step.length < STEP || !last) return;
  }
}

/** Hands parts on; whatever ends it, the log hears how many rows had left by then. */
async function* logged(intent: string, parts: AsyncIterable<Part>): AsyncGenerator<string> {
  let [sent, whole] = [0, false];
  try {
    for await (const { lines, rows } of parts) {
      sent += rows;
      yield lines;
    }
    whole = true;
  } finally {
    await keepOutcome(intent, whole ? (sent > 0 ? 'done' : 'nothing') : 'broken-off', sent);
  }
}

/**
 * Everybody that the list shows, as a file, in parts: the next is read when it is asked for, and none
 * after `return`. The first part has been made, so that however it ends the log is told.
 */
export async function exportRegistrants(
  by: ManagerScope,
  asked: AskedFilter,
): Promise<{ readonly head: string; readonly rest: AsyncGenerator<string> } | Absent> {
  const asking = askingOf(readModules(), await readRegisterFacts(by), asked);
  if (!asking) return ABSENT;
  const access = { access: 'registrants-exported', filter: asking.filter } as const;
  const intent = await keepIntent(by, 'manager', access);
  if (intent === null) return ABSENT;
  const rest = logged(intent, partsOf(by, asking));
  const { value } = await rest.next();
  return { head: value ?? '', rest };
}
