/** What a person has read, decided and been examined on in a module: one statement for all of it. */
import type { HolderId, RegistrantId } from '../domain/actor';
import { database, Prisma } from './database';
import { newId } from './identifiers';

export type AttemptSummary = {
  readonly id: string;
  readonly standardId: string;
  readonly materialVersion: number;
  readonly startedAt: string;
  readonly submittedAt: string | null;
  readonly right: number | null;
  readonly of: number;
  readonly passMark: number;
  readonly passed: boolean;
  /** The first question that has no answer, from 1; null when each has one, or it is handed in. */
  readonly goOn: number | null;
};

export type LearningStepSummary = {
  readonly kind: 'explanation-read' | 'scenario-decided';
  readonly lesson: string;
  readonly item: string;
  readonly itemVersion: number;
  /** The latest decision: ids of the options chosen. */
  readonly said: readonly string[];
  readonly at: string;
};

export type CertificateSummary = {
  readonly serial: string;
  readonly materialVersion: number;
  readonly cycle: string;
};

export type LearningHistory = {
  /** The house's clock as it was read. */
  readonly now: string;
  readonly name: string | null;
  readonly registrationNumber: string | null;
  readonly attempts: readonly AttemptSummary[];
  readonly steps: readonly LearningStepSummary[];
  readonly certificates: readonly CertificateSummary[];
};

export async function readLearningHistory(
  by: HolderId,
  moduleId: string,
): Promise<LearningHistory> {
  const [row] = await database().$queryRaw<[LearningHistory]>(Prisma.sql`
    SELECT
      to_json(cpd_now()) #>> '{}' AS now,
      (SELECT name FROM registrant WHERE subject_id = ${by}::uuid) AS name,
      (SELECT registration_number FROM registrant WHERE subject_id = ${by}::uuid)
        AS "registrationNumber",
      (SELECT coalesce(json_agg(json_build_object(
          'id', a.id, 'standardId', a.standard_id, 'materialVersion', a.material_version,
          'startedAt', a.started_at, 'submittedAt', r.at, 'right', r.right_count,
          'of', jsonb_array_length(a.paper->'items'), 'passMark', a.pass_mark,
          'passed', coalesce(r.passed, false),
          'goOn', CASE WHEN r.attempt_id IS NULL THEN (
            SELECT min(i.ordinality)
            FROM jsonb_array_elements(a.paper->'items') WITH ORDINALITY AS i
            WHERE NOT EXISTS (SELECT FROM attempt_step s
                              WHERE s.attempt_id = a.id AND s.question = i.value->>'question')) END)
          ORDER BY a.started_at, a.ordinal), '[]')
        FROM attempt a LEFT JOIN attempt_result r ON r.attempt_id = a.id
        WHERE a.subject_id = ${by}::uuid AND a.module_id = ${moduleId}) AS attempts,
      (SELECT coalesce(json_agg(json_build_object('kind', kind, 'lesson', lesson, 'item', item,
          'itemVersion', item_version, 'said', said, 'at', at)), '[]')
        FROM (SELECT DISTINCT ON (kind, item) kind, lesson, item, item_version, said, at
              FROM learning_step WHERE subject_id = ${by}::uuid AND module_id = ${moduleId}
              ORDER BY kind, item, at DESC, id DESC) latest) AS steps,
      (SELECT coalesce(json_agg(json_build_object('serial', serial,
          'materialVersion', material_version, 'cycle', cycle) ORDER BY issued_at DESC), '[]')
        FROM certificate WHERE subject_id = ${by}::uuid AND module_id = ${moduleId}) AS certificates`);
  return row;
}

export type LearningStepToKeep = Omit<LearningStepSummary, 'said' | 'at'> & {
  readonly moduleId: string;
  readonly contentHash: string;
  readonly said: readonly string[];
  readonly idemKey: string;
};

/** Appends a step; the same form arriving again changes nothing. */
export async function keepLearningStep(by: RegistrantId, step: LearningStepToKeep): Promise<void> {
  await database().$executeRaw(Prisma.sql`
    INSERT INTO learning_step (id, subject_id, module_id, content_hash, lesson, kind, item,
                               item_version, said, idem_key)
    VALUES (${newId()}::uuid, ${by}::uuid, ${step.moduleId}, ${step.contentHash}, ${step.lesson},
            ${step.kind}, ${step.item}, ${step.itemVersion}, ${JSON.stringify(step.said)}::jsonb,
            ${step.idemKey}::uuid)
    ON CONFLICT DO NOTHING`);
}
