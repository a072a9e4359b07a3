/**
 * Item analysis after classical test theory, of questions and of scenario decisions alike: how often the
 * first answer was right (facility), whether it goes with being right elsewhere (item-rest correlation,
 * discrimination), and what was chosen by those who do best and least well elsewhere.
 *
 * Two things differ from the textbook, because a paper has only a few questions and each person's are
 * others. *Elsewhere* is the rest of the same paper, as a share: the whole paper's mark would hold the
 * answer that is being judged, and on five questions it would say little else. And a tie is not broken:
 * of those who stand equal at a group's edge each counts in part, so that the group is exactly 27 % and
 * its shares are the mean over every way to break the tie.
 */
import type { ClauseId } from './clause';
import { MANY_KINDS, type Question, type Scenario, type Verdict } from './learning-module';

/** Below so many first answers nothing is said of an item, and nothing of it enters a sum. */
export const FEWEST_ANSWERS = 30;

/**
 * The share that makes the upper and the lower group: where both are as large and as far apart as they
 * can be together. T. L. Kelley, "The selection of upper and lower groups for the validation of test
 * items", Journal of Educational Psychology 30 (1939), 17–24.
 */
export const GROUP_SHARE = 0.27;

/** `key`: should be chosen; `distractor`: should not; `open`: right either way. */
export type OptionRole = 'key' | 'distractor' | 'open';

export type ItemOption = {
  readonly id: string;
  readonly role: OptionRole;
  /** What our explanation of the option rests on. */
  readonly clauses: readonly ClauseId[];
};

/** A question or a scenario, as the analysis sees it. */
export type Item = {
  readonly id: string;
  readonly version: number;
  /** Whether several options may be chosen. */
  readonly many: boolean;
  readonly options: readonly ItemOption[];
};

/** First answers that are alike in all that counts here, and how many there were. */
export type Answered = {
  readonly item: string;
  readonly version: number;
  /** Ids of the options chosen, in the order of letters; none where nothing was. */
  readonly chosen: readonly string[];
  readonly right: boolean;
  /** How many of the others on the same paper were right, and how many others there were. */
  readonly restRight: number;
  readonly restOf: number;
  /** Whether they said that they were sure. */
  readonly sure: boolean;
  readonly count: number;
};

/** Shares, 0 to 1, of everybody and of the two groups; a group is null where there is no rest to form it by. */
export type Shares = {
  readonly all: number;
  readonly upper: number | null;
  readonly lower: number | null;
};

export type ItemFigures = {
  /** First answers, those that chose nothing among them. */
  readonly answers: number;
  /**
   * Share of the papers that could have shown it and did, to whole per cent: exactly, it would tell how
   * many answers are withheld elsewhere. Null where nothing is drawn and everybody meets it.
   */
  readonly exposure: number | null;
  /** How often it was answered rightly: its facility. */
  readonly right: Shares;
  /** Pearson's correlation of right or not with the share right in the rest; null where either never varies. */
  readonly itemRest: number | null;
  /** Facility in the upper group less that in the lower. */
  readonly discrimination: number | null;
  /** Share of all first answers that were given as sure and were not right. */
  readonly sureButWrong: number;
  /** People in each of the two groups; with ties not a whole number. */
  readonly groupSize: number;
  readonly options: Readonly<Record<string, Shares>>;
  readonly unanswered: Shares;
};

const SCENARIO_ROLES: Readonly<Record<Verdict, OptionRole>> = {
  problem: 'key',
  good: 'key',
  fine: 'distractor',
  partly: 'distractor',
  poor: 'distractor',
  judgement: 'open',
};

export function itemOfQuestion({ id, version, kind, options }: Question): Item {
  return {
    ...{ id, version, many: kind === 'many' },
    options: options.map(({ id, key, grounds }) => ({
      ...{ id, role: key ? 'key' : 'distractor', clauses: grounds.clauses },
    })),
  };
}

export function itemOfScenario({ id, version, kind, options }: Scenario): Item {
  return {
    ...{ id, version, many: MANY_KINDS.includes(kind) },
    options: options.map(({ id, verdict, grounds }) => ({
      ...{ id, role: SCENARIO_ROLES[verdict], clauses: grounds.clauses },
    })),
  };
}

/** The first answers to this version of an item; another version is another item. */
export function answersTo(item: Item, answered: readonly Answered[]): readonly Answered[] {
  return answered.filter((one) => one.item === item.id && one.version === item.version);
}

