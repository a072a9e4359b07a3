/** Mail that waits to be sent. What is personal in it is sealed by lib/mail before it comes here. */
import type { MailKind } from '../domain/mail';
import { database, Prisma } from './database';
import { newId } from './identifiers';

export type MailToKeep = {
  readonly kind: MailKind;
  readonly sealed: Uint8Array;
  /** Kept for an address that nobody has, and never sent. */
  readonly discard: boolean;
  /** Whom it is for, where that is somebody on the register. */
  readonly registrantId?: string | null;
};

export type WaitingMail = {
  readonly id: string;
  readonly kind: MailKind;
  /** Null for a reminder, which is written when it is sent. */
  readonly sealed: Uint8Array | null;
  readonly discard: boolean;
  readonly tries: number;
  /** Of a reminder: what it is about. */
  readonly moduleId: string | null;
};

export function outboxRow(mail: MailToKeep) {
  const { kind, discard, registrantId = null } = mail;
  return { id: newId(), kind, sealed: Buffer.from(mail.sealed), discard, registrantId };
}

/**
 * Takes mail that is due and pushes its next try into the future (1, 2, 4 … minutes), so that a
 * worker that dies while sending only delays it. Several workers never take the same row.
 */
export async function takeWaitingMail(kind: MailKind, most: number): Promise<WaitingMail[]> {
  return database().$queryRaw<WaitingMail[]>(Prisma.sql`
    UPDATE outbox_mail
    SET tries = tries + 1, not_before = cpd_now() + make_interval(mins => (2 ^ least(tries, 6))::int)
    WHERE id IN (
      SELECT id FROM outbox_mail
      WHERE kind = ${kind} AND sent_at IS NULL AND failure IS NULL AND not_before <= cpd_now()
      ORDER BY not_before LIMIT ${most} FOR UPDATE SKIP LOCKED)
    RETURNING id::text, kind, sealed, discard, tries,
      (SELECT module_id FROM reminder WHERE reminder.id = outbox_mail.id) AS "moduleId"`);
}

/**
 * @param wipe take the sealed address and body away, as always outside the demo
 * @param sealed of a mail that was written only now
 */
export async function keepMailSent(
  id: string,
  wipe: boolean,
  sealed: Uint8Array | null = null,
): Promise<void> {
  const written = sealed && Buffer.from(sealed);
  await database().$executeRaw(Prisma.sql`
    UPDATE outbox_mail
    SET sent_at = cpd_now(), address_hash = NULL,
        sealed = CASE WHEN ${wipe} THEN NULL ELSE coalesce(${written}::bytea, sealed) END
    WHERE id = ${id}::uuid`);
}

/** Gives a mail up; the reason holds no address. */
export async function keepMailFailed(id: string, reason: string): Promise<void> {
  await database().$executeRaw(Prisma.sql`
    UPDATE outbox_mail SET failure = ${reason.slice(0, 200)}, sealed = NULL, address_hash = NULL
    WHERE id = ${id}::uuid`);
}

/** The demo's mailbox: what would have been sent, newest first. */
export async function readSentMail(most: number): Promise<{ sealed: Uint8Array; at: Date }[]> {
  const rows = await database().outboxMail.findMany({
    where: { discard: false, sealed: { not: null }, sentAt: { not: null } },
    select: { sealed: true, createdAt: true },
    orderBy: { createdAt: 'desc' },
    take: most,
  });
  return rows.flatMap((row) => (row.sealed ? [{ sealed: row.sealed, at: row.createdAt }] : []));
}
