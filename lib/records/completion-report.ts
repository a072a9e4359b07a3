/** How many stand where: counted in PostgreSQL, so that no row about anybody leaves it. */
import type { StaffScope } from '../domain/actor';
import type { Count, LessonReach } from '../domain/completion-report';
import type { Lesson } from '../domain/learning-module';
import { database, Prisma } from './database';
import { matches, meansEverybody, type WhoMatches } from './register-matches';
import { standings, type StandingScope } from './standings';

/** Who is counted, and `standings` of them. */
function counted(scope: StandingScope, filter: WhoMatches): Prisma.Sql {
  const whom = meansEverybody(filter) ? null : Prisma.sql`SELECT subject_id FROM chosen`;
  return Prisma.sql`
    chosen AS MATERIALIZED (SELECT g.id, g.subject_id FROM registrant g WHERE ${matches(filter)}),
    ${standings(scope, whom)}`;
}

/** The one value that somebody has, or that they have several; blank is none. */
const sole = (column: Prisma.Sql, as: Prisma.Sql) => Prisma.sql`
  CASE WHEN min(${column}) = max(${column}) THEN min(${column}) END AS ${as},
  coalesce(min(${column}) <> max(${column}), false) AS ${as}_several`;

const londonMonth = (instant: Prisma.Sql) =>
  Prisma.sql`date_trunc('month', ${instant} AT TIME ZONE 'Europe/London')::date`;

/** Everybody who matches, counted once in each grouping. */
export async function readStandingCounts(
  _by: StaffScope,
  scope: StandingScope,
  filter: WhoMatches,
): Promise<Count[]> {
  const part = Prisma.sql`nullif(btrim(part), '')`;
  const specialism = Prisma.sql`nullif(btrim(specialism), '')`;
  return database().$queryRaw<Count[]>(Prisma.sql`
    WITH ${counted(scope, filter)},
    entry AS (
      SELECT registrant_id, ${sole(part, Prisma.sql`part`)},
             ${sole(specialism, Prisma.sql`specialism`)}
      FROM register_entry GROUP BY registrant_id),
    placed AS (
      SELECT s.state, e.part, e.specialism, coalesce(e.part_several, false) AS part_several,
             coalesce(e.specialism_several, false) AS specialism_several,
             ${londonMonth(Prisma.sql`s.last_at`)} AS month,
             ${londonMonth(Prisma.sql`s.started_at`)} AS started,
             ${londonMonth(Prisma.sql`s.completed_at`)} AS completed
      FROM standing s LEFT JOIN entry e ON e.registrant_id = s.registrant_id)
    SELECT CASE WHEN grouping(part) = 0 THEN 'part' WHEN grouping(specialism) = 0 THEN 'specialism'
                WHEN grouping(month) = 0 THEN 'month' WHEN grouping(started) = 0 THEN 'started'
                WHEN grouping(completed) = 0 THEN 'completed' ELSE 'all' END AS kind,
           coalesce(part, specialism, to_char(coalesce(month, started, completed), 'YYYY-MM')) AS value,
           coalesce(part_several, specialism_several, false) AS several,
           state, count(*)::int AS count
    FROM placed
    GROUP BY GROUPING SETS ((state), (part, part_several, state),
      (specialism, specialism_several, state), (month, state), (started), (completed))`);
}

type Taught = Pick<Lesson, 'slug' | 'standard'>;

/** How far people got in each lesson; whoever did nothing there is in no row. */
export async function readLessonReach(
  _by: StaffScope,
  scope: Omit<StandingScope, 'module'> & {
    readonly module: Omit<StandingScope['module'], 'lessons'> & {
      readonly lessons: readonly Taught[];
    };
  },
  filter: WhoMatches,
): Promise<LessonReach[]> {
  const { module } = scope;
  const slugs = module.lessons.map(({ slug }) => slug);
  const its = module.lessons.map(({ standard }) => standard);
  return database().$queryRaw<LessonReach[]>(Prisma.sql`
    WITH ${counted(scope, filter)},
    lesson AS (SELECT * FROM unnest(${slugs}::text[], ${its}::text[]) AS l (lesson, standard_id)),
    step AS (
      SELECT s.subject_id, s.lesson, bool_or(s.kind = 'explanation-read') AS has_read
      FROM bounds, learning_step s
      WHERE s.module_id = ${module.id} AND s.at >= bounds.since AND s.at < bounds.until
        AND s.lesson = ANY(${slugs})
      GROUP BY s.subject_id, s.lesson),
    tried AS (
      SELECT t.subject_id, l.lesson, t.handed_in, t.passed_at IS NOT NULL AS has_passed
      FROM tries t JOIN lesson l USING (standard_id)
      WHERE t.material_version = ${module.materialVersion})
    SELECT lesson, count(*)::int AS started, count(*) FILTER (WHERE has_read)::int AS read,
           count(*) FILTER (WHERE handed_in)::int AS "handedIn",
           count(*) FILTER (WHERE has_passed)::int AS passed
    FROM step FULL JOIN tried USING (subject_id, lesson) JOIN chosen USING (subject_id)
    GROUP BY lesson`);
}
