/**
 * The pocket card "Before I post": a few checks in plain words, each with the guidance's own words.
 * Worked out anew each time it is read, from what somebody answered last; nothing of it is kept.
 */
import type { Clause, ClauseId } from './clause';
import { clausesById } from './clauses-by-id';
import type { LearningModule, Lesson, Scenario } from './learning-module';
import { attemptsOf, type History } from './progress';
import { feedbackOn } from './scenario-decision';

export type CardLine = { readonly ask: string; readonly clause: Clause };

export type PocketCard = {
  /** Of what was judged another way than the guidance does, most often first. */
  readonly own: readonly CardLine[];
  /** What the card is filled with. */
  readonly general: readonly CardLine[];
  readonly contact: readonly Clause[];
};

/** Checks that fit on one side of a card of A6. */
export const CARD_LINES = 6;

/** For each mistake the clauses it was about. */
export type Misses = readonly (readonly ClauseId[])[];

type Decided = {
  readonly kind: string;
  readonly item: string;
  readonly itemVersion: number;
  readonly said: readonly string[];
};

/** What a history has to tell for a card. */
export type CardHistory = {
  readonly attempts: History['attempts'];
  readonly steps: readonly (History['steps'][number] & Decided)[];
};

/** In the newest paper of a standard that was handed in; papers before it are forgotten. */
function missedInQuiz(
  module: LearningModule,
  lesson: Lesson,
  history: CardHistory,
  missedIn: ReadonlyMap<string, Misses>,
): Misses {
  const handedIn = attemptsOf(module, lesson, history)
    .filter(({ submittedAt }) => submittedAt !== null)
    .sort((one, other) => Date.parse(one.submittedAt ?? '') - Date.parse(other.submittedAt ?? ''));
  return missedIn.get(handedIn.at(-1)?.id ?? '') ?? [];
}

/** In the latest decision, where it was made on the scenario as it stands now. */
function missedInScenario(
  scenario: Scenario,
  { steps }: CardHistory,
  clauses: ReadonlyMap<ClauseId, Clause>,
): Misses {
  const decided = steps.find(
    ({ kind, item, itemVersion }) =>
      kind === 'scenario-decided' && item === scenario.id && itemVersion === scenario.version,
  );
  if (!decided) return [];
  return feedbackOn(scenario, decided.said, clauses)
    .options.filter(({ outcome }) => outcome === 'wrong')
    .map((option) => option.clauses.map(({ id }) => id));
}

/** A standard's own sentence says least of what was missed: it counts where it stands alone. */
function telling(miss: readonly ClauseId[], { guidance }: LearningModule): readonly ClauseId[] {
  const standards = new Set(guidance.standards.map(({ id }) => id));
  const closer = miss.filter((id) => !standards.has(id));
  return closer.length > 0 ? closer : miss;
}

/** Most often missed first; what was missed equally often in the guidance's own order. */
function ranked(misses: Misses, known: ReadonlyMap<ClauseId, Clause>): readonly ClauseId[] {
  const times = new Map<ClauseId, number>();
  for (const id of misses.flat()) times.set(id, (times.get(id) ?? 0) + 1);
  const order = [...known.keys()];
  return [...times.keys()].sort(
    (one, other) =>
      (times.get(other) ?? 0) - (times.get(one) ?? 0) || order.indexOf(one) - order.indexOf(other),
  );
}

/**
 * @param history what counts now, of one person
 * @param missedIn by attempt handed in: for each question that was not right, the clauses it examines
 */
export function pocketCardOf(
  module: LearningModule,
  history: CardHistory,
  missedIn: ReadonlyMap<string, Misses>,
): PocketCard {
  const known = clausesById(module.guidance);
  const misses = module.lessons.flatMap((lesson) => [
    ...missedInQuiz(module, lesson, history, missedIn),
    ...lesson.scenarios.flatMap((scenario) => missedInScenario(scenario, history, known)),
  ]);
  const missed = ranked(
    misses.map((miss) => telling(miss, module)),
    known,
  );
  const asks = new Map(module.card.checks.map(({ clause, ask }) => [clause, ask]));
  const taken = new Set<string>();
  const linesOf = (ids: readonly ClauseId[]): CardLine[] =>
    ids.flatMap((id) => {
      const [ask, clause] = [asks.get(id), known.get(id)];
      // Not every clause can be asked of a post, and one check is enough for two that say the same.
      if (!ask || !clause || taken.has(ask) || taken.size >= CARD_LINES) return [];
      taken.add(ask);
      return [{ ask, clause }];
    });
  const own = linesOf(missed);
  return {
    own,
    general: linesOf(module.card.general),
    contact: module.card.contact.flatMap((id) => known.get(id) ?? []),
  };
}
