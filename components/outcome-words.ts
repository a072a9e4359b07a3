import type { Strength } from '../lib/domain/clause';
import type { OptionFeedback, ScenarioFeedback } from '../lib/domain/facing';
import type { ScenarioKind, Verdict } from '../lib/domain/learning-module';

/** Kinds speak of their options in three ways: marked, ticked or chosen. */
type Manner = 'marked' | 'ticked' | 'chosen';

const MANNERS: Readonly<Record<ScenarioKind, Manner>> = {
  mark: 'marked',
  audience: 'ticked',
  settings: 'ticked',
  choose: 'chosen',
  edit: 'chosen',
  reply: 'chosen',
};

/** What is held of a part; a poor choice may, beyond that, be one that the guidance speaks against. */
type Held = Verdict | 'against';
type Pair = { readonly chosen: string; readonly left: string };

/** A chosen kind never holds `problem` or `fine`, a ticked kind never `good`, `partly` or `poor`. */
const WORDS: Readonly<Record<Manner, Partial<Record<Held, Pair>> & { judgement: Pair }>> = {
  marked: {
    problem: { chosen: 'You marked this, and it is a problem', left: 'You missed this' },
    fine: { chosen: 'You marked this, but it is fine', left: 'Fine, as you thought' },
    judgement: {
      chosen: 'You marked this: it can be seen either way',
      left: 'You left this: it can be seen either way',
    },
  },
  ticked: {
    problem: {
      chosen: 'You selected this, and so do we',
      left: 'You left this, and we would select it',
    },
    fine: { chosen: 'You selected this, but we would not', left: 'You left this, and so do we' },
    judgement: {
      chosen: 'You selected this: it can be seen either way',
      left: 'You left this: it can be seen either way',
    },
  },
  chosen: {
    good: { chosen: 'Your choice, and a good one', left: 'A good choice' },
    partly: { chosen: 'Your choice: part of the way', left: 'Part of the way' },
    poor: { chosen: 'Your choice: better not', left: 'Better not' },
    against: {
      chosen: 'Your choice: this is against the guidance',
      left: 'This is against the guidance',
    },
    judgement: {
      chosen: 'Your choice: it can be seen either way',
      left: 'This can be seen either way',
    },
  },
};

const BINDING: readonly Strength[] = ['must', 'do'];

type Judged = Pick<OptionFeedback, 'verdict' | 'clauses' | 'judgement'>;

/** Only what rests on nothing but the guidance's “must” and “do” is said to be against it. */
function heldOf({ verdict, clauses, judgement }: Judged): Held {
  const bound = clauses.length > 0 && clauses.every(({ strength }) => BINDING.includes(strength));
  return verdict === 'poor' && bound && !judgement ? 'against' : verdict;
}

/** What is said of one part: what the person did, and what we hold of it. */
export function outcomeWords(
  kind: ScenarioKind,
  option: Judged & Pick<OptionFeedback, 'chosen'>,
): string {
  const words = WORDS[MANNERS[kind]];
  const pair = words[heldOf(option)] ?? words.judgement;
  return option.chosen ? pair.chosen : pair.left;
}

const CHOICE_FINDINGS: Readonly<Partial<Record<Held, string>>> = {
  good: 'That is a good choice',
  partly: 'Your choice goes part of the way',
  poor: 'Better not this one',
  against: 'This one is against the guidance',
};

function choiceFinding(options: readonly OptionFeedback[]): string {
  const choice = options.find((option) => option.chosen);
  return (choice && CHOICE_FINDINGS[heldOf(choice)]) ?? 'Your choice can be seen either way';
}

const NOUNS = { marked: 'part', ticked: 'point' } as const;

/** The finding of a whole scenario, for the page's heading. */
export function finding(feedback: ScenarioFeedback): string {
  const { scenario, options, right, of } = feedback;
  const manner = MANNERS[scenario.kind];
  if (manner === 'chosen') return choiceFinding(options);
  const noun = NOUNS[manner];
  return right === of
    ? `You judged all ${of} ${noun}s as we do`
    : `You judged ${right} of ${of} ${noun}s as we do`;
}

/** `4 parts you judged as we do` */
export function agreedWords(kind: ScenarioKind, count: number): string {
  const noun = isMarked(kind) ? NOUNS.marked : NOUNS.ticked;
  return `${count} ${noun}${count === 1 ? '' : 's'} you judged as we do`;
}

/**
 * The options in the two lots in which they are explained: first what answers this person, their own
 * choice or what they judged otherwise than we do; then what is there to look at as well.
 */
export function inTwoLots({ scenario, options }: ScenarioFeedback): {
  readonly own: readonly OptionFeedback[];
  readonly others: readonly OptionFeedback[];
} {
  const answers = ({ chosen, outcome }: OptionFeedback) =>
    isChoice(scenario.kind) ? chosen : outcome !== 'right';
  return {
    own: options.filter(answers),
    others: options.filter((option) => !answers(option)),
  };
}

/** What follows is told of one course of things; whoever chose may have taken another. */
export function consequenceWords(kind: ScenarioKind): string {
  return kind === 'mark' || kind === 'audience' ? 'What happened next' : 'What could happen next';
}

/** True where exactly one option is chosen. */
export function isChoice(kind: ScenarioKind): boolean {
  return MANNERS[kind] === 'chosen';
}

export function isMarked(kind: ScenarioKind): boolean {
  return MANNERS[kind] === 'marked';
}
