/** Questions and scenarios with their figures, in words. */
import {
  FEWEST_ANSWERS,
  GROUP_SHARE,
  type ItemFigures,
  type Shares,
} from '../lib/domain/item-analysis';
import { giveOrTake, type FindingReason, type ItemFinding } from '../lib/domain/item-finding';
import type { ItemShow, ItemSort } from '../lib/domain/item-report';
import { countInWords } from './completion-words';

export type ItemNoun = 'question' | 'scenario';

/** `0.125` → `12.5%`; a dash where there is none. */
export function share(value: number | null): string {
  return value === null ? '–' : `${Math.round(value * 1000) / 10}%`;
}

/** `-0.123` → `−0.12`, with the sign that means less. */
export function coefficient(value: number | null): string {
  if (value === null) return '–';
  // What rounds to nought has no sign.
  const rounded = Math.round(value * 100) / 100;
  return (rounded === 0 ? 0 : rounded).toFixed(2).replace('-', '−');
}

export const GROUPS = `${GROUP_SHARE * 100}%`;

export const WITHHELD = `Withheld: fewer than ${FEWEST_ANSWERS} first answers`;

/** A few words for a list. */
export const FINDING_LABELS: Readonly<Record<FindingReason, string>> = {
  'turned-round': 'The able get it wrong',
  'distractor-draws-the-able': 'A wrong option draws the able',
  'distractor-beats-key': 'A wrong option beats the right one',
  'too-hard': 'Too hard',
  'sure-but-wrong': 'Many are sure and wrong',
  'tells-little': 'Tells little',
  'distractor-unused': 'A wrong option that nobody takes',
  'too-easy': 'Nearly everybody is right',
};

type Told = {
  readonly figures: ItemFigures;
  readonly noun: ItemNoun;
  /** The option's words, in quotation marks. */
  readonly option: string;
  readonly its: Shares;
};

const chance = (answers: number) =>
  `with ${countInWords(answers)} answers, chance alone can make ${coefficient(giveOrTake(answers))} of it either way`;

const SENTENCES: Readonly<Record<FindingReason, (told: Told) => string>> = {
  'turned-round': ({ noun, figures: { itemRest, answers } }) =>
    `Review this ${noun}: those who are right elsewhere get it wrong more often than others (item-rest correlation ${coefficient(itemRest)}; ${chance(answers)}). Is the right answer really the right one, and is it the only one?`,
  'distractor-draws-the-able': ({ option, its }) =>
    `Review ${option}: ${share(its.upper)} of the upper group chose it and ${share(its.lower)} of the lower. Can it be defended as right?`,
  'distractor-beats-key': ({ option, its }) =>
    `Review the right answer: ${option} was chosen by ${share(its.all)}, which is more than chose what we hold to be right.`,
  'too-hard': ({ noun, figures: { right } }) =>
    `Review this ${noun}: ${share(right.all)} were right at the first try. Does it ask for what the lesson teaches?`,
  'sure-but-wrong': ({ figures: { sureButWrong } }) =>
    `Review how this is taught: ${share(sureButWrong)} were sure of an answer that was not right. That is more often a misconception than a guess.`,
  'tells-little': ({ noun, figures: { itemRest, answers } }) =>
    `Review this ${noun}: whether somebody is right here goes with hardly anything else (item-rest correlation ${coefficient(itemRest)}; ${chance(answers)}).`,
  'distractor-unused': ({ option, its }) =>
    `Review ${option}: ${share(its.all)} chose it, so it does no work. Put in its place what people really get wrong.`,
  'too-easy': ({ noun, figures: { right } }) =>
    `Review this ${noun}: ${share(right.all)} were right at the first try. Keep it if it matters that all know this; it tells nobody apart.`,
};

const NOBODY: Shares = { all: 0, upper: null, lower: null };

/** A whole sentence: what to review, and why. */
export function findingSentence(
  { reason, option }: ItemFinding,
  figures: ItemFigures,
  noun: ItemNoun,
  wordsOf: (option: string) => string,
): string {
  const its = (option === null ? undefined : figures.options[option]) ?? NOBODY;
  return SENTENCES[reason]({
    ...{ figures, noun, its },
    option: `“${option === null ? '' : wordsOf(option)}”`,
  });
}

export const SHOW_WORDS: Readonly<Record<ItemShow, string>> = {
  review: 'To review',
  withheld: 'Withheld: too few answers',
  withdrawn: 'Withdrawn from future papers',
};

export const SORT_WORDS: Readonly<Record<ItemSort, string>> = {
  review: 'What to review first',
  hardest: 'Fewest right first',
  'item-rest': 'Lowest item-rest correlation first',
  sure: 'Most sure but wrong first',
  taught: 'As it is taught',
};
