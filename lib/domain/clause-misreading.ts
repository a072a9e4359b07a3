/**
 * What registrants misread, by clause of the guidance. A first answer misreads a clause when an option
 * was chosen that should not have been, or left that should have been chosen, and our explanation of
 * that option rests on the clause. Items with too few answers are left out of everything, so that a sum
 * gives nobody's answer away.
 */
import type { ClauseId } from './clause';
import { answersTo, FEWEST_ANSWERS, type Answered, type Item } from './item-analysis';

export type ItemKind = 'question' | 'scenario';

/** An item with where it stands; ids are unique only among their kind. */
export type PlacedItem = { readonly kind: ItemKind; readonly item: Item };

/** One thing to get wrong: choosing what is not right, or leaving what is. */
export type Slip = { readonly option: string; readonly how: 'chosen' | 'left' };

export type ItemMisread = {
  readonly kind: ItemKind;
  readonly item: string;
  readonly answers: number;
  readonly misread: number;
};

export type CommonestSlip = Slip & {
  readonly kind: ItemKind;
  readonly item: string;
  readonly count: number;
  /** First answers to that item. */
  readonly of: number;
};

export type ClauseMisreading = {
  readonly clause: ClauseId;
  /** Items whose explanations rest on the clause, those with too few answers among them. */
  readonly items: readonly { readonly kind: ItemKind; readonly item: string }[];
  /** Null where no item has enough answers. */
  readonly figures: {
    readonly answers: number;
    readonly misread: number;
    /** The most misread first. */
    readonly items: readonly ItemMisread[];
    /** Null where nobody got anything wrong. */
    readonly commonest: CommonestSlip | null;
  } | null;
};

/** What an answer got wrong; nothing where it was right. */
export function slipsIn({ many, options }: Item, chosen: readonly string[]): Slip[] {
  const isChosen = ({ id }: { readonly id: string }) => chosen.includes(id);
  const of = (how: Slip['how'], role: 'key' | 'distractor') =>
    options
      .filter((option) => option.role === role && isChosen(option) === (how === 'chosen'))
      .map(({ id: option }) => ({ option, how }));
  const done = of('chosen', 'distractor');
  // Of one choice, whoever chose a key or what can be seen either way left nothing that they should not.
  const leftNothing = !many && options.some((one) => one.role !== 'distractor' && isChosen(one));
  return leftNothing ? done : [...done, ...of('left', 'key')];
}

const restsOn = (item: Item, clause: ClauseId) =>
  item.options.filter(({ role, clauses }) => role !== 'open' && clauses.includes(clause));

type Reading = ItemMisread & { readonly slips: readonly CommonestSlip[] };

function readingOf(
  { kind, item }: PlacedItem,
  clause: ClauseId,
  answered: readonly Answered[],
): Reading {
  const answers = answersTo(item, answered);
  const resting = new Set(restsOn(item, clause).map(({ id }) => id));
  const counts = new Map<string, CommonestSlip>();
  let [all, misread] = [0, 0];
  for (const { chosen, count } of answers) {
    all += count;
    const slips = slipsIn(item, chosen).filter(({ option }) => resting.has(option));
    if (slips.length > 0) misread += count;
    for (const slip of slips) {
      const key = `${slip.how} ${slip.option}`;
      const before = counts.get(key)?.count ?? 0;
      counts.set(key, { ...slip, kind, item: item.id, count: before + count, of: 0 });
    }
  }
  const slips = [...counts.values()].map((slip) => ({ ...slip, of: all }));
  return { kind, item: item.id, answers: all, misread, slips };
}

const shareOf = ({ misread, answers }: ItemMisread) => misread / answers;

/** What was chosen wrongly tells more than what was left, so it comes first where both are as common. */
function commonestOf(readings: readonly Reading[]): CommonestSlip | null {
  const slips = readings.flatMap((reading) => reading.slips);
  const [first] = [...slips].sort(
    (one, other) => other.count / other.of - one.count / one.of || (one.how < other.how ? -1 : 1),
  );
  return first ?? null;
}

function misreadingOf(
  clause: ClauseId,
  placed: readonly PlacedItem[],
  answered: Readonly<Record<ItemKind, readonly Answered[]>>,
): ClauseMisreading {
  const resting = placed.filter(({ item }) => restsOn(item, clause).length > 0);
  const items = resting.map(({ kind, item }) => ({ kind, item: item.id }));
  const readings = resting
    .map((one) => readingOf(one, clause, answered[one.kind]))
    .filter(({ answers }) => answers >= FEWEST_ANSWERS)
    .sort((one, other) => shareOf(other) - shareOf(one));
  if (readings.length === 0) return { clause, items, figures: null };
  const sum = (of: 'answers' | 'misread') => readings.reduce((all, one) => all + one[of], 0);
  return {
    clause,
    items,
    figures: {
      answers: sum('answers'),
      misread: sum('misread'),
      items: readings.map(({ slips: _slips, ...reading }) => reading),
      commonest: commonestOf(readings),
    },
  };
}

/**
 * @param clauses in the guidance's own order
 * @param answered first answers to questions, and to scenarios
 * @returns every clause: the most misread first, then those with too few answers, then those that nothing rests on
 */
export function misreadings(
  clauses: readonly ClauseId[],
  placed: readonly PlacedItem[],
  answered: Readonly<Record<ItemKind, readonly Answered[]>>,
): ClauseMisreading[] {
  const rank = ({ items, figures }: ClauseMisreading) =>
    figures ? figures.misread / figures.answers : items.length > 0 ? -1 : -2;
  return clauses
    .map((clause) => misreadingOf(clause, placed, answered))
    .sort((one, other) => rank(other) - rank(one));
}
