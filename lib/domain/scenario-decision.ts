/** A decision in a scenario: whether it can be taken as it stands, and what there is to say of it. */
import type { Clause } from './clause';
import { facingScenario, NONE, type OptionFeedback, type ScenarioFeedback } from './facing';
import { MANY_KINDS, type Scenario, type ScenarioOption } from './learning-module';
import { refused, type Refused } from './refusal';

/** The kinds word their last box in two ways, and what is the matter with it. */
function noneAndSome({ kind }: Scenario): Refused {
  return refused(kind === 'mark' ? 'none-and-some' : 'none-of-these-and-some');
}

/**
 * @param choice the option ids ticked, or `none`
 * @returns the option ids decided on (empty for "None of it is a problem"), or why not
 */
export function decisionOf(
  scenario: Scenario,
  choice: readonly string[],
): { readonly said: readonly string[] } | Refused {
  const many = MANY_KINDS.includes(scenario.kind);
  if (choice.length === 0) return refused('nothing-chosen');
  if (many && choice.includes(NONE)) {
    if (choice.length === 1) return { said: [] };
    return noneAndSome(scenario);
  }
  const known = choice.every((id) => scenario.options.some((option) => option.id === id));
  if (!known || (!many && choice.length > 1)) return refused('unknown-option');
  // In the author's order, once each, however they arrived.
  return { said: scenario.options.map(({ id }) => id).filter((id) => choice.includes(id)) };
}

function tickedOutcome({ verdict }: ScenarioOption, ticked: boolean): OptionFeedback['outcome'] {
  if (verdict === 'judgement') return 'right';
  return (verdict === 'problem') === ticked ? 'right' : 'wrong';
}

/** What was not chosen was not wrong to leave; the view tells it by its verdict. */
function chosenOutcome({ verdict }: ScenarioOption, chosen: boolean): OptionFeedback['outcome'] {
  if (!chosen || verdict === 'good' || verdict === 'judgement') return 'right';
  return verdict === 'partly' ? 'partly' : 'wrong';
}

/** @param clauses the guidance's clauses by id */
export function feedbackOn(
  scenario: Scenario,
  said: readonly string[],
  clauses: ReadonlyMap<string, Clause>,
): ScenarioFeedback {
  const facing = facingScenario(scenario);
  const cited = (ids: readonly string[]) => ids.flatMap((id) => clauses.get(id) ?? []);
  const options = scenario.options.map((option, index): OptionFeedback => {
    const chosen = said.includes(option.id);
    return {
      option: facing.options[index] ?? { id: option.id, text: option.text },
      chosen,
      verdict: option.verdict,
      outcome: facing.many ? tickedOutcome(option, chosen) : chosenOutcome(option, chosen),
      why: option.why,
      clauses: cited(option.grounds.clauses),
      judgement: option.grounds.judgement,
    };
  });
  const counted = facing.many ? options : options.filter((option) => option.chosen);
  return {
    scenario: facing,
    options,
    right: counted.filter((option) => option.outcome === 'right').length,
    of: counted.length,
    consequence: scenario.consequence,
    ...(scenario.rewrite ? { rewrite: scenario.rewrite } : {}),
    takeaway: scenario.takeaway,
    clauses: cited([...new Set(scenario.options.flatMap((option) => option.grounds.clauses))]),
  };
}
