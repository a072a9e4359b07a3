/**
 * Reminders: whom they would go to, queueing them in bounded batches, and what became of them. A mail
 * is written and sealed when it is sent, so that queueing many costs little and nothing goes stale.
 */
import type { ManagerScope } from '../domain/actor';
import type { AddressProblem } from '../domain/address-problem';
import type { LearningModule } from '../domain/learning-module';
import { REMINDER_DAYS, type RecipientNow, type ReminderState } from '../domain/reminder';
import { database, Prisma } from './database';
import { isId } from './identifiers';
import { ADDRESS_PROBLEM } from './reach';
import { standings } from './standings';

export type ReminderChoice = {
  readonly module: LearningModule;
  readonly state: ReminderState;
  /** Of the register; null for all of it. */
  readonly part: string | null;
};

const RECENT = Prisma.sql`EXISTS (
  SELECT FROM reminder r WHERE r.subject_id = g.subject_id
    AND r.at > cpd_now() - make_interval(days => ${REMINDER_DAYS}::int))`;

/** `candidate`: who stands where the choice says, with what speaks against a reminder. */
function candidates({ module, state, part }: ReminderChoice, whom: Prisma.Sql | null): Prisma.Sql {
  return Prisma.sql`
    ${standings({ module, cycleFrom: null }, whom)},
    candidate AS (
      SELECT g.id, g.subject_id, g.name, g.name_key, g.registration_number, g.email_key,
             ${ADDRESS_PROBLEM} AS problem, ${RECENT} AS recent
      FROM standing s JOIN registrant g ON g.id = s.registrant_id
      WHERE s.state = ${state} AND (${part}::text IS NULL OR EXISTS (
        SELECT FROM register_entry e WHERE e.registrant_id = g.id AND e.part = ${part})))`;
}

export type Recipient = {
  readonly id: string;
  readonly name: string;
  readonly registrationNumber: string;
};

export type ReminderPreview = {
  readonly ready: number;
  /** Had one in the last days. */
  readonly recent: number;
  readonly unreachable: number;
  /** A page of those who would get one, by name. */
  readonly recipients: readonly Recipient[];
  /** The first of those whom no mail reaches. */
  readonly unreached: readonly (Recipient & { readonly problem: AddressProblem })[];
  readonly parts: readonly string[];
};

/** @param after id of the last recipient of the page before. One statement. */
export async function readReminderPreview(
  _by: ManagerScope,
  choice: ReminderChoice,
  after: string | null,
  most: number,
): Promise<ReminderPreview> {
  const from = after !== null && isId(after) ? after : null;
  const person = Prisma.sql`'id', id, 'name', name, 'registrationNumber', registration_number`;
  const [row] = await database().$queryRaw<ReminderPreview[]>(Prisma.sql`
    WITH ${candidates(choice, null)},
    ready AS (SELECT * FROM candidate WHERE problem IS NULL AND NOT recent),
    page AS (
      SELECT * FROM ready
      WHERE ${from}::uuid IS NULL OR (name_key, id) >
        (SELECT name_key, id FROM registrant WHERE id = ${from}::uuid)
      ORDER BY name_key, id LIMIT ${most}),
    unreached AS (
      SELECT * FROM candidate WHERE problem IS NOT NULL ORDER BY name_key, id LIMIT ${most})
    SELECT (SELECT count(*)::int FROM ready) AS ready,
           (SELECT count(*)::int FROM candidate WHERE problem IS NULL AND recent) AS recent,
           (SELECT count(*)::int FROM candidate WHERE problem IS NOT NULL) AS unreachable,
           (SELECT coalesce(json_agg(json_build_object(${person}) ORDER BY name_key, id), '[]')
            FROM page) AS recipients,
           (SELECT coalesce(json_agg(json_build_object(${person}, 'problem', problem)
                                     ORDER BY name_key, id), '[]') FROM unreached) AS unreached,
           (SELECT coalesce(json_agg(DISTINCT part), '[]') FROM register_entry) AS parts`);
  if (!row) throw new Error('The database answered with nothing.');
  return row;
}

/** People looked at in one transaction, which ends well before the statement's five seconds do. */
export const BATCH_STEP = 5_000;

/** One hand at a time queues reminders; what another has queued is then seen. */
const TURN = Prisma.sql`SELECT pg_advisory_xact_lock(hashtext('cpd reminders'))::text AS turn`;

/**
 * Queues reminders for the next {@link BATCH_STEP} people of the register, by id. Waits for its turn
 * first and reads afterwards, so that of any number of batches at once each person gets one reminder;
 * and asks again for the role, the state, the address and the last days.
 *
 * @param batch id of the audit's row that says who sends what
 * @param after id of the last person looked at
 * @returns how many were queued and where to go on; null when the role is gone
 */
