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

type Pair = { readonly chosen: string; readonly left: string };

/** A chosen kind never holds `problem` or `fine`, a ticked kind never `good`, `partly` or `poor`. */
const WORDS: Readonly<Record<Manner, Partial<Record<Verdict, Pair>> & { judgement: Pair }>> = {
  marked: {
    problem: { chosen: 'You marked this, and it is a problem', left: 'You missed this' },
    fine: { chosen: 'You marked this, but it is fine', left: 'Fine, as you thought' },
    judgement: {
      chosen: 'You marked this: it can be seen either way',
      left: 'You left this: it can be seen either way',
    },
  },
  ticked: {
    problem: { chosen: 'You selected this, and so do we', left: 'You missed this' },
    fine: { chosen: 'You selected this, but we would not', left: 'You left this, and so do we' },
    judgement: {
      chosen: 'You selected this: it can be seen either way',
      left: 'You left this: it can be seen either way',
    },
  },
  chosen: {
    good: { chosen: 'Your choice, and a good one', left: 'This is a good choice' },
    partly: { chosen: 'Your choice: part of the way', left: 'This goes part of the way' },
    poor: { chosen: 'Your choice: another is better', left: 'Another is better' },
    judgement: {
      chosen: 'Your choice: it can be seen either way',
      left: 'This can be seen either way',
    },
  },
};

/** What is said of one part: what the person did, and what we hold of it. */
export function outcomeWords(kind: ScenarioKind, verdict: Verdict, chosen: boolean): string {
  const words = WORDS[MANNERS[kind]];
  const pair = words[verdict] ?? words.judgement;
  return chosen ? pair.chosen : pair.left;
}

function choiceFinding(options: readonly OptionFeedback[]): string {
  const choice = options.find((option) => option.chosen);
  if (choice?.verdict === 'judgement') return 'Your choice can be seen either way';
  switch (choice?.outcome) {
    case 'right':
      return 'That is a good choice';
    case 'partly':
      return 'Your choice goes part of the way';
    default:
      return 'There is a better choice';
  }
}

/** The finding of a whole scenario, for the page's heading. */
export function finding(feedback: ScenarioFeedback): string {
  const { scenario, options, right, of } = feedback;
  const manner = MANNERS[scenario.kind];
  if (manner === 'chosen') return choiceFinding(options);
  const noun = manner === 'marked' ? 'parts' : 'points';
  return right === of
    ? `You judged all ${of} ${noun} as we do`
    : `You judged ${right} of ${of} ${noun} as we do`;
}

/** The order in which options are explained: as they stood, but one's own choice first. */
export function inFeedbackOrder({
  scenario,
  options,
}: ScenarioFeedback): readonly OptionFeedback[] {
  if (!isChoice(scenario.kind)) return options;
  return [...options.filter(({ chosen }) => chosen), ...options.filter(({ chosen }) => !chosen)];
}

/** True where exactly one option is chosen. */
export function isChoice(kind: ScenarioKind): boolean {
  return MANNERS[kind] === 'chosen';
}

export function isMarked(kind: ScenarioKind): boolean {
  return MANNERS[kind] === 'marked';
}
