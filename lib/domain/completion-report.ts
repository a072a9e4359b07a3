/** The sums of the completion report: everybody on the register stands in each table exactly once. */
import { STANDINGS, type Standing } from './standing';

export type Tally = Readonly<Record<Standing, number>>;

export const GROUPINGS = ['all', 'part', 'specialism', 'month'] as const;
export type Grouping = (typeof GROUPINGS)[number];

/** How many stand in a state, in one group of one grouping; or were moved in a month. */
export type Count = {
  readonly kind: Grouping | 'started' | 'completed';
  /** A part, a specialism or a month, `2026-11`; null where there is none. */
  readonly value: string | null;
  /** More than one part, or specialism. */
  readonly several: boolean;
  /** Null for months of starts and completions. */
  readonly state: Standing | null;
  readonly count: number;
};

export type Group = {
  readonly value: string | null;
  readonly several: boolean;
  readonly tally: Tally;
};

/** How many started and how many completed in a London month. */
export type MonthActivity = {
  readonly month: string;
  readonly started: number;
  readonly completed: number;
};

export type CompletionSums = {
  readonly all: Tally;
  /** In the order of the alphabet; several and none come last. */
  readonly parts: readonly Group[];
  readonly specialisms: readonly Group[];
  /** Of the last thing done, oldest first; nothing yet comes last. */
  readonly months: readonly Group[];
  /** Every month from the first in which anything happened to the last. */
  readonly activity: readonly MonthActivity[];
};

export function sumOf(tally: Tally): number {
  return STANDINGS.reduce((sum, state) => sum + tally[state], 0);
}

function tallyOf(counts: readonly Count[]): Tally {
  const of = (wanted: Standing) =>
    counts.reduce((sum, { state, count }) => (state === wanted ? sum + count : sum), 0);
  return {
    'not-started': of('not-started'),
    'in-progress': of('in-progress'),
    'not-yet-passed': of('not-yet-passed'),
    completed: of('completed'),
    'completed-older': of('completed-older'),
  };
}

const rank = ({ value, several }: Pick<Group, 'value' | 'several'>) =>
  several ? 1 : value === null ? 2 : 0;

function inOrder(one: Group, other: Group): number {
  const places = rank(one) - rank(other);
  return places !== 0 ? places : (one.value ?? '').localeCompare(other.value ?? '', 'en-GB');
}

function groupsOf(counts: readonly Count[], kind: Grouping): Group[] {
  const groups = new Map<string, Count[]>();
  for (const one of counts.filter((count) => count.kind === kind)) {
    const key = JSON.stringify([one.value, one.several]);
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  return [...groups.values()]
    .map((its) => ({
      value: its[0]?.value ?? null,
      several: its[0]?.several ?? false,
      tally: tallyOf(its),
    }))
    .sort(inOrder);
}

/** `2026-12` → `2027-01` */
function monthAfter(month: string): string {
  const [year = 0, number = 0] = month.split('-').map(Number);
  return number === 12 ? `${year + 1}-01` : `${year}-${String(number + 1).padStart(2, '0')}`;
}

function monthsFrom(first: string, last: string): string[] {
  const months = [];
  for (let month = first; month <= last; month = monthAfter(month)) months.push(month);
  return months;
}

function activityOf(counts: readonly Count[]): MonthActivity[] {
  const known = counts
    .filter(({ kind, value }) => (kind === 'started' || kind === 'completed') && value !== null)
    .map(({ value }) => value ?? '')
    .sort();
  const [first, last] = [known[0], known.at(-1)];
  if (first === undefined || last === undefined) return [];
  const of = (wanted: Count['kind'], month: string) =>
    counts.find(({ kind, value }) => kind === wanted && value === month)?.count ?? 0;
  return monthsFrom(first, last).map((month) => ({
    month,
    started: of('started', month),
    completed: of('completed', month),
  }));
}

export function completionSums(counts: readonly Count[]): CompletionSums {
  return {
    all: tallyOf(counts.filter(({ kind }) => kind === 'all')),
    parts: groupsOf(counts, 'part'),
    specialisms: groupsOf(counts, 'specialism'),
    months: groupsOf(counts, 'month'),
    activity: activityOf(counts),
  };
}

/** How many got how far in a lesson. */
export type LessonReach = {
  readonly lesson: string;
  readonly started: number;
  readonly read: number;
  readonly handedIn: number;
  readonly passed: number;
};

/** The lesson in which most people are lost between starting and passing; null where none are. */
export function largestLoss<Reach extends LessonReach>(lessons: readonly Reach[]): Reach | null {
  const lost = ({ started, passed }: LessonReach) => started - passed;
  const [worst] = [...lessons].sort((one, other) => lost(other) - lost(one));
  return worst && lost(worst) > 0 ? worst : null;
}
