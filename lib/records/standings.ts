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

/** The cycle's ends. Written out where a scan is bounded by them, so that the planner knows how far. */
function endsOf({ module: { cycle }, cycleFrom }: StandingScope) {
  const { firstYear, years } = cycle;
  const present = Prisma.sql`cycle_first_year(${firstYear}::int, ${years}::int)`;
  const year = cycleFrom === null ? present : Prisma.sql`${cycleFrom}::int`;
  const newYear = (later: number) =>
    Prisma.sql`make_timestamptz(${year} + ${later}::int, 1, 1, 0, 0, 0, 'Europe/London')`;
  return { since: newYear(0), until: newYear(years), present: Prisma.sql`${year} = ${present}` };
}

function bounds(scope: StandingScope): Prisma.Sql {
  const { since, until, present } = endsOf(scope);
  return Prisma.sql`
    bounds AS MATERIALIZED (
      SELECT ${since} AS since, ${until} AS until, ${present} AS present)`;
}

/**
 * What each person has tried, by standard and version, of the attempts `a` that are `meant`. Whether one
 * counts in the cycle is asked by CASE: the planner takes that for half of them, and comparisons with
 * what is not known before for next to none, which leads it astray.
 */
function triesOf(meant: Prisma.Sql, whom: Whom): Prisma.Sql {
  return Prisma.sql`
    SELECT a.subject_id, a.standard_id, a.material_version,
           min(a.started_at) AS started_at,
           max(coalesce(r.at, a.started_at)) AS last_at,
           min(r.at) FILTER (WHERE r.passed) AS passed_at,
           bool_or(r.attempt_id IS NOT NULL) AS handed_in
    FROM attempt a LEFT JOIN attempt_result r ON r.attempt_id = a.id
    WHERE ${meant} ${among(whom, Prisma.sql`a.subject_id`)}
      AND CASE WHEN r.attempt_id IS NULL THEN (SELECT present FROM bounds)
               ELSE r.at >= (SELECT since FROM bounds) AND r.at < (SELECT until FROM bounds) END
    GROUP BY a.subject_id, a.standard_id, a.material_version`;
}

/** Whoever passed all that an earlier version asked for. */
function older({ module }: StandingScope, whom: Whom): Prisma.Sql {
  const meant = Prisma.sql`a.module_id = ${module.id} AND (a.material_version, a.standard_id) IN (
    SELECT material_version, unnest(standards) FROM version)`;
  return Prisma.sql`
    version AS MATERIALIZED (
      SELECT v.material_version, array_agg(DISTINCT lesson->>'standard') AS standards
      FROM content_version v, jsonb_array_elements(v.body->'lessons') AS lesson
      WHERE v.module_id = ${module.id} AND v.material_version < ${module.materialVersion}
      GROUP BY v.material_version),
    older AS (
      SELECT subject_id, min(started_at) AS started_at, max(completed_at) AS completed_at
      FROM (SELECT t.subject_id, min(t.started_at) AS started_at, max(t.passed_at) AS completed_at
            FROM (${triesOf(meant, whom)}) t JOIN version v USING (material_version)
            WHERE t.passed_at IS NOT NULL
            GROUP BY t.subject_id, v.material_version, v.standards
            HAVING count(*) = cardinality(v.standards)) complete
      GROUP BY subject_id)`;
}

/** `FROM` the learning steps `s` that count, `WHERE` they do. */
export function countedSteps(scope: StandingScope, whom: Whom): Prisma.Sql {
  const { since, until } = endsOf(scope);
  return Prisma.sql`
    FROM learning_step s
    WHERE s.module_id = ${scope.module.id} AND s.at >= ${since} AND s.at < ${until}
      ${among(whom, Prisma.sql`s.subject_id`)}`;
}

/** The rule itself, of the registrant `g` with what was found of them. */
function stateOf({ id, lessons }: StandingScope['module']): Prisma.Sql {
  return Prisma.sql`
    CASE WHEN p.passed = ${lessons.length}::int THEN 'completed'
         WHEN o.subject_id IS NOT NULL THEN 'completed-older'
         WHEN p.waits THEN 'not-yet-passed'
         WHEN p.subject_id IS NOT NULL THEN 'in-progress'
         -- Looked up for the few who come so far. As EXISTS it would be read of everybody.
         WHEN (SELECT true FROM learning_step s, bounds b
               WHERE s.module_id = ${id} AND s.subject_id = g.subject_id
                 AND s.at >= b.since AND s.at < b.until LIMIT 1) THEN 'in-progress'
         ELSE 'not-started' END`;
}

/**
 * Table expressions ending in `standing`: one row for everybody on the register (or of `whom`) with
 * `registrant_id`, `subject_id`, `state`, `passed` (standards, of the present version), `started_at`,
 * `last_at` and `completed_at` (all three null where there is nothing). Who asks for no instants spares
 * the database reading every learning step.
 *
 * @param whom an expression that selects subject ids, say `SELECT subject_id FROM page`
 */
export function standings(scope: StandingScope, whom: Whom = null): Prisma.Sql {
  const { module } = scope;
  const standards = module.lessons.map(({ standard }) => standard);
  const meant = Prisma.sql`a.module_id = ${module.id} AND a.standard_id = ANY(${standards})
    AND a.material_version = ${module.materialVersion}`;
  return Prisma.sql`
    ${bounds(scope)}, ${older(scope, whom)},
    tries AS (${triesOf(meant, whom)}),
    present AS (
      SELECT subject_id, count(passed_at)::int AS passed,
             bool_or(handed_in AND passed_at IS NULL) AS waits,
             max(passed_at) AS passed_at, min(started_at) AS started_at, max(last_at) AS last_at
      FROM tries GROUP BY subject_id),
    steps AS (
      SELECT s.subject_id, min(s.at) AS started_at, max(s.at) AS last_at
      ${countedSteps(scope, whom)}
      GROUP BY s.subject_id),
    -- Apart, so that nobody is looked up who is not asked for.
    asked AS MATERIALIZED (
      SELECT g.id, g.subject_id FROM registrant g
      WHERE g.left_at IS NULL ${among(whom, Prisma.sql`g.subject_id`)}),
    standing AS (
      SELECT g.id AS registrant_id, g.subject_id,
             ${stateOf(module)} AS state,
             coalesce(p.passed, 0) AS passed,
             least(p.started_at, s.started_at, o.started_at) AS started_at,
             greatest(p.last_at, s.last_at, o.completed_at) AS last_at,
             CASE WHEN p.passed = ${standards.length}::int THEN p.passed_at
                  ELSE o.completed_at END AS completed_at
      FROM asked g
        LEFT JOIN present p ON p.subject_id = g.subject_id
        LEFT JOIN steps s ON s.subject_id = g.subject_id
        LEFT JOIN older o ON o.subject_id = g.subject_id)`;
}
