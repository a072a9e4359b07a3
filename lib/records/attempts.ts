/**
 * Attempts: a frozen paper and the steps appended to it. Races are settled by unique constraints;
 * the loser reads what the winner wrote.
 */
import type { HolderId, RegistrantId } from '../domain/actor';
import type { Marked } from '../domain/marking';
import type { Confidence } from '../domain/confidence';
import type { Paper, PaperItem } from '../domain/paper';
import { ABSENT, refused, type Absent, type Refused } from '../domain/refusal';
import { database, Prisma } from './database';
import { isId, newId } from './identifiers';

export type AttemptToKeep = {
  readonly moduleId: string;
  readonly standardId: string;
  readonly materialVersion: number;
  readonly contentHash: string;
  readonly seed: string;
  readonly paper: Paper;
  /** Per cent. */
  readonly passMark: number;
};

export type Said = {
  readonly seq: number;
  readonly tokens: readonly string[];
  readonly confidence: Confidence | null;
};

export type AttemptRecord = Omit<AttemptToKeep, 'seed'> & {
  readonly id: string;
  readonly startedAt: Date;
  /** When an answer was last kept; null before the first. */
  readonly savedAt: Date | null;
  /** The last thing said to each question, by question id. */
  readonly said: ReadonlyMap<string, Said>;
  readonly result:
    (Pick<Marked, 'items' | 'right' | 'of' | 'passed'> & { readonly at: Date }) | null;
};

/**
 * Starts an attempt unless one is open already, or another request started one this instant. One
 * left open at earlier material does not count: its pass would be worth nothing.
 *
 * @returns the id of the one open attempt, whoever started it
 */
export async function keepAttempt(by: RegistrantId, attempt: AttemptToKeep): Promise<string> {
  await database().$executeRaw(Prisma.sql`
    INSERT INTO attempt (id, subject_id, module_id, standard_id, material_version, content_hash,
                         ordinal, seed, paper, pass_mark)
    SELECT ${newId()}::uuid, ${by}::uuid, ${attempt.moduleId}, ${attempt.standardId},
           ${attempt.materialVersion}, ${attempt.contentHash},
           1 + (SELECT count(*) FROM attempt a WHERE a.subject_id = ${by}::uuid
                 AND a.module_id = ${attempt.moduleId} AND a.standard_id = ${attempt.standardId}),
           ${attempt.seed}, ${JSON.stringify(attempt.paper)}::jsonb, ${attempt.passMark}
    WHERE NOT EXISTS (
      SELECT FROM attempt a LEFT JOIN attempt_result r ON r.attempt_id = a.id
      WHERE a.subject_id = ${by}::uuid AND a.module_id = ${attempt.moduleId}
        AND a.standard_id = ${attempt.standardId} AND r.attempt_id IS NULL
        AND a.material_version = ${attempt.materialVersion})
    ON CONFLICT DO NOTHING`);
  const [open] = await database().$queryRaw<{ id: string }[]>(Prisma.sql`
    SELECT a.id::text FROM attempt a LEFT JOIN attempt_result r ON r.attempt_id = a.id
    WHERE a.subject_id = ${by}::uuid AND a.module_id = ${attempt.moduleId}
      AND a.standard_id = ${attempt.standardId} AND a.material_version = ${attempt.materialVersion}
    ORDER BY (r.attempt_id IS NULL) DESC, a.ordinal DESC LIMIT 1`);
  if (!open) throw new Error('The attempt that was just started cannot be found.');
  return open.id;
}

type AttemptRow = {
  id: string;
  moduleId: string;
  standardId: string;
  materialVersion: number;
  contentHash: string;
  paper: Paper;
  passMark: number;
  startedAt: Date;
  savedAt: Date | null;
  said: { question: string; seq: number; tokens: string[]; confidence: Confidence | null }[];
  items: Marked['items'] | null;
  right: number | null;
  of: number | null;
  passed: boolean | null;
  at: Date | null;
};

function resultOf(row: AttemptRow): AttemptRecord['result'] {
  if (!row.items || row.right === null || row.of === null || row.passed === null || !row.at) {
    return null;
  }
  return { items: row.items, right: row.right, of: row.of, passed: row.passed, at: row.at };
}

/** One attempt of this holder's own, in one statement; null when absent or somebody else's. */
export async function findAttempt(by: HolderId, id: string): Promise<AttemptRecord | null> {
  if (!isId(id)) return null;
  const [row] = await database().$queryRaw<AttemptRow[]>(Prisma.sql`
    SELECT a.id::text, a.module_id AS "moduleId", a.standard_id AS "standardId",
           a.material_version AS "materialVersion", a.content_hash AS "contentHash", a.paper,
           a.pass_mark AS "passMark", a.started_at AS "startedAt",
           coalesce((SELECT json_agg(json_build_object('question', s.question, 'seq', s.seq,
                                                       'tokens', s.said,
                                                       'confidence', s.confidence) ORDER BY s.seq)
                     FROM attempt_step s WHERE s.attempt_id = a.id AND s.kind = 'answer'), '[]') AS said,
           (SELECT max(s.at) FROM attempt_step s
            WHERE s.attempt_id = a.id AND s.kind = 'answer') AS "savedAt",
           r.items, r.right_count AS "right", r.of_count AS "of", r.passed, r.at
    FROM attempt a LEFT JOIN attempt_result r ON r.attempt_id = a.id
    WHERE a.id = ${id}::uuid AND a.subject_id = ${by}::uuid`);
  if (!row) return null;
  const {
    id: attemptId,
    moduleId,
    standardId,
    materialVersion,
    contentHash,
    paper,
    passMark,
  } = row;
  return {
    ...{ id: attemptId, moduleId, standardId, materialVersion, contentHash, paper, passMark },
    startedAt: row.startedAt,
    savedAt: row.savedAt,
    // Later steps overwrite earlier ones: the last thing said counts.
    said: new Map(row.said.map(({ question, ...said }) => [question, said])),
    result: resultOf(row),
  };
}