export async function keepReminders(
  by: ManagerScope,
  choice: ReminderChoice,
  batch: string,
  after: string | null,
): Promise<{ readonly queued: number; readonly next: string | null } | null> {
  const [, [row]] = await database().$transaction([
    database().$queryRaw(TURN),
    database().$queryRaw<{ may: boolean; queued: number; looked: number; last: string }[]>(
      Prisma.sql`
    WITH page AS MATERIALIZED (
      SELECT id, subject_id FROM registrant
      WHERE left_at IS NULL AND (${after}::uuid IS NULL OR id > ${after}::uuid)
      ORDER BY id LIMIT ${BATCH_STEP}),
    may AS MATERIALIZED (
      SELECT id FROM staff_member WHERE id = ${by.id}::uuid AND revoked_at IS NULL
        AND role IN ('manager', 'administrator')),
    ${candidates(choice, Prisma.sql`SELECT subject_id FROM page`)},
    due AS MATERIALIZED (
      SELECT gen_random_uuid() AS id, candidate.id AS registrant_id, subject_id, email_key,
             may.id AS sent_by
      FROM candidate, may WHERE problem IS NULL AND NOT recent),
    reminded AS (
      INSERT INTO reminder (id, subject_id, module_id, state, batch_id, sent_by)
      SELECT id, subject_id, ${choice.module.id}, ${choice.state}, ${batch}::uuid, sent_by FROM due),
    mailed AS (
      INSERT INTO outbox_mail (id, kind, registrant_id, address_hash)
      SELECT id, 'reminder', registrant_id, sha256(convert_to(id::text || email_key, 'UTF8'))
      FROM due)
    SELECT EXISTS (SELECT FROM may) AS may, (SELECT count(*)::int FROM due) AS queued,
           (SELECT count(*)::int FROM page) AS looked,
           (SELECT id::text FROM page ORDER BY id DESC LIMIT 1) AS last`,
    ),
  ]);
  if (!row?.may) return null;
  return { queued: row.queued, next: row.looked === BATCH_STEP ? row.last : null };
}

export type ReminderRecipient = RecipientNow & { readonly to: string; readonly name: string };

/** How the person stands now whose reminder was taken; null once their identity has been erased. */
export async function findRecipient(
  mailId: string,
  module: LearningModule,
): Promise<ReminderRecipient | null> {
  const whom = Prisma.sql`SELECT subject_id FROM reminder WHERE id = ${mailId}::uuid`;
  const [row] = await database().$queryRaw<ReminderRecipient[]>(Prisma.sql`
    WITH ${standings({ module, cycleFrom: null }, whom)}
    SELECT r.state AS "chosenFor", s.state, g.name, coalesce(g.email_key, '') AS to,
           ${ADDRESS_PROBLEM} IS NULL AS reachable,
           coalesce(m.address_hash = sha256(convert_to(m.id::text || g.email_key, 'UTF8')), false)
             AS "sameAddress"
    FROM reminder r JOIN outbox_mail m ON m.id = r.id
      JOIN registrant g ON g.subject_id = r.subject_id
      LEFT JOIN standing s ON s.subject_id = r.subject_id
    WHERE r.id = ${mailId}::uuid`);
  return row ?? null;
}

export type ReminderBatch = {
  readonly id: string;
  readonly at: Date;
  readonly by: string;
  readonly moduleId: string;
  readonly state: ReminderState;
  readonly part: string | null;
  readonly queued: number;
  readonly sent: number;
  readonly waiting: number;
  readonly notSent: number;
};

export type ReminderFailure = Recipient & { readonly at: Date; readonly failure: string };

/** The newest batches, and the newest reminders that were not sent, with why. Two statements. */
export async function readReminderHistory(
  _by: ManagerScope,
  most: number,
): Promise<{ readonly batches: ReminderBatch[]; readonly failures: ReminderFailure[] }> {
  const batches = await database().$queryRaw<ReminderBatch[]>(Prisma.sql`
    WITH batch AS MATERIALIZED (
      SELECT id, at, actor_id, detail FROM audit_event
      WHERE action = 'reminders-queued' ORDER BY at DESC, id DESC LIMIT ${most})
    SELECT b.id::text, b.at, coalesce(s.name, '') AS by, b.detail->>'module' AS "moduleId",
           b.detail->>'state' AS state, b.detail->>'part' AS part, c.*
    FROM batch b LEFT JOIN staff_member s ON s.id = b.actor_id
      CROSS JOIN LATERAL (
        SELECT count(*)::int AS queued, count(m.sent_at)::int AS sent,
               count(*) FILTER (WHERE m.sent_at IS NULL AND m.failure IS NULL)::int AS waiting,
               count(m.failure)::int AS "notSent"
        FROM reminder r LEFT JOIN outbox_mail m ON m.id = r.id WHERE r.batch_id = b.id) c
    ORDER BY b.at DESC, b.id DESC`);
  const failures = await database().$queryRaw<ReminderFailure[]>(Prisma.sql`
    SELECT g.id::text, g.name, g.registration_number AS "registrationNumber",
           m.created_at AS at, m.failure
    FROM outbox_mail m JOIN registrant g ON g.id = m.registrant_id
    WHERE m.kind = 'reminder' AND m.failure IS NOT NULL
    ORDER BY m.created_at DESC, m.id DESC LIMIT ${5 * most}`);
  return { batches, failures };
}
