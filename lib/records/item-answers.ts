/**
 * First answers to questions and scenarios, counted in PostgreSQL: what leaves it says how many answered
 * how, and of nobody who. It is no personal data, so no look at it is logged. Whoever has left the
 * register is counted as well: a question was as hard as it was for whoever answered it.
 */
import type { StaffScope } from '../domain/actor';
import { offeredKey, type Answered } from '../domain/item-analysis';
import { MANY_KINDS } from '../domain/learning-module';
import { longWork, Prisma } from './database';

export type FirstAnswers = {
  readonly answered: readonly Answered[];
  /** Papers handed in that could have shown a version, by `offeredKey`; empty for scenarios. */
  readonly offered: ReadonlyMap<string, number>;
  /** The house's clock as it was counted. */
  readonly at: Date;
};

/** Of one lesson: where its quizzes stand and where its scenarios do. */
export type LessonScope = {
  readonly moduleId: string;
  readonly standard: string;
  readonly slug: string;
};

type Row = { readonly answered: readonly Answered[]; readonly offered: Offer[]; readonly at: Date };
type Offer = { readonly item: string; readonly version: number; readonly papers: number };

const AS_ANSWERED = Prisma.sql`json_build_object('item', item, 'version', version, 'chosen', chosen,
  'right', correct, 'restRight', rest_right, 'restOf', rest_of, 'sure', sure, 'count', count)`;

/** A first sitting counts once it was handed in; a later one, and a version's re-take, never does. */
function questionAnswers({ moduleId, standard }: LessonScope): Prisma.Sql {
  return Prisma.sql`
    WITH first AS MATERIALIZED (
      SELECT a.id, a.content_hash, a.paper, r.items, r.right_count, r.of_count
      FROM attempt a JOIN attempt_result r ON r.attempt_id = a.id
      WHERE a.module_id = ${moduleId} AND a.standard_id = ${standard} AND a.ordinal = 1),
    last AS (
      SELECT DISTINCT ON (s.attempt_id, s.question) s.attempt_id, s.question, s.said, s.confidence
      FROM attempt_step s JOIN first f ON f.id = s.attempt_id
      WHERE s.kind = 'answer' ORDER BY s.attempt_id, s.question, s.seq DESC),
    item AS (
      SELECT f.id, f.right_count, f.of_count, i.value->>'question' AS item,
             (i.value->>'version')::int AS version, i.value->'options' AS options,
             (f.items->(i.ordinality::int - 1)->>'correct')::boolean AS correct
      FROM first f, jsonb_array_elements(f.paper->'items') WITH ORDINALITY AS i),
    answer AS (
      SELECT i.item, i.version, i.correct, i.right_count - i.correct::int AS rest_right,
             i.of_count - 1 AS rest_of, coalesce(l.confidence = 'sure', false) AS sure,
             ARRAY(SELECT o->>'option' FROM jsonb_array_elements(i.options) AS o
                   WHERE l.said ? (o->>'token') ORDER BY (o->>'option') COLLATE "C") AS chosen
      FROM item i LEFT JOIN last l ON l.attempt_id = i.id AND l.question = i.item),
    alike AS (
      SELECT *, count(*)::int AS count FROM answer
      GROUP BY item, version, correct, rest_right, rest_of, sure, chosen),
    offer AS (
      SELECT q->>'id' AS item, (q->>'version')::int AS version, sum(p.papers)::int AS papers
      FROM (SELECT content_hash, count(*) AS papers FROM first GROUP BY content_hash) p
        JOIN content_version v ON v.hash = p.content_hash,
        jsonb_array_elements(v.body->'lessons') AS l, jsonb_array_elements(l->'questions') AS q
      WHERE l->>'standard' = ${standard} GROUP BY 1, 2)
    SELECT (SELECT coalesce(json_agg(${AS_ANSWERED}), '[]') FROM alike) AS answered,
           (SELECT coalesce(json_agg(offer), '[]') FROM offer) AS offered, cpd_now() AS at`;
}

/** `lib/domain/scenario-decision` in SQL: whether everything that was decided is as we hold it. */
const DECIDED_RIGHTLY = Prisma.sql`
  CASE WHEN a.kind = ANY(${[...MANY_KINDS]}) THEN NOT EXISTS (
         SELECT FROM jsonb_array_elements(a.options) AS o
         WHERE o->>'verdict' <> 'judgement'
           AND (o->>'verdict' = 'problem') <> (d.said ? (o->>'id')))
       ELSE EXISTS (
         SELECT FROM jsonb_array_elements(a.options) AS o
         WHERE o->>'verdict' IN ('good', 'judgement') AND d.said ? (o->>'id')) END`;

