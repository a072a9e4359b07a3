/** Standards and clauses together, by id: explanations cite both. */
import type { Clause, Guidance } from './clause';

export function clausesById(guidance: Guidance): ReadonlyMap<string, Clause> {
  const standards = guidance.standards.map(({ id, strength, text }): Clause => ({
    id,
    strength,
    text,
    standard: id,
  }));
  return new Map([...standards, ...guidance.clauses].map((clause) => [clause.id, clause]));
}
