/** Questions or scenarios with their figures, as staff go through them: filtered, and in an order. */
import {
  figuresOf,
  itemOfQuestion,
  itemOfScenario,
  offeredKey,
  type Answered,
  type Item,
  type ItemFigures,
} from './item-analysis';
import { FINDINGS, findingsOf, type ItemFinding } from './item-finding';
import type { LearningModule, Lesson, Question, Scenario } from './learning-module';
import { known, leftOut, type Choice } from './register-filter';

export type ItemReport = {
  readonly item: Item;
  /** What is asked, or what the scenario is called. */
  readonly title: string;
  readonly lesson: Pick<Lesson, 'slug' | 'title'>;
  /** Null while there are too few first answers. */
  readonly figures: ItemFigures | null;
  readonly findings: readonly ItemFinding[];
  /** Not drawn any more. */
  readonly withdrawn: boolean;
};

function judged(
  item: Item,
  answered: readonly Answered[],
  offered: number | null,
): Pick<ItemReport, 'item' | 'figures' | 'findings'> {
  const figures = figuresOf(item, answered, offered);
  return { item, figures, findings: figures ? findingsOf(item, figures) : [] };
}

export type Known = {
  readonly answered: readonly Answered[];
  /** Papers that could have shown a version, by `offeredKey`. */
  readonly offered: ReadonlyMap<string, number>;
  readonly withdrawn: ReadonlySet<string>;
};

export function questionReport(
  { slug, title }: Lesson,
  question: Question,
  { answered, offered, withdrawn }: Known,
): ItemReport {
  const item = itemOfQuestion(question);
  return {
    ...judged(item, answered, offered.get(offeredKey(item)) ?? 0),
    title: question.ask,
    lesson: { slug, title },
    withdrawn: withdrawn.has(question.id),
  };
}

export function scenarioReport(
  { slug, title }: Lesson,
  scenario: Scenario,
  answered: readonly Answered[],
): ItemReport {
  return {
    ...judged(itemOfScenario(scenario), answered, null),
    title: scenario.title,
    lesson: { slug, title },
    withdrawn: false,
  };
}

export const ITEM_SHOWS = ['review', 'withheld', 'withdrawn'] as const;
export type ItemShow = (typeof ITEM_SHOWS)[number];

export const ITEM_SORTS = ['review', 'hardest', 'item-rest', 'sure', 'taught'] as const;
export type ItemSort = (typeof ITEM_SORTS)[number];

/** What an address says, as it stands there; empty where it says nothing. */
export type AskedItems = Readonly<Record<'module' | 'lesson' | 'show' | 'sort', string>>;

export type ItemFilter = {
  readonly module: string;
  readonly lesson: string | null;
  readonly show: ItemShow | null;
  readonly sort: ItemSort;
};

export type ItemAsking<Module> = {
  readonly module: Module;
  readonly filter: ItemFilter;
  readonly modules: readonly Choice[];
  readonly lessons: readonly Choice[];
  /** A sentence for each thing that was asked for and cannot be had. */
  readonly leftOut: readonly string[];
};

const plain = (values: readonly string[]) => values.map((value) => ({ value, label: value }));

/** In the module asked for, or else the first; null where there is no module. */
export function itemAsking<Module extends LearningModule>(
  all: readonly Module[],
  asked: AskedItems,
): ItemAsking<Module> | null {
  const module = all.find(({ id }) => id === asked.module) ?? all[0];
  if (!module) return null;
  const modules = all.map(({ id, title }) => ({ value: id, label: title }));
  const lessons = module.lessons.map(({ slug, title }) => ({ value: slug, label: title }));
  const fields = [
    ['module', asked.module, modules],
    ['standard', asked.lesson, lessons],
    ['choice', asked.show, plain(ITEM_SHOWS)],
    ['order', asked.sort, plain(ITEM_SORTS)],
  ] as const;
  return {
    ...{ module, modules, lessons },
    filter: {
      module: module.id,
      lesson: known(lessons, asked.lesson),
      show: ITEM_SHOWS.find((show) => show === asked.show) ?? null,
      sort: ITEM_SORTS.find((sort) => sort === asked.sort) ?? 'review',
    },
    leftOut: fields.flatMap(([what, value, choices]) =>
      value === '' || known(choices, value) !== null ? [] : [leftOut(what, value)],
    ),
  };
}

const SHOWN: Readonly<Record<ItemShow, (report: ItemReport) => boolean>> = {
  review: ({ findings }) => findings.length > 0,
  withheld: ({ figures }) => figures === null,
  withdrawn: ({ withdrawn }) => withdrawn,
};

/** Lowest first. What has no figures stands at the end of every order but the one it is taught in. */
const RANK: Readonly<
  Record<Exclude<ItemSort, 'taught'>, (figures: ItemFigures, report: ItemReport) => number>
> = {
  review: ({ right }, { findings: [first] }) =>
    (first ? FINDINGS.indexOf(first.reason) : FINDINGS.length) + right.all / 2,
  hardest: ({ right }) => right.all,
  'item-rest': ({ itemRest }) => itemRest ?? 1,
  sure: ({ sureButWrong }) => -sureButWrong,
};

/** What is asked for of the reports, in the order asked for; equals as they are taught. */
function arranged(
  reports: readonly ItemReport[],
  { show, sort }: Pick<ItemFilter, 'show' | 'sort'>,
): ItemReport[] {
  const chosen = show ? reports.filter(SHOWN[show]) : [...reports];
  if (sort === 'taught') return chosen;
  const rank = (report: ItemReport) =>
    report.figures ? RANK[sort](report.figures, report) : Number.MAX_VALUE;
  return chosen.sort((one, other) => rank(one) - rank(other));
}

export type ItemList = Omit<ItemAsking<unknown>, 'module'> & {
  readonly reports: readonly ItemReport[];
  /** Of the lessons chosen, whatever else is filtered. */
  readonly counts: Readonly<Record<'all' | ItemShow, number>>;
  /** When the oldest of the counts was made. */
  readonly at: Date;
};

/** The lessons asked for: one, or all. */
export function lessonsAsked({ module, filter }: ItemAsking<LearningModule>): readonly Lesson[] {
  return module.lessons.filter(({ slug }) => filter.lesson === null || slug === filter.lesson);
}

/** @param parts the reports of each lesson, with the time that its answers were counted */
export function itemList(
  { filter, modules, lessons, leftOut }: ItemAsking<unknown>,
  parts: readonly { readonly reports: readonly ItemReport[]; readonly at: Date }[],
): ItemList {
  const reports = parts.flatMap((part) => part.reports);
  const counted = (show: ItemShow) => reports.filter(SHOWN[show]).length;
  return {
    ...{ filter, modules, lessons, leftOut },
    reports: arranged(reports, filter),
    counts: {
      all: reports.length,
      review: counted('review'),
      withheld: counted('withheld'),
      withdrawn: counted('withdrawn'),
    },
    at: new Date(Math.min(...parts.map(({ at }) => at.getTime()))),
  };
}