/** What each person decided first on each scenario, whatever its version was; the rest is of one lesson. */
function scenarioAnswers({ moduleId, slug }: LessonScope): Prisma.Sql {
  return Prisma.sql`
    WITH first AS MATERIALIZED (
      SELECT DISTINCT ON (subject_id, item) subject_id, item, item_version AS version, said
      FROM learning_step
      WHERE module_id = ${moduleId} AND lesson = ${slug} AND kind = 'scenario-decided'
      ORDER BY subject_id, item, at, id),
    authored AS MATERIALIZED (
      SELECT DISTINCT ON (s->>'id', s->>'version') s->>'id' AS item,
             (s->>'version')::int AS version, s->>'kind' AS kind, s->'options' AS options
      FROM content_version v, jsonb_array_elements(v.body->'lessons') AS l,
           jsonb_array_elements(l->'scenarios') AS s
      WHERE v.module_id = ${moduleId} AND l->>'slug' = ${slug}),
    decision AS MATERIALIZED (
      SELECT d.*, ${DECIDED_RIGHTLY} AS correct,
             ARRAY(SELECT o FROM jsonb_array_elements_text(d.said) AS o ORDER BY o COLLATE "C") AS chosen
      FROM (SELECT DISTINCT item, version, said FROM first) d JOIN authored a USING (item, version)),
    judged AS (
      SELECT d.item, d.version, d.chosen, d.correct,
             (sum(d.correct::int) OVER everything)::int - d.correct::int AS rest_right,
             (count(*) OVER everything)::int - 1 AS rest_of, false AS sure
      FROM first f JOIN decision d USING (item, version, said)
      WINDOW everything AS (PARTITION BY f.subject_id)),
    alike AS (
      SELECT *, count(*)::int AS count FROM judged
      GROUP BY item, version, chosen, correct, rest_right, rest_of, sure)
    SELECT (SELECT coalesce(json_agg(${AS_ANSWERED}), '[]') FROM alike) AS answered,
           '[]'::json AS offered, cpd_now() AS at`;
}

/**
 * Counting everybody's answers takes seconds once there are many, and a few more change nothing that a
 * page shows. So a count of many is kept for a while; a small one is made anew each time.
 */
const MANY = 50_000;
const KEPT_MS = 10 * 60_000;

type Counted = { readonly answers: FirstAnswers; readonly until: number };
const kept = new Map<string, Counted>();

/** Counts take turns: one of the two connections for long work is enough, however many look at once. */
let turn: Promise<unknown> = Promise.resolve();

async function countNow(key: string, statement: Prisma.Sql): Promise<FirstAnswers> {
  const known = kept.get(key);
  if (known && known.until > performance.now()) return known.answers;
  kept.delete(key);
  const [row] = await longWork().$queryRaw<[Row]>(statement);
  const offered = new Map(
    row.offered.map(({ item: id, version, papers }) => [offeredKey({ id, version }), papers]),
  );
  const answers = { answered: row.answered, offered, at: row.at };
  if (row.answered.reduce((sum, { count }) => sum + count, 0) >= MANY) {
    kept.set(key, { answers, until: performance.now() + KEPT_MS });
  }
  return answers;
}

function count(key: string, statement: Prisma.Sql): Promise<FirstAnswers> {
  const mine = turn.then(() => countNow(key, statement));
  // Whatever becomes of this one, the next has its turn.
  turn = mine.catch(() => undefined);
  return mine;
}

/** First answers to the questions of a lesson, every version of them. */
export async function readQuestionAnswers(
  _by: StaffScope,
  scope: LessonScope,
): Promise<FirstAnswers> {
  return count(`questions ${scope.moduleId} ${scope.standard}`, questionAnswers(scope));
}

/** First decisions in the scenarios of a lesson, every version of them. */
export async function readScenarioAnswers(
  _by: StaffScope,
  scope: LessonScope,
): Promise<FirstAnswers> {
  return count(`scenarios ${scope.moduleId} ${scope.slug}`, scenarioAnswers(scope));
}
