/** Feedback keeps the strength of the clauses it rests on, and their conditions. */
import type { Clause, Strength } from '../domain/clause';
import type { LearningModule } from '../domain/learning-module';
import { clausesById } from '../domain/clauses-by-id';
import { explanationsOf, type Explanation } from './explanations';
import type { Finding, Reason } from './finding';
import type { Sources } from './sources';

/** Words that make an obligation of what is only advice. "You do not have to" makes none. */
const OBLIGES =
  /\b(must|(?<!not |n't |n’t )ha(?:ve|s|d) to|not allowed|forbidden|is required|are required|obliged)\b/i;

/** An order without exception: "Never answer in a chat." What never happens is no order. */
const ABSOLUTE = /(?:^|[.!?:;]\s+|\byou (?:should )?)(never|always)\b/i;

/** Words that make a choice of what is an obligation. */
const LEAVES_OPEN =
  /\b(might want to|may want to|might like to|could consider|would be nice|if you like|up to you|optional|ideally)\b/i;

const BINDING: readonly Strength[] = ['must', 'do'];

/**
 * Words by which a text shows that it kept a condition; at least one has to be there. A cue may be
 * the beginning of a word ("employ"), not its end: "inappropriate" does not say "appropriate".
 */
function keepsCondition(text: string, cues: readonly string[]): boolean {
  const said = text.toLowerCase();
  return cues.some((cue) =>
    said
      .split(cue.toLowerCase())
      .slice(0, -1)
      .some((before) => !/[\p{L}\p{N}]$/u.test(before)),
  );
}

function obligationIn(text: string): string | undefined {
  return OBLIGES.exec(text)?.[0] ?? ABSOLUTE.exec(text)?.[1];
}

function finding(reason: Reason, { place, what }: Explanation, message: string): Finding {
  return { reason, ...place, message: `${what}: ${message}` };
}

function strengthFindings(explanation: Explanation, clauses: readonly Clause[]): Finding[] {
  const binding = clauses.some(({ strength }) => BINDING.includes(strength));
  const ids = clauses.map(({ id, strength }) => `${id} (${strength})`).join(', ');
  const obliges = obligationIn(explanation.text);
  const leavesOpen = LEAVES_OPEN.exec(explanation.text)?.[0];
  if (clauses.length > 0 && !binding && obliges) {
    return [
      finding(
        'stronger-than-the-clause',
        explanation,
        `"${obliges}" is stronger than ${ids}; say it as strongly as the clause, or name the clause that obliges.`,
      ),
    ];
  }
  if (binding && leavesOpen) {
    return [
      finding(
        'weaker-than-the-clause',
        explanation,
        `"${leavesOpen}" is weaker than ${ids}; say it as strongly as the clause.`,
      ),
    ];
  }
  return [];
}

function conditionFindings(
  explanation: Explanation,
  clauses: readonly Clause[],
  cuesOf: LearningModule['conditionCues'],
): Finding[] {
  return clauses.flatMap((clause) => {
    const cues = cuesOf[clause.id] ?? [];
    if (!clause.condition || keepsCondition(explanation.text, cues)) return [];
    return [
      finding(
        'silent-on-its-condition',
        explanation,
        `${clause.id} holds only if "${clause.condition}"; say so (${cues.join(' / ') || 'give it `cues:` in guidance.yaml'}).`,
      ),
    ];
  });
}

export function checkStrength(module: LearningModule, sources: Sources): Finding[] {
  const known = clausesById(module.guidance);
  return explanationsOf(module, sources).flatMap((explanation) => {
    const clauses = explanation.grounds.clauses.flatMap((id) => known.get(id) ?? []);
    return [
      ...strengthFindings(explanation, clauses),
      ...conditionFindings(explanation, clauses, module.conditionCues),
    ];
  });
}