/** A question of an attempt that is still open, with the last thing said to it. */
export type OpenItem = {
  readonly attempt: AttemptRecord;
  readonly item: PaperItem;
  /** Step 0 and no tokens while nothing has been said. */
  readonly said: Said;
};

const UNSAID: Said = { seq: 0, tokens: [], confidence: null };

/** @param number from 1 */
export async function findItem(
  by: RegistrantId,
  attemptId: string,
  number: number,
): Promise<OpenItem | Refused | Absent> {
  const attempt = await findAttempt(by, attemptId);
  const item = attempt?.paper.items[number - 1];
  if (!attempt || !item) return ABSENT;
  if (attempt.result) return refused('attempt-closed');
  return { attempt, item, said: attempt.said.get(item.question) ?? UNSAID };
}

export type AnswerToKeep = {
  readonly attemptId: string;
  readonly question: string;
  readonly tokens: readonly string[];
  /** How sure they are; left out where they did not say. */
  readonly confidence?: Confidence | null;
  /** The step this question stood at when the page was made; 0 when it had no answer. */
  readonly from: number;
  /** Made with the page: a second arrival of the same form is the same answer. */
  readonly idemKey: string;
};

/** `kept`, or why not: another tab answered meanwhile, or the paper has been handed in. */
export type Kept = 'kept' | 'stale' | 'closed';

/**
 * The hash of a step covers the hash before it, so that an edit anywhere breaks the chain. What was not
 * said is left out by concat_ws, so that steps from before confidence was asked for keep their hashes.
 */
function chained(
  attemptId: string,
  kind: 'answer' | 'submit',
  question: string | null,
  said: string,
  confidence: Confidence | null,
) {
  return Prisma.sql`
    sha256(coalesce(last.hash, ''::bytea) || convert_to(concat_ws('|', ${attemptId}::text,
      (last.seq + 1)::text, ${kind}::text, coalesce(${question}::text, ''), ${said}::jsonb::text,
      ${confidence}::text), 'UTF8'))`;
}

function lastStep(attemptId: string) {
  return Prisma.sql`
    last AS (
      SELECT coalesce(max(seq), 0) AS seq,
             (array_agg(hash ORDER BY seq DESC))[1] AS hash,
             coalesce(bool_or(kind = 'submit'), false) AS closed
      FROM attempt_step WHERE attempt_id = ${attemptId}::uuid)`;
}

/**
 * Where a step of another question came first, the next number is free: try that one. Each try lost
 * is another question answered, and no quiz has more of them than this (content-schemas).
 */
const MOST_TRIES = 50;

/**
 * Appends an answer in one statement, if the question still stands where the page said.
 * The attempt must have been found for its holder first: the proof is asked for again here.
 */
export async function keepAnswer(by: RegistrantId, answer: AnswerToKeep): Promise<Kept> {
  const said = JSON.stringify(answer.tokens);
  for (let tries = 0; tries < MOST_TRIES; tries += 1) {
    const [row] = await database().$queryRaw<AnswerOutcome[]>(Prisma.sql`
      WITH ${lastStep(answer.attemptId)}, asked AS (
        SELECT coalesce(max(seq), 0) AS seq,
               coalesce(bool_or(idem_key = ${answer.idemKey}::uuid AND said = ${said}::jsonb), false) AS again
        FROM attempt_step
        WHERE attempt_id = ${answer.attemptId}::uuid AND question = ${answer.question}
      ), kept AS (
        INSERT INTO attempt_step (attempt_id, seq, idem_key, kind, question, said, confidence,
                                  prev_hash, hash)
        SELECT a.id, last.seq + 1, ${answer.idemKey}::uuid, 'answer', ${answer.question},
               ${said}::jsonb, ${answer.confidence ?? null}, last.hash,
               ${chained(answer.attemptId, 'answer', answer.question, said, answer.confidence ?? null)}
        FROM attempt a, last, asked
        WHERE a.id = ${answer.attemptId}::uuid AND a.subject_id = ${by}::uuid
          AND NOT last.closed AND NOT asked.again AND asked.seq = ${answer.from}
        ON CONFLICT DO NOTHING RETURNING seq)
      SELECT (SELECT count(*) FROM kept) = 1 AS kept, last.closed, asked.again,
             asked.seq <> ${answer.from} OR EXISTS (
               SELECT FROM attempt_step WHERE attempt_id = ${answer.attemptId}::uuid
                 AND idem_key = ${answer.idemKey}::uuid) AS stale
      FROM last, asked
      WHERE EXISTS (SELECT FROM attempt
                    WHERE id = ${answer.attemptId}::uuid AND subject_id = ${by}::uuid)`);
    const outcome = answerOutcome(row);
    if (outcome) return outcome;
  }
  return 'stale';
}

