/**
 * `lib/domain/standing` in SQL, once: every report, list, export, reminder and audit sample is built on
 * this fragment, so that they cannot disagree.
 */
import type { LearningModule } from '../domain/learning-module';
import { Prisma } from './database';

/** Whose standing, in which module and which CPD cycle. */
export type StandingScope = {
  readonly module: Pick<LearningModule, 'id' | 'materialVersion' | 'cycle'> & {
    readonly lessons: readonly { readonly standard: string }[];
  };
  /** First year of the cycle; null for the present one. */
  readonly cycleFrom: number | null;
};

/** Everybody, or the subjects of a table expression that stands before. */
export type Whom = Prisma.Sql | null;

const among = (whom: Whom, column: Prisma.Sql) =>
  whom ? Prisma.sql`AND ${column} IN (${whom})` : Prisma.empty;

function bounds({ module: { cycle }, cycleFrom }: StandingScope): Prisma.Sql {
  const { firstYear, years } = cycle;
  const present = Prisma.sql`cycle_first_year(${firstYear}::int, ${years}::int)`;
  return Prisma.sql`
    bounds AS MATERIALIZED (
      SELECT make_timestamptz(year, 1, 1, 0, 0, 0, 'Europe/London') AS since,
             make_timestamptz(year + ${years}::int, 1, 1, 0, 0, 0, 'Europe/London') AS until,
             year = ${present} AS present
      FROM (SELECT coalesce(${cycleFrom}::int, ${present}) AS year) chosen)`;
}

/** What each person has tried, by standard and version. */
function tries({ module }: StandingScope, whom: Whom): Prisma.Sql {
  return Prisma.sql`
    tries AS (
      SELECT a.subject_id, a.standard_id, a.material_version,
             min(a.started_at) AS started_at,
             max(coalesce(r.at, a.started_at)) AS last_at,
             min(r.at) FILTER (WHERE r.passed) AS passed_at,
             bool_or(r.attempt_id IS NOT NULL) AS handed_in
      FROM bounds, attempt a LEFT JOIN attempt_result r ON r.attempt_id = a.id
      WHERE a.module_id = ${module.id} ${among(whom, Prisma.sql`a.subject_id`)}
        AND ((r.at >= bounds.since AND r.at < bounds.until)
             OR (r.attempt_id IS NULL AND bounds.present))
      GROUP BY a.subject_id, a.standard_id, a.material_version)`;
}

/** Whoever passed all that an earlier version asked for. */
function older({ module }: StandingScope): Prisma.Sql {
  return Prisma.sql`
    version AS MATERIALIZED (
      SELECT v.material_version, array_agg(DISTINCT lesson->>'standard') AS standards
      FROM content_version v, jsonb_array_elements(v.body->'lessons') AS lesson
      WHERE v.module_id = ${module.id} AND v.material_version < ${module.materialVersion}
      GROUP BY v.material_version),
    older AS (
      SELECT subject_id, min(started_at) AS started_at, max(completed_at) AS completed_at
      FROM (SELECT t.subject_id, min(t.started_at) AS started_at, max(t.passed_at) AS completed_at
            FROM tries t JOIN version v ON v.material_version = t.material_version
            WHERE t.passed_at IS NOT NULL AND t.standard_id = ANY(v.standards)
            GROUP BY t.subject_id, v.material_version, v.standards
            HAVING count(*) = cardinality(v.standards)) complete
      GROUP BY subject_id)`;
}

/**
 * Table expressions ending in `standing`: one row for everybody on the register (or of `whom`) with
 * `registrant_id`, `subject_id`, `state`, `passed` (standards, of the present version), `started_at`,
 * `last_at` and `completed_at` (all three null where there is nothing).
 *
 * @param whom an expression that selects subject ids, say `SELECT subject_id FROM page`
 */
export function standings(scope: StandingScope, whom: Whom = null): Prisma.Sql {
  const { module } = scope;
  const standards = module.lessons.map(({ standard }) => standard);
  return Prisma.sql`
    ${bounds(scope)}, ${tries(scope, whom)}, ${older(scope)},
    steps AS (
      SELECT s.subject_id, min(s.at) AS started_at, max(s.at) AS last_at
      FROM bounds, learning_step s
      WHERE s.module_id = ${module.id} AND s.at >= bounds.since AND s.at < bounds.until
        ${among(whom, Prisma.sql`s.subject_id`)}
      GROUP BY s.subject_id),
    present AS (
      SELECT subject_id, count(passed_at)::int AS passed,
             bool_or(handed_in AND passed_at IS NULL) AS waits,
             max(passed_at) AS passed_at, min(started_at) AS started_at, max(last_at) AS last_at
      FROM tries
      WHERE material_version = ${module.materialVersion} AND standard_id = ANY(${standards})
      GROUP BY subject_id),
    standing AS (
      SELECT g.id AS registrant_id, g.subject_id,
             CASE WHEN p.passed = ${standards.length}::int THEN 'completed'
                  WHEN o.subject_id IS NOT NULL THEN 'completed-older'
                  WHEN p.waits THEN 'not-yet-passed'
                  WHEN p.subject_id IS NOT NULL OR s.subject_id IS NOT NULL THEN 'in-progress'
                  ELSE 'not-started' END AS state,
             coalesce(p.passed, 0) AS passed,
             least(p.started_at, s.started_at, o.started_at) AS started_at,
             greatest(p.last_at, s.last_at, o.completed_at) AS last_at,
             CASE WHEN p.passed = ${standards.length}::int THEN p.passed_at
                  ELSE o.completed_at END AS completed_at
      FROM registrant g
        LEFT JOIN present p ON p.subject_id = g.subject_id
        LEFT JOIN steps s ON s.subject_id = g.subject_id
        LEFT JOIN older o ON o.subject_id = g.subject_id
      WHERE g.left_at IS NULL ${among(whom, Prisma.sql`g.subject_id`)})`;
}
