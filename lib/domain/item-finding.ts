/**
 * Why a question or scenario should be looked at again: closed reasons, worded in
 * components/finding-words. A finding is no verdict. It says that somebody who knows the guidance should
 * read the item once more.
 */
import type { Item, ItemFigures } from './item-analysis';

/**
 * Fewer right than this is more often the question's fault than the readers': the lower bound that
 * handbooks of item analysis mostly give, of 30 to 70 %. The upper one is left out on purpose: here
 * most people should be right in the end, so only what nearly everybody knows beforehand is named.
 */
const HARD = 0.3;
const EASY = 0.97;

/**
 * Textbooks ask for 0.2 and more, of whole tests. With a rest of four questions sound items have less:
 * section 6 of the LSAT, five items that the literature calls good, has 0.11 to 0.17 (Bock and Lieberman
 * 1970; __tests__/domain/item-analysis.test.ts).
 */
const LITTLE = 0.1;
/** Nearer to nought than this is nought: then it tells little, and is not turned round. */
const TURNED = -0.05;

/** What two standard errors of a correlation near nought may make of it by chance alone. */
export function giveOrTake(answers: number): number {
  return 2 / Math.sqrt(answers - 1);
}

/**
 * A distractor that fewer choose does not work: 5 %. M. Tarrant, J. Ware, A. M. Mohammed, "An assessment
 * of functioning and non-functioning distractors in multiple-choice questions", BMC Medical Education
 * 9:40 (2009).
 */
const WORKS = 0.05;
/** Easy questions leave little for each distractor, so only what hardly anybody chooses is named … */
const HARDLY_ANYBODY = 0.01;
/** … and only when one that works (5 %) would have come up: 0.95 ^ 59 is less than one in twenty. */
const FEWEST_FOR_UNUSED = 59;

/** Ours: somebody in every seven is sure of what is not so. */
const MANY_SURE = 1 / 7;

export const FINDINGS = [
  'turned-round',
  'distractor-draws-the-able',
  'distractor-beats-key',
  'too-hard',
  'sure-but-wrong',
  'tells-little',
  'distractor-unused',
  'too-easy',
] as const;
export type FindingReason = (typeof FINDINGS)[number];

export type ItemFinding = {
  readonly reason: FindingReason;
  /** Id of the option that it is about. */
  readonly option: string | null;
};

type Judge = (figures: ItemFigures, item: Item) => boolean;
type JudgeOption = (figures: ItemFigures, item: Item, option: string) => boolean;

const OF_ITEM: Partial<Record<FindingReason, Judge>> = {
  'too-hard': ({ right }) => right.all < HARD,
  'too-easy': ({ right }) => right.all >= EASY,
  'turned-round': ({ itemRest }) => itemRest !== null && itemRest <= TURNED,
  // Only once chance alone would hardly make so little of it.
  'tells-little': ({ itemRest, answers }) =>
    itemRest !== null && itemRest > TURNED && itemRest < LITTLE && giveOrTake(answers) <= LITTLE,
  'sure-but-wrong': ({ sureButWrong }) => sureButWrong >= MANY_SURE,
};

/** Whether the groups differ by more than two standard errors of the difference of two shares. */
function clearlyMore(upper: number, lower: number, size: number): boolean {
  const error = Math.sqrt((upper * (1 - upper) + lower * (1 - lower)) / size);
  return upper - lower > 2 * error;
}

const OF_DISTRACTOR: Partial<Record<FindingReason, JudgeOption>> = {
  'distractor-draws-the-able': ({ options, groupSize }, _item, option) => {
    const { all, upper, lower } = options[option] ?? { all: 0, upper: null, lower: null };
    return all >= WORKS && upper !== null && lower !== null && clearlyMore(upper, lower, groupSize);
  },
  'distractor-beats-key': ({ options }, item, option) => {
    const keys = item.options.filter(({ role }) => role === 'key');
    const chosen = (id: string) => options[id]?.all ?? 0;
    return !item.many && keys.length > 0 && keys.every(({ id }) => chosen(option) > chosen(id));
  },
  'distractor-unused': ({ options, answers }, _item, option) =>
    answers >= FEWEST_FOR_UNUSED && (options[option]?.all ?? 0) < HARDLY_ANYBODY,
};

/** Every reason to look at the item again, the gravest first. */
export function findingsOf(item: Item, figures: ItemFigures): ItemFinding[] {
  const distractors = item.options.filter(({ role }) => role === 'distractor');
  return FINDINGS.flatMap((reason): ItemFinding[] => {
    if (OF_ITEM[reason]?.(figures, item)) return [{ reason, option: null }];
    return distractors
      .filter(({ id }) => OF_DISTRACTOR[reason]?.(figures, item, id))
      .map(({ id }) => ({ reason, option: id }));
  });
}