/** Papers that could have shown each version of each question, by this key. */
export function offeredKey({ id, version }: Pick<Item, 'id' | 'version'>): string {
  return `${id} ${version}`;
}

const countOf = (answers: readonly Answered[]) =>
  answers.reduce((sum, { count }) => sum + count, 0);

/** Answers that count in part: those at a group's edge. */
type Weighed = { readonly answer: Answered; readonly weight: number };

const restShare = ({ restRight, restOf }: Answered) => restRight / restOf;

/** The first of `ranked`, until there are `size` of them; the class that is cut in two counts in part. */
function groupOf(ranked: readonly (readonly Answered[])[], size: number): readonly Weighed[] {
  let left = size;
  return ranked.flatMap((equals) => {
    const taken = Math.min(left, countOf(equals));
    left -= taken;
    const weight = taken / countOf(equals);
    return equals.map((answer) => ({ answer, weight }));
  });
}

function classesByRest(answers: readonly Answered[]): (readonly Answered[])[] {
  const classes = new Map<number, Answered[]>();
  for (const answer of answers) {
    const share = restShare(answer);
    classes.set(share, [...(classes.get(share) ?? []), answer]);
  }
  return [...classes].sort(([one], [other]) => one - other).map(([, equals]) => equals);
}

type Groups = { readonly upper: readonly Weighed[]; readonly lower: readonly Weighed[] };

const whole = (answers: readonly Answered[]) => answers.map((answer) => ({ answer, weight: 1 }));

function shareOf(group: readonly Weighed[], holds: (answer: Answered) => boolean): number | null {
  const sum = (of: readonly Weighed[]) =>
    of.reduce((all, { answer, weight }) => all + answer.count * weight, 0);
  const all = sum(group);
  return all === 0 ? null : sum(group.filter(({ answer }) => holds(answer))) / all;
}

function sharesOf(
  answers: readonly Answered[],
  { upper, lower }: Groups,
  holds: (answer: Answered) => boolean,
): Shares {
  return {
    all: shareOf(whole(answers), holds) ?? 0,
    upper: shareOf(upper, holds),
    lower: shareOf(lower, holds),
  };
}

/** Pearson's, over pairs that come in numbers; null where one of the two never varies. */
function correlationOf(
  answers: readonly Answered[],
  x: (answer: Answered) => number,
  y: (answer: Answered) => number,
): number | null {
  const n = countOf(answers);
  const mean = (of: (answer: Answered) => number) =>
    answers.reduce((sum, one) => sum + of(one) * one.count, 0) / n;
  const [meanX, meanY] = [mean(x), mean(y)];
  const spread = (of: (answer: Answered) => number) => mean(of);
  const varX = spread((one) => (x(one) - meanX) ** 2);
  const varY = spread((one) => (y(one) - meanY) ** 2);
  // What is nothing but rounding is no variance.
  if (n === 0 || varX < 1e-12 || varY < 1e-12) return null;
  return spread((one) => (x(one) - meanX) * (y(one) - meanY)) / Math.sqrt(varX * varY);
}

/**
 * @param offered papers that could have shown this version; null where nothing is drawn
 * @returns null below FEWEST_ANSWERS: then there is nothing to be shown, and nothing to be added up
 */
export function figuresOf(
  item: Item,
  answered: readonly Answered[],
  offered: number | null,
): ItemFigures | null {
  const answers = answersTo(item, answered);
  const count = countOf(answers);
  if (count < FEWEST_ANSWERS) return null;
  const withRest = answers.filter(({ restOf }) => restOf > 0);
  const ranked = classesByRest(withRest);
  const groupSize = GROUP_SHARE * countOf(withRest);
  const groups = {
    upper: groupOf([...ranked].reverse(), groupSize),
    lower: groupOf(ranked, groupSize),
  };
  const shares = (holds: (answer: Answered) => boolean) => sharesOf(answers, groups, holds);
  const right = shares((answer) => answer.right);
  return {
    answers: count,
    exposure: offered === null ? null : Math.round((count / Math.max(count, offered)) * 100) / 100,
    right,
    itemRest: correlationOf(withRest, (one) => Number(one.right), restShare),
    discrimination: right.upper === null || right.lower === null ? null : right.upper - right.lower,
    sureButWrong: shares((answer) => answer.sure && !answer.right).all,
    groupSize,
    options: Object.fromEntries(
      item.options.map(({ id }) => [id, shares(({ chosen }) => chosen.includes(id))]),
    ),
    unanswered: shares(({ chosen }) => chosen.length === 0),
  };
}
