/** The questions' figures as a file: one row a question, empty cells where figures are withheld. */
import { londonDay } from './calendar';
import type { ItemFigures } from './item-analysis';
import type { ItemReport } from './item-report';

type Cell = string | number;
type Column = readonly [heading: string, of: (report: ItemReport, at: Date) => Cell];

/** With a point and at most four places, whatever the reader's country; empty where there is none. */
const figure =
  (of: (figures: ItemFigures) => number | null) =>
  ({ figures }: ItemReport): Cell => {
    const value = figures && of(figures);
    return value === null ? '' : Math.round(value * 10_000) / 10_000;
  };

const COLUMNS: readonly Column[] = [
  ['Question', ({ item }) => item.id],
  ['Version', ({ item }) => item.version],
  ['Standard', ({ lesson }) => lesson.title],
  ['What is asked', ({ title }) => title],
  ['First answers', figure(({ answers }) => answers)],
  ['Facility', figure(({ right }) => right.all)],
  ['Facility, upper 27 %', figure(({ right }) => right.upper)],
  ['Facility, lower 27 %', figure(({ right }) => right.lower)],
  ['Discrimination', figure(({ discrimination }) => discrimination)],
  ['Item-rest correlation', figure(({ itemRest }) => itemRest)],
  ['Exposure', figure(({ exposure }) => exposure)],
  ['Sure but wrong', figure(({ sureButWrong }) => sureButWrong)],
  ['Withheld', ({ figures }) => (figures ? 'no' : 'yes')],
  [
    'To review',
    ({ findings }) =>
      findings.map(({ reason, option }) => (option ? `${reason} (${option})` : reason)).join('; '),
  ],
  ['Withdrawn', ({ withdrawn }) => (withdrawn ? 'yes' : 'no')],
  ['Counted (UTC)', (_, at) => at.toISOString()],
  ['Counted (London day)', (_, at) => londonDay(at)],
];

export const ITEM_COLUMNS: readonly string[] = COLUMNS.map(([heading]) => heading);

export function itemRow(report: ItemReport, at: Date): Cell[] {
  return COLUMNS.map(([, of]) => of(report, at));
}
