/** Codes to sign in with: one use, ten minutes, five tries, bound to the browser that asked. */
import { database, Prisma } from './database';
import { newId } from './identifiers';
import { outboxRow, type MailToKeep } from './outbox';

/** Minutes a code works (ASVS 5.0 6.5.5: ten at most). */
export const CODE_MINUTES = 10;

export type CodeToKeep = {
  readonly browserHash: Uint8Array;
  readonly tokenHash: Uint8Array;
  readonly emailKey: string;
};

/** Keeps the code and the mail that carries it in one transaction: never one without the other. */
export async function keepSignInCode(code: CodeToKeep, mail: MailToKeep): Promise<void> {
  await database().$transaction([
    database().$executeRaw(Prisma.sql`
      INSERT INTO sign_in_code (id, browser_hash, token_hash, email_key, expires_at)
      VALUES (${newId()}::uuid, ${Buffer.from(code.browserHash)}, ${Buffer.from(code.tokenHash)},
              ${code.emailKey}, cpd_now() + make_interval(mins => ${CODE_MINUTES}))`),
    database().outboxMail.create({ data: outboxRow(mail), select: { id: true } }),
  ]);
}

/**
 * Uses a code up, or counts a wrong try, in one statement: two at once cannot both win, and the
 * right code is refused after five wrong ones.
 *
 * @returns the address the code was sent to, or null
 */
export async function redeemSignInCode(
  browserHash: Uint8Array,
  tokenHash: Uint8Array,
): Promise<string | null> {
  const token = Buffer.from(tokenHash);
  const [row] = await database().$queryRaw<{ used: boolean; emailKey: string }[]>(Prisma.sql`
    UPDATE sign_in_code
    SET used_at = CASE WHEN token_hash = ${token} THEN cpd_now() END,
        tries = tries + CASE WHEN token_hash = ${token} THEN 0 ELSE 1 END
    WHERE browser_hash = ${Buffer.from(browserHash)} AND used_at IS NULL
      AND expires_at > cpd_now() AND tries < 5
    RETURNING used_at IS NOT NULL AS used, email_key AS "emailKey"`);
  return row?.used ? row.emailKey : null;
}

/** Forgets what is of no more use: codes and counters a day old, sessions a week after their end. */
export async function forgetOldSignIns(): Promise<void> {
  await database().$transaction([
    database().$executeRaw`DELETE FROM sign_in_code WHERE asked_at < cpd_now() - interval '1 day'`,
    database().$executeRaw`DELETE FROM throttle WHERE window_start < cpd_now() - interval '1 day'`,
    database().$executeRaw`DELETE FROM session WHERE started_at < cpd_now() - interval '8 days'`,
  ]);
}