type AnswerOutcome = { kept: boolean; closed: boolean; again: boolean; stale: boolean };

/** Undefined: nothing speaks against it but a step that came in between; worth another try. */
function answerOutcome(row: AnswerOutcome | undefined): Kept | undefined {
  if (!row) return 'closed';
  if (row.kept || row.again) return 'kept';
  if (row.closed) return 'closed';
  return row.stale ? 'stale' : undefined;
}

/**
 * Hands the paper in with its mark, in one statement. The mark is of what stood at step `lastSeq`;
 * if an answer came in since, nothing is written and the caller marks again.
 *
 * @returns false when another step came first, be it an answer or the same submission
 */
export async function keepSubmission(
  by: RegistrantId,
  attemptId: string,
  lastSeq: number,
  idemKey: string,
  marked: Marked,
): Promise<boolean> {
  const [row] = await database().$queryRaw<{ kept: boolean }[]>(Prisma.sql`
    WITH ${lastStep(attemptId)}, submit AS (
      INSERT INTO attempt_step (attempt_id, seq, idem_key, kind, said, prev_hash, hash)
      SELECT a.id, last.seq + 1, ${idemKey}::uuid, 'submit', '[]'::jsonb, last.hash,
             ${chained(attemptId, 'submit', null, '[]', null)}
      FROM attempt a, last
      WHERE a.id = ${attemptId}::uuid AND a.subject_id = ${by}::uuid
        AND NOT last.closed AND last.seq = ${lastSeq}
      ON CONFLICT DO NOTHING RETURNING attempt_id
    ), result AS (
      INSERT INTO attempt_result (attempt_id, right_count, of_count, passed, items)
      SELECT attempt_id, ${marked.right}, ${marked.of}, ${marked.passed},
             ${JSON.stringify(marked.items)}::jsonb
      FROM submit RETURNING attempt_id)
    SELECT (SELECT count(*) FROM result) = 1 AS kept`);
  return row?.kept ?? false;
}

export type SecondLook = {
  readonly attemptId: string;
  readonly contentHash: string;
  readonly standardId: string;
  readonly question: string;
  /** From 1, on the paper of that attempt. */
  readonly number: number;
};

/**
 * What this person was sure of and wrong about, and has not answered rightly since: the latest such
 * sitting of each question.
 */
export async function readSecondLooks(by: HolderId, moduleId: string): Promise<SecondLook[]> {
  return database().$queryRaw<SecondLook[]>(Prisma.sql`
    WITH answered AS (
      SELECT a.id, a.content_hash, a.standard_id, a.ordinal, r.at,
             item.value->>'question' AS question, item.ordinality::int AS number,
             coalesce((SELECT (marked->>'correct')::boolean
                       FROM jsonb_array_elements(r.items) AS marked
                       WHERE marked->>'question' = item.value->>'question'), false) AS correct,
             (SELECT s.confidence FROM attempt_step s
              WHERE s.attempt_id = a.id AND s.question = item.value->>'question'
              ORDER BY s.seq DESC LIMIT 1) AS confidence
      FROM attempt a JOIN attempt_result r ON r.attempt_id = a.id,
           jsonb_array_elements(a.paper->'items') WITH ORDINALITY AS item
      WHERE a.subject_id = ${by}::uuid AND a.module_id = ${moduleId}
    ), latest AS (
      SELECT DISTINCT ON (question) * FROM answered ORDER BY question, at DESC, id DESC)
    SELECT id::text AS "attemptId", content_hash AS "contentHash", standard_id AS "standardId",
           question, number
    FROM latest WHERE NOT correct AND confidence = 'sure'
    ORDER BY standard_id, at, number`);
}

export type MissedQuestions = {
  readonly attemptId: string;
  readonly contentHash: string;
  readonly standardId: string;
  /** Ids of the questions that were not right. */
  readonly questions: readonly string[];
};

/** What was not right in each paper of a module that this person has handed in, in one statement. */
export async function readMissedQuestions(
  by: HolderId,
  moduleId: string,
): Promise<MissedQuestions[]> {
  return database().$queryRaw<MissedQuestions[]>(Prisma.sql`
    SELECT a.id::text AS "attemptId", a.content_hash AS "contentHash", a.standard_id AS "standardId",
           array(SELECT marked->>'question' FROM jsonb_array_elements(r.items) AS marked
                 WHERE NOT (marked->>'correct')::boolean) AS questions
    FROM attempt a JOIN attempt_result r ON r.attempt_id = a.id
    WHERE a.subject_id = ${by}::uuid AND a.module_id = ${moduleId}`);
}
