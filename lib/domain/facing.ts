/**
 * What a browser may be given. A facing scenario or question has no key, no verdict and no
 * explanation: components can only be handed these types, so a key cannot slip into HTML, an RSC
 * payload or JavaScript before the answer is in.
 */
import type { Confidence } from './confidence';
import type { Clause, ClauseId } from './clause';
import type {
  MockPost,
  Picture,
  Question,
  QuestionKind,
  Scenario,
  ScenarioKind,
  ScenarioOption,
  Verdict,
} from './learning-module';
import { MANY_KINDS } from './learning-module';
import type { PaperItem } from './paper';
import type { Prose } from './prose';

export type FacingOption = {
  readonly id: string;
  readonly text: string;
  readonly picture?: Picture;
};

export type FacingScenario = {
  readonly id: string;
  readonly kind: ScenarioKind;
  /** True where several options may be ticked. */
  readonly many: boolean;
  readonly title: string;
  readonly setting: string;
  readonly intro: Prose;
  readonly post?: MockPost;
  readonly ask: string;
  readonly options: readonly FacingOption[];
};

export type FacingQuestion = {
  readonly id: string;
  readonly kind: QuestionKind;
  readonly case: Prose;
  readonly ask: string;
  /** `id` is the paper's opaque token, not the author's id. */
  readonly options: readonly { readonly id: string; readonly text: string }[];
};

/** The value of "None of it is a problem" beside the parts of a post. */
export const NONE = 'none';

function facingOption({ id, text, picture }: ScenarioOption): FacingOption {
  return picture ? { id, text, picture } : { id, text };
}

export function facingScenario(scenario: Scenario): FacingScenario {
  const { id, kind, title, setting, intro, post, ask } = scenario;
  return {
    id,
    kind,
    many: MANY_KINDS.includes(kind),
    title,
    setting,
    intro,
    ...(post ? { post } : {}),
    ask,
    options: scenario.options.map(facingOption),
  };
}

/** The question as this paper shows it: options in the paper's order, under its tokens. */
export function facingQuestion(question: Question, item: PaperItem): FacingQuestion {
  const text = (id: string) => question.options.find((option) => option.id === id)?.text ?? '';
  return {
    id: question.id,
    kind: question.kind,
    case: question.case,
    ask: question.ask,
    options: item.options.map(({ token, option }) => ({ id: token, text: text(option) })),
  };
}

/** One part of a scenario after the decision. */
export type OptionFeedback = {
  readonly option: FacingOption;
  readonly chosen: boolean;
  readonly verdict: Verdict;
  /** Whether the choice fits the verdict; `judgement` and `partly` are never plainly wrong. */
  readonly outcome: 'right' | 'partly' | 'wrong';
  readonly why: Prose;
  readonly clauses: readonly Clause[];
  readonly judgement: boolean;
};

export type ScenarioFeedback = {
  readonly scenario: FacingScenario;
  readonly options: readonly OptionFeedback[];
  /** How many of the parts were judged right; for choices 0 or 1 of 1. */
  readonly right: number;
  readonly of: number;
  readonly consequence: Scenario['consequence'];
  readonly rewrite?: NonNullable<Scenario['rewrite']>;
  readonly takeaway: Prose;
  /** Every clause the feedback rests on, once each. */
  readonly clauses: readonly Clause[];
};

/** One question of a finished attempt, with what was said, what was right and why. */
export type QuestionReview = {
  readonly number: number;
  readonly question: FacingQuestion;
  readonly correct: boolean;
  readonly answered: boolean;
  /** How sure they said they were. */
  readonly confidence: Confidence | null;
  readonly options: readonly {
    readonly id: string;
    readonly text: string;
    readonly chosen: boolean;
    readonly key: boolean;
    readonly allowed?: true;
    readonly why: Prose;
    readonly clauses: readonly ClauseId[];
    readonly judgement: boolean;
  }[];
  readonly clauses: readonly ClauseId[];
};

/** The key and the explanations of one question, joined to what was said; only for a locked paper. */
export function reviewQuestion(
  question: Question,
  item: PaperItem,
  { tokens: said, confidence }: Pick<QuestionReview, 'confidence'> & { tokens: readonly string[] },
  number: number,
  correct: boolean,
): QuestionReview {
  return {
    number,
    question: facingQuestion(question, item),
    correct,
    answered: said.length > 0,
    confidence,
    clauses: question.clauses,
    options: item.options.flatMap(({ token, option: id }) =>
      question.options
        .filter((option) => option.id === id)
        .map(({ text, key, allowed, why, grounds }) => ({
          id: token,
          text,
          chosen: said.includes(token),
          key,
          ...(allowed ? { allowed } : {}),
          why,
          ...grounds,
        })),
    ),
  };
}
