/** How many stand where: counted in PostgreSQL, so that no row about anybody leaves it. */
import type { StaffScope } from '../domain/actor';
import type { Count, LessonReach } from '../domain/completion-report';
import type { Lesson } from '../domain/learning-module';
import { database, Prisma } from './database';
import { matches, meansEverybody, type WhoMatches } from './register-matches';
import { standings, countedSteps, type StandingScope } from './standings';

const whomOf = (filter: WhoMatches) =>
  meansEverybody(filter) ? null : Prisma.sql`SELECT subject_id FROM chosen`;

/** Who is counted, and `standings` of them. */
function counted(scope: StandingScope, filter: WhoMatches): Prisma.Sql {
  return Prisma.sql`
    chosen AS MATERIALIZED (SELECT g.subject_id FROM registrant g WHERE ${matches(filter)}),
    ${standings(scope, whomOf(filter))}`;
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

/** How many people began, read, handed in and passed the same lessons. */
const COME = Prisma.sql`
    come AS (
      SELECT coalesce(s.begun, 0) | coalesce(t.begun, 0) AS started, s.read, t.handed_in, t.passed,
             count(*) AS people
      FROM asked LEFT JOIN step s USING (subject_id) LEFT JOIN tried t USING (subject_id)
      GROUP BY 1, 2, 3, 4)`;

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
    -- A bit for each lesson, so that each person is one row.
    lesson AS (
      SELECT lesson, standard_id, 1::bigint << (place - 1)::int AS bit
      FROM unnest(${slugs}::text[], ${its}::text[]) WITH ORDINALITY AS l (lesson, standard_id, place)),
    step AS (
      SELECT subject_id, bit_or(bit) AS begun, bit_or(bit) FILTER (WHERE has_read) AS read
      FROM (SELECT s.subject_id, s.lesson, bool_or(s.kind = 'explanation-read') AS has_read
            ${countedSteps(scope, whomOf(filter))}
            GROUP BY s.subject_id, s.lesson) done JOIN lesson USING (lesson)
      GROUP BY subject_id),
    tried AS (
      SELECT subject_id, bit_or(bit) AS begun, bit_or(bit) FILTER (WHERE handed_in) AS handed_in,
             bit_or(bit) FILTER (WHERE passed_at IS NOT NULL) AS passed
      FROM tries JOIN lesson USING (standard_id)
      GROUP BY subject_id),
    ${COME}
    SELECT lesson, sum(people)::int AS started,
           coalesce(sum(people) FILTER (WHERE read & bit <> 0), 0)::int AS read,
           coalesce(sum(people) FILTER (WHERE handed_in & bit <> 0), 0)::int AS "handedIn",
           coalesce(sum(people) FILTER (WHERE passed & bit <> 0), 0)::int AS passed
    FROM lesson, come WHERE started & bit <> 0
    GROUP BY lesson`);
}
