/** Attempts as staff replay them: every row as it lies there, with nothing believed. */
import type { StaffScope } from '../domain/actor';
import type { AttemptRows, StepSaid } from '../domain/replay';
import { database, Prisma } from './database';
import { isId } from './identifiers';
import { breaksIn, type ChainedStep } from './step-chain';

export type AttemptToReplay = {
  readonly id: string;
  /** Null once their identity has been erased. */
  readonly person: {
    readonly id: string;
    readonly name: string;
    readonly registrationNumber: string;
  } | null;
  readonly standardId: string;
  readonly contentHash: string;
  readonly materialVersion: number;
  readonly ordinal: number;
  readonly startedAt: Date;
  readonly submittedAt: Date | null;
  readonly rows: AttemptRows;
};

/** Whose attempt it is: an id that says nothing by itself. */
export async function findAttemptSubject(_by: StaffScope, id: string): Promise<string | null> {
  if (!isId(id)) return null;
  const row = await database().attempt.findUnique({ where: { id }, select: { subjectId: true } });
  return row?.subjectId ?? null;
}

type StepRow = ChainedStep & { readonly kind: StepSaid['kind']; readonly at: string };

type Row = Omit<AttemptToReplay, 'rows'> & {
  readonly paper: AttemptRows['paper'];
  readonly passMark: number;
  readonly steps: readonly StepRow[];
  readonly result: AttemptRows['result'];
};

/** What we wrote is a list of tokens; what somebody else wrote may be anything. */
function tokensIn(saidText: string): string[] {
  const said: unknown = JSON.parse(saidText);
  return Array.isArray(said) ? said.map(String) : [];
}

/** The attempt of this subject, in one statement. */
export async function readReplay(
  _by: StaffScope,
  subjectId: string,
  attemptId: string,
): Promise<AttemptToReplay> {
  const [row] = await database().$queryRaw<Row[]>(Prisma.sql`
    SELECT a.id::text, a.standard_id AS "standardId", a.content_hash AS "contentHash",
           a.material_version AS "materialVersion", a.ordinal, a.started_at AS "startedAt",
           r.at AS "submittedAt", a.paper, a.pass_mark AS "passMark",
           (SELECT json_build_object('id', g.id, 'name', g.name,
                                     'registrationNumber', g.registration_number)
            FROM registrant g WHERE g.subject_id = a.subject_id) AS person,
           (SELECT coalesce(json_agg(json_build_object(
                     'seq', s.seq, 'kind', s.kind, 'question', s.question,
                     'saidText', s.said::text,
                     'confidence', s.confidence, 'at', s.at, 'prevHash', encode(s.prev_hash, 'hex'),
                     'hash', encode(s.hash, 'hex')) ORDER BY s.seq), '[]')
            FROM attempt_step s WHERE s.attempt_id = a.id) AS steps,
           CASE WHEN r.attempt_id IS NOT NULL THEN
             json_build_object('items', r.items, 'right', r.right_count, 'of', r.of_count,
                               'passed', r.passed) END AS result
    FROM attempt a LEFT JOIN attempt_result r ON r.attempt_id = a.id
    WHERE a.id = ${attemptId}::uuid AND a.subject_id = ${subjectId}::uuid`);
  if (!row) throw new Error(`The attempt ${attemptId} was there and is gone.`);
  const { paper, passMark, steps, result, ...attempt } = row;
  const said = steps.map(({ kind, question, saidText, at }) => ({
    ...{ kind, question, at },
    tokens: tokensIn(saidText),
  }));
  const chainBreaks = breaksIn(attemptId, steps);
  return { ...attempt, rows: { paper, passMark, steps: said, result, chainBreaks } };
}
