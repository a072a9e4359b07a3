/** Which questions are withdrawn from future papers, and who did what about it. */
import type { ManagerScope, RegistrantId, StaffScope } from '../domain/actor';
import { withdrawnAfter, type DrawChange } from '../domain/question-withdrawal';
import { rolesThatAllow } from './access-log';
import { database, Prisma } from './database';
import { newId } from './identifiers';

export type DrawChangeRecord = {
  /** Which change of the module's questions it was, from 1. */
  readonly ordinal: number;
  readonly question: string;
  readonly kind: DrawChange;
  readonly reason: string;
  readonly staffName: string;
  readonly at: Date;
};

/** Every change of a module's questions, the newest first. */
export async function readDrawChanges(
  _by: StaffScope,
  moduleId: string,
): Promise<DrawChangeRecord[]> {
  return database().$queryRaw<DrawChangeRecord[]>(Prisma.sql`
    SELECT c.ordinal, c.question, c.kind, c.reason, c.at,
           coalesce(s.name, 'Somebody whose entry is gone') AS "staffName"
    FROM question_draw_change c LEFT JOIN staff_member s ON s.id = c.decided_by
    WHERE c.module_id = ${moduleId} ORDER BY c.ordinal DESC`);
}

/** What a registrant's next paper of a standard is drawn by, in one statement. */
export type DrawFacts = {
  /** How often this person has met each question, by question id. */
  readonly seen: ReadonlyMap<string, number>;
  /** What is not drawn, of the whole module. */
  readonly withdrawn: ReadonlySet<string>;
};

type FactsRow = {
  readonly seen: readonly { readonly question: string; readonly times: number }[];
  readonly changes: Parameters<typeof withdrawnAfter>[0];
};

export async function readDrawFacts(
  by: RegistrantId,
  moduleId: string,
  standardId: string,
): Promise<DrawFacts> {
  const [row] = await database().$queryRaw<[FactsRow]>(Prisma.sql`
    SELECT (SELECT coalesce(json_agg(met), '[]') FROM (
              SELECT item->>'question' AS question, count(*)::int AS times
              FROM attempt, jsonb_array_elements(paper->'items') AS item
              WHERE subject_id = ${by}::uuid AND module_id = ${moduleId}
                AND standard_id = ${standardId}
              GROUP BY 1) met) AS seen,
           (SELECT coalesce(json_agg(json_build_object('ordinal', ordinal, 'question', question,
                                                       'kind', kind)), '[]')
            FROM question_draw_change WHERE module_id = ${moduleId}) AS changes`);
  return {
    seen: new Map(row.seen.map(({ question, times }) => [question, times])),
    withdrawn: withdrawnAfter(row.changes),
  };
}

export type DrawChangeToKeep = {
  readonly moduleId: string;
  readonly question: string;
  readonly kind: DrawChange;
  readonly reason: string;
  /** The newest change that the decision knew of; 0 for none. */
  readonly after: number;
};

/**
 * Appends a change, audited with it, if nothing has changed since it was decided: two that together would
 * leave too few questions take the same place, and the constraint on it lets one through.
 *
 * @returns `gone` when the role is
 */
export async function keepDrawChange(
  by: ManagerScope,
  { moduleId, question, kind, reason, after }: DrawChangeToKeep,
): Promise<'kept' | 'overtaken' | 'gone'> {
  const action = kind === 'withdraw' ? 'question-withdrawn' : 'question-restored';
  const [row] = await database().$queryRaw<[{ staff: boolean; kept: boolean }]>(Prisma.sql`
    WITH staff AS (
      SELECT id FROM staff_member
      WHERE id = ${by.id}::uuid AND revoked_at IS NULL AND role = ANY(${rolesThatAllow('manager')})
    ), changed AS (
      INSERT INTO question_draw_change (id, module_id, ordinal, question, kind, reason, decided_by)
      SELECT ${newId()}::uuid, ${moduleId}, ${after + 1}::int, ${question}, ${kind}, ${reason}, staff.id
      FROM staff
      WHERE ${after}::int = (SELECT coalesce(max(ordinal), 0) FROM question_draw_change
                             WHERE module_id = ${moduleId})
      ON CONFLICT DO NOTHING RETURNING id, decided_by
    ), audited AS (
      INSERT INTO audit_event (id, actor_kind, actor_id, action, detail)
      SELECT ${newId()}::uuid, 'staff', decided_by, ${action},
             jsonb_build_object('module', ${moduleId}::text, 'question', ${question}::text,
                                'change', id)
      FROM changed RETURNING id)
    SELECT EXISTS (SELECT FROM staff) AS staff, EXISTS (SELECT FROM audited) AS kept`);
  if (!row.staff) return 'gone';
  return row.kept ? 'kept' : 'overtaken';
}
