/**
 * One person as staff see them: who they are, how far they are, what was sent to them. What they
 * decided in scenarios and what they write for themselves is not read here.
 */
import type { StaffScope } from '../domain/actor';
import type { AddressProblem } from '../domain/address-problem';
import type { CertificateState } from '../domain/certificate';
import type { LearningModule } from '../domain/learning-module';
import type { MailKind } from '../domain/mail';
import type { AttemptHistory, StepHistory } from '../domain/progress';
import type { Standing } from '../domain/standing';
import { database, Prisma } from './database';
import { isId } from './identifiers';
import { ADDRESS_PROBLEM } from './reach';
import { standings } from './standings';

/** Instants are ISO texts. */
export type RegistrantRecord = {
  readonly now: string;
  readonly id: string;
  readonly name: string;
  readonly registrationNumber: string;
  readonly email: string | null;
  readonly addressProblem: AddressProblem | null;
  readonly joinedAt: string;
  readonly leftAt: string | null;
  readonly parts: readonly { readonly part: string; readonly specialism: string | null }[];
  readonly attempts: readonly (AttemptHistory & {
    readonly moduleId: string;
    readonly ordinal: number;
  })[];
  readonly steps: readonly (StepHistory & { readonly moduleId: string })[];
  readonly certificates: readonly {
    readonly serial: string;
    readonly code: string;
    readonly moduleTitle: string;
    readonly completedOn: string;
    readonly cycle: string;
    readonly state: CertificateState;
    readonly specimen: boolean;
  }[];
  /** The newest first, at most {@link MOST_MAILS}. */
  readonly mails: readonly {
    readonly kind: MailKind;
    readonly at: string;
    readonly sentAt: string | null;
    readonly discard: boolean;
    readonly failure: string | null;
  }[];
  /** By module; null for whoever has left the register. */
  readonly standings: Readonly<Record<string, { readonly state: Standing } | null>>;
};

export const MOST_MAILS = 50;

/** Whose evidence a place on the register is tied to: an id that says nothing by itself. */
export async function findSubject(_by: StaffScope, registrantId: string): Promise<string | null> {
  if (!isId(registrantId)) return null;
  const row = await database().registrant.findUnique({
    where: { id: registrantId },
    select: { subjectId: true },
  });
  return row?.subjectId ?? null;
}

const ATTEMPTS = Prisma.sql`
  SELECT coalesce(json_agg(json_build_object(
    'id', a.id, 'moduleId', a.module_id, 'standardId', a.standard_id, 'ordinal', a.ordinal,
    'materialVersion', a.material_version, 'startedAt', a.started_at, 'submittedAt', r.at,
    'right', r.right_count, 'of', jsonb_array_length(a.paper->'items'),
    'passed', coalesce(r.passed, false)) ORDER BY a.started_at, a.id), '[]')
  FROM attempt a LEFT JOIN attempt_result r ON r.attempt_id = a.id
  WHERE a.subject_id = g.subject_id`;

const STEPS = Prisma.sql`
  SELECT coalesce(json_agg(json_build_object('moduleId', module_id, 'kind', kind,
    'lesson', lesson, 'item', item, 'at', at)), '[]')
  FROM (SELECT module_id, kind, lesson, item, max(at) AS at FROM learning_step
        WHERE subject_id = g.subject_id GROUP BY module_id, kind, lesson, item) latest`;

const CERTIFICATES = Prisma.sql`
  SELECT coalesce(json_agg(json_build_object('serial', c.serial, 'code', c.code,
    'moduleTitle', c.snapshot->>'moduleTitle', 'completedOn', c.snapshot->>'completedOn',
    'specimen', (c.snapshot->>'specimen')::boolean, 'cycle', c.cycle, 'state', s.state) ORDER BY c.issued_at DESC, c.revision DESC), '[]')
  FROM certificate c JOIN certificate_standing s ON s.certificate_id = c.id
  WHERE c.subject_id = g.subject_id`;

const MAILS = Prisma.sql`
  SELECT coalesce(json_agg(json_build_object('kind', kind, 'at', created_at, 'sentAt', sent_at,
    'discard', discard, 'failure', failure) ORDER BY created_at DESC, id DESC), '[]')
  FROM (SELECT * FROM outbox_mail WHERE registrant_id = g.id
        ORDER BY created_at DESC, id DESC LIMIT ${MOST_MAILS}) newest`;

/** Where the person stands in each module, as `{ module: { state } }`. */
function standingsOf(subjectId: string, modules: readonly LearningModule[]): Prisma.Sql {
  const whom = Prisma.sql`SELECT ${subjectId}::uuid`;
  const pairs = modules.map(
    (module) => Prisma.sql`${module.id}::text, (
      WITH ${standings({ module, cycleFrom: null }, whom)}
      SELECT json_build_object('state', state) FROM standing)`,
  );
  return pairs.length > 0 ? Prisma.sql`json_build_object(${Prisma.join(pairs)})` : Prisma.sql`'{}'`;
}

/** @returns null once their identity has been erased. One statement, however many modules there are. */
export async function readRegistrant(
  _by: StaffScope,
  subjectId: string,
  modules: readonly LearningModule[],
): Promise<RegistrantRecord | null> {
  const [row] = await database().$queryRaw<RegistrantRecord[]>(Prisma.sql`
    SELECT to_json(cpd_now()) #>> '{}' AS now, g.id::text, g.name, g.email,
           g.registration_number AS "registrationNumber", ${ADDRESS_PROBLEM} AS "addressProblem",
           to_json(g.joined_at) #>> '{}' AS "joinedAt", to_json(g.left_at) #>> '{}' AS "leftAt",
           (SELECT coalesce(json_agg(json_build_object('part', part, 'specialism', specialism)
                                     ORDER BY part), '[]')
            FROM register_entry WHERE registrant_id = g.id) AS parts,
           (${ATTEMPTS}) AS attempts, (${STEPS}) AS steps, (${CERTIFICATES}) AS certificates,
           (${MAILS}) AS mails, ${standingsOf(subjectId, modules)} AS standings
    FROM registrant g WHERE g.subject_id = ${subjectId}::uuid`);
  return row ?? null;
}
