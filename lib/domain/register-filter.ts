/** What staff ask of the register: who, in which module and CPD cycle, and in which order. */
import { cycleOf } from './certificate';
import type { CpdCycle, LearningModule } from './learning-module';
import { nameKey } from './person-name';
import { cycleAt, STANDINGS, STANDING_WORDS, type Standing } from './standing';

export const REGISTER_SORTS = [
  'name',
  'name-desc',
  'number',
  'number-desc',
  'activity',
  'activity-desc',
] as const;
export type RegisterSort = (typeof REGISTER_SORTS)[number];

export type RegisterFilter = {
  readonly module: string;
  /** First year of the cycle. */
  readonly cycleFrom: number;
  /** `2026–2027` */
  readonly cycle: string;
  readonly part: string | null;
  readonly specialism: string | null;
  readonly state: Standing | null;
  /** As it was typed: part of a name, or the beginning of a registration number. */
  readonly search: string | null;
  readonly sort: RegisterSort;
};

/** What an address says, as it stands there; empty where it says nothing. */
export type AskedFilter = Readonly<
  Record<'module' | 'cycle' | 'part' | 'specialism' | 'state' | 'search' | 'sort', string>
>;

export type Choice = { readonly value: string; readonly label: string };

/** What may be chosen, in the order it is offered. */
export type RegisterChoices = Readonly<
  Record<'modules' | 'cycles' | 'parts' | 'specialisms' | 'states', readonly Choice[]>
>;

/** What is known of the register: the house's clock, and everything it is divided into. */
export type RegisterFacts = {
  /** ISO instant. */
  readonly now: string;
  readonly parts: readonly string[];
  readonly specialisms: readonly string[];
};

export const SEARCH_LENGTH = 100;

type Module = Pick<LearningModule, 'id' | 'title' | 'cycle'>;

/** Every cycle until the present one, newest first. */
function cyclesUntil(now: string, cycle: CpdCycle): Choice[] {
  const present = Number(cycleAt(now, cycle).slice(0, 4));
  const many = Math.max(0, (present - cycle.firstYear) / cycle.years) + 1;
  return Array.from({ length: many }, (_, index) => {
    const from = present - index * cycle.years;
    return { value: String(from), label: cycleOf(`${from}-01-01`, cycle) };
  });
}

const plain = (values: readonly string[]): Choice[] =>
  values.map((value) => ({ value, label: value }));

function choicesOf(modules: readonly Module[], { cycle }: Module, facts: RegisterFacts) {
  return {
    modules: modules.map(({ id, title }) => ({ value: id, label: title })),
    cycles: cyclesUntil(facts.now, cycle),
    parts: plain(facts.parts),
    specialisms: plain(facts.specialisms),
    states: STANDINGS.map((state) => ({ value: state, label: STANDING_WORDS[state].label })),
  };
}

/** What was asked for, where it may be chosen. */
export const known = (choices: readonly Choice[], asked: string) =>
  choices.some(({ value }) => value === asked) ? asked : null;

export function leftOut(what: string, asked: string): string {
  const shown = asked.length > 60 ? `${asked.slice(0, 60)}…` : asked;
  return `There is no ${what} “${shown}”, so that was left out.`;
}

function leftOutOf(asked: AskedFilter, choices: RegisterChoices): string[] {
  const fields = [
    ['module', 'module', choices.modules],
    ['CPD cycle', 'cycle', choices.cycles],
    ['part of the register', 'part', choices.parts],
    ['specialism', 'specialism', choices.specialisms],
    ['state', 'state', choices.states],
    ['order', 'sort', plain(REGISTER_SORTS)],
  ] as const;
  return fields.flatMap(([what, field, its]) =>
    asked[field] === '' || known(its, asked[field]) !== null ? [] : [leftOut(what, asked[field])],
  );
}

/** U+0000 and its like are in nobody's name, and PostgreSQL cannot keep the first. */
function searchOf(asked: string): string | null {
  const typed = asked.replace(/\p{Cc}/gu, ' ').trim();
  return typed === '' ? null : [...typed].slice(0, SEARCH_LENGTH).join('');
}

function filterOf(asked: AskedFilter, choices: RegisterChoices, { id, cycle }: Module) {
  const newest = choices.cycles[0]?.value ?? String(cycle.firstYear);
  const from = known(choices.cycles, asked.cycle) ?? newest;
  return {
    module: id,
    cycleFrom: Number(from),
    cycle: cycleOf(`${from}-01-01`, cycle),
    part: known(choices.parts, asked.part),
    specialism: known(choices.specialisms, asked.specialism),
    state: STANDINGS.find((state) => state === asked.state) ?? null,
    search: searchOf(asked.search),
    sort: REGISTER_SORTS.find((sort) => sort === asked.sort) ?? 'name',
  };
}

function tooLong({ search }: AskedFilter): string[] {
  return [...search.trim()].length <= SEARCH_LENGTH
    ? []
    : [`A search has at most ${SEARCH_LENGTH} letters; what came after them was left out.`];
}

export type Asking<One> = {
  readonly module: One;
  readonly choices: RegisterChoices;
  readonly filter: RegisterFilter;
  /** A sentence for each thing that was asked for and cannot be had. */
  readonly leftOut: readonly string[];
};

/** What will be looked for, in the module asked for or else the first; null where there is no module. */
export function askingOf<One extends Module>(
  modules: readonly One[],
  facts: RegisterFacts,
  asked: AskedFilter,
): Asking<One> | null {
  const module = modules.find(({ id }) => id === asked.module) ?? modules[0];
  if (!module) return null;
  const choices = choicesOf(modules, module, facts);
  const leftOut = [...leftOutOf(asked, choices), ...tooLong(asked)];
  return { module, choices, filter: filterOf(asked, choices, module), leftOut };
}

/** The words of a search as names are searched by: a name matches when it has each of them. */
export function searchWords(search: string): string[] {
  return nameKey(search).split(' ').filter(Boolean);
}
