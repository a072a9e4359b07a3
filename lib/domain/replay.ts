/**
 * An attempt played again from its rows: the paper as it was shown, each thing that was said, what was
 * right, and whether the rows still agree with one another. Nothing here trusts the stored mark.
 */
import type { ClauseId } from './clause';
import type { LearningModule, Question, QuestionKind } from './learning-module';
import { mark, type Answers, type Marked } from './marking';
import type { Paper, PaperItem } from './paper';
import type { Prose } from './prose';

export type StepSaid = {
  readonly kind: 'answer' | 'submit';
  readonly question: string | null;
  readonly tokens: readonly string[];
  /** ISO instant. */
  readonly at: string;
};

type StoredMark = Pick<Marked, 'items' | 'right' | 'of' | 'passed'>;

export type AttemptRows = {
  readonly paper: Paper;
  /** Per cent. */
  readonly passMark: number;
  readonly steps: readonly StepSaid[];
  readonly result: StoredMark | null;
  /** Places where the chain of hashes does not hold. */
  readonly chainBreaks: readonly number[];
};

/** What is held against what. `not-yet`: there is nothing to hold it against. */
export const REPLAY_CHECKS = ['chain', 'end', 'paper', 'mark'] as const;
export type ReplayCheck = (typeof REPLAY_CHECKS)[number];
export type CheckOutcome = 'holds' | 'fails' | 'not-yet';

export type ReplayedOption = {
  readonly text: string;
  readonly chosen: boolean;
  /** Of a paper that has been handed in; null before. */
  readonly judged: {
    readonly key: boolean;
    readonly why: Prose;
    readonly clauses: readonly ClauseId[];
    readonly judgement: boolean;
  } | null;
};

export type ReplayedItem = {
  readonly number: number;
  readonly question: string;
  readonly version: number;
  /** Null when its own content version does not know the question. */
  readonly words: {
    readonly case: Prose;
    readonly ask: string;
    readonly kind: QuestionKind;
  } | null;
  /** In the order shown. */
  readonly options: readonly ReplayedOption[];
  /** Each answer in turn: numbers (from 1) of the options ticked. */
  readonly said: readonly { readonly at: string; readonly options: readonly number[] }[];
  /** As marked again now; null before the paper was handed in. */
  readonly correct: boolean | null;
};

export type Replay = {
  readonly handedIn: boolean;
  readonly checks: Readonly<Record<ReplayCheck, CheckOutcome>>;
  readonly stored: StoredMark | null;
  readonly recomputed: Marked | null;
  readonly items: readonly ReplayedItem[];
};

const NO_WORDS: Prose = [];

/** The last thing said to each question counts. */
function answersIn(steps: readonly StepSaid[]): Answers {
  return new Map(
    steps.flatMap(({ kind, question, tokens }) =>
      kind === 'answer' && question !== null ? [[question, tokens]] : [],
    ),
  );
}

function sameMark(stored: StoredMark, again: Marked): boolean {
  const verdicts = (items: StoredMark['items']) =>
    items.map(({ question, correct }) => `${question} ${correct}`).join();
  return (
    stored.right === again.right &&
    stored.of === again.of &&
    stored.passed === again.passed &&
    verdicts(stored.items) === verdicts(again.items)
  );
}

function isAuthored(item: PaperItem, question: Question | undefined): boolean {
  const key = question?.options.filter((option) => option.key).map(({ id }) => id);
  const shown = item.options.map(({ option }) => option);
  return (
    question?.version === item.version &&
    [...(key ?? [])].sort().join() === [...item.key].sort().join() &&
    question.options
      .map(({ id }) => id)
      .sort()
      .join() === shown.sort().join()
  );
}

/** Handed in once, at the end, and marked then; answers are to what was shown. */
function endsWell({ paper, steps, result }: AttemptRows): boolean {
  const submits = steps.filter(({ kind }) => kind === 'submit').length;
  const last = steps.at(-1)?.kind === 'submit';
  const shown = new Map(paper.items.map((item) => [item.question, item.options]));
  const strange = steps.some(
    ({ kind, question, tokens }) =>
      kind === 'answer' &&
      !tokens.every((token) => shown.get(question ?? '')?.some((one) => one.token === token)),
  );
  return !strange && submits === (result ? 1 : 0) && last === (result !== null);
}

function optionOf(
  id: string,
  chosen: boolean,
  question: Question | undefined,
  key: readonly string[] | null,
): ReplayedOption {
  const authored = question?.options.find((one) => one.id === id);
  if (!authored) {
    const text = `Option ${id}, whose words are not kept`;
    const nothing = { why: NO_WORDS, clauses: [], judgement: false };
    return { text, chosen, judged: key && { key: key.includes(id), ...nothing } };
  }
  const { text, why, grounds } = authored;
  return { text, chosen, judged: key && { key: key.includes(id), why, ...grounds } };
}

function itemOf(
  item: PaperItem,
  index: number,
  question: Question | undefined,
  { steps }: AttemptRows,
  marked: Marked | null,
): ReplayedItem {
  const mine = steps.filter((step) => step.kind === 'answer' && step.question === item.question);
  const last = mine.at(-1)?.tokens ?? [];
  const place = (token: string) => item.options.findIndex((one) => one.token === token) + 1;
  return {
    number: index + 1,
    question: item.question,
    version: item.version,
    words: question ? { case: question.case, ask: question.ask, kind: question.kind } : null,
    options: item.options.map(({ token, option }) =>
      optionOf(option, last.includes(token), question, marked && item.key),
    ),
    said: mine.map(({ at, tokens }) => ({ at, options: tokens.map(place) })),
    correct: marked?.items[index]?.correct ?? null,
  };
}

/**
 * @param module the attempt's own content version
 * @returns for a paper that is still open, nothing of what is right
 */
export function replayOf(
  rows: AttemptRows,
  module: Pick<LearningModule, 'lessons' | 'passMark'>,
): Replay {
  const { paper, passMark, steps, result, chainBreaks } = rows;
  const questions = module.lessons.flatMap((lesson) => lesson.questions);
  const authored = (id: string) => questions.find((one) => one.id === id);
  const handedIn = result !== null || steps.some(({ kind }) => kind === 'submit');
  const recomputed = handedIn ? mark(paper, answersIn(steps), passMark) : null;
  const outcome = (holds: boolean): CheckOutcome => (holds ? 'holds' : 'fails');
  const isOurs = paper.items.every((item) => isAuthored(item, authored(item.question)));
  return {
    handedIn,
    checks: {
      chain: outcome(chainBreaks.length === 0),
      end: outcome(endsWell(rows)),
      paper: outcome(isOurs && passMark === module.passMark),
      mark: recomputed ? outcome(result !== null && sameMark(result, recomputed)) : 'not-yet',
    },
    stored: result,
    recomputed,
    items: paper.items.map((item, index) =>
      itemOf(item, index, authored(item.question), rows, recomputed),
    ),
  };
}
