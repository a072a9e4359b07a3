/** What a file says of the clauses it uses, held against the guidance. */
import { JUDGEMENT, type Clause } from '../domain/clause';
import type { Grounds } from '../domain/learning-module';
import type { ContentFault } from './content-fault';

export type ClauseTable = Readonly<Record<string, { strength: string; if?: string | undefined }>>;

export function groundsOf(because: readonly string[]): Grounds {
  return {
    clauses: because.filter((one) => one !== JUDGEMENT),
    judgement: because.includes(JUDGEMENT),
  };
}

type Place = {
  readonly file: string;
  readonly lineOf: (path: readonly PropertyKey[]) => number;
  readonly lineWith: (word: string) => number;
};

/**
 * The table states strength and condition of each clause exactly as the guidance does, and lists
 * every clause that the file uses and no other: so an author has had each before their eyes.
 */
export function clauseTableFaults(
  place: Place,
  table: ClauseTable,
  used: readonly string[],
  known: ReadonlyMap<string, Clause>,
): ContentFault[] {
  const fault = (id: string, message: string): ContentFault => ({
    file: place.file,
    line: place.lineOf(['clauses', id]),
    message,
  });
  // Where the slip is, which need not be the table.
  const unknown = (id: string): ContentFault => ({
    file: place.file,
    line: place.lineWith(id),
    message: `${id} is no clause of guidance.yaml; correct the id.`,
  });
  const unlisted = [...new Set(used)]
    .filter((id) => !(id in table))
    .map((id) =>
      known.has(id)
        ? fault(id, `${id} is used here; add it to \`clauses:\` with its strength and condition.`)
        : unknown(id),
    );
  const wrong = Object.entries(table).flatMap(([id, stated]) => {
    const clause = known.get(id);
    if (!clause) return [unknown(id)];
    if (!used.includes(id)) return [fault(id, `${id} is listed but not used; take it out.`)];
    return statedWrongly(clause, stated).map((message) => fault(id, message));
  });
  return [...unlisted, ...wrong];
}

function statedWrongly(clause: Clause, stated: ClauseTable[string]): string[] {
  const faults: string[] = [];
  if (stated.strength !== clause.strength) {
    faults.push(
      `${clause.id} is a "${clause.strength}" in the guidance, not a "${stated.strength}"; correct it, and the feedback with it.`,
    );
  }
  if (stated.if !== clause.condition) {
    faults.push(
      clause.condition
        ? `${clause.id} holds only if "${clause.condition}"; write that as \`if:\` and keep it in the feedback.`
        : `${clause.id} has no condition in the guidance; take \`if:\` out.`,
    );
  }
  return faults;
}
