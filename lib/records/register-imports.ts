/**
 * Files of the register on their way in: begun, staged row by row, refused or forgotten. Comparing
 * and applying are next door (register-differences, register-application).
 */
import type { ManagerScope } from '../domain/actor';
import type { FileRefusal, FindingCounts, ImportState } from '../domain/register-import';
import type { RegisterRow, UnreadRow } from '../domain/register-row';
import { rolesThatAllow } from './access-log';
import { database, longWork, Prisma } from './database';
import { isId, newId } from './identifiers';

/** Staff bring it in by the page; whoever runs the site may do so by the command. */
export type Importer = ManagerScope | 'operator';

/** How a file was written, as its reader found. */
export type FileWriting = {
  readonly encoding: string;
  readonly separator: string;
  readonly others: readonly string[];
  readonly rows: number;
};

export type ImportRecord = {
  readonly id: string;
  readonly fileName: string;
  readonly startedAt: Date;
  readonly state: ImportState;
  readonly refusal: FileRefusal | null;
  readonly reading: FileWriting | null;
  readonly counts: FindingCounts | null;
  readonly people: number | null;
  readonly here: number | null;
  readonly comparison: string | null;
  readonly appliedAt: Date | null;
  /** Who applied it; null for whoever runs the site, and for staff who are no more. */
  readonly by: string | null;
};

/**
 * Begins an import. The statement asks for the role again.
 *
 * @returns its id, or null when the role is gone
 */
export async function keepImport(by: Importer, fileName: string): Promise<string | null> {
  const id = newId();
  const who =
    by === 'operator'
      ? Prisma.sql`SELECT ${id}::uuid, 'operator', NULL, ${fileName}`
      : Prisma.sql`SELECT ${id}::uuid, 'staff', id, ${fileName} FROM staff_member
                   WHERE id = ${by.id}::uuid AND revoked_at IS NULL
                     AND role = ANY(${rolesThatAllow('manager')})`;
  const rows = await database().$executeRaw(Prisma.sql`
    INSERT INTO register_import (id, actor_kind, staff_id, file_name) ${who}`);
  return rows === 1 ? id : null;
}

/** Stages what was read of a piece of the file, in two statements at most. */
export async function keepStagedRows(
  importId: string,
  rows: readonly RegisterRow[],
  unread: readonly UnreadRow[],
): Promise<void> {
  const staged = rows.map((row) => ({ ...row, entryId: newId(), registrantId: newId() }));
  if (staged.length > 0) {
    await longWork().$executeRaw(Prisma.sql`
      INSERT INTO register_import_row (import_id, line, entry_id, registrant_id,
        registration_number, number_key, name, name_key, email, email_key, part, specialism)
      SELECT ${importId}::uuid, line, "entryId", "registrantId",
             number, "numberKey", name, "nameKey", email, "emailKey", part, specialism
      FROM json_to_recordset(${JSON.stringify(staged)}::json) AS staged(
        line int, "entryId" uuid, "registrantId" uuid, number text, "numberKey" text, name text,
        "nameKey" text, email text, "emailKey" text, part text, specialism text)`);
  }
  if (unread.length > 0) {
    await longWork().$executeRaw(Prisma.sql`
      INSERT INTO register_import_finding
        (import_id, kind, line, number_key, registration_number, name, name_key)
      SELECT ${importId}::uuid, fault, line, upper(number), number, '', ''
      FROM json_to_recordset(${JSON.stringify(unread)}::json) AS unread(
        line int, fault text, number text)`);
  }
}

/** How the file was written, once all of it is staged. */
export async function keepReading(importId: string, reading: FileWriting): Promise<void> {
  await database().registerImport.update({
    where: { id: importId },
    data: { reading },
    select: { id: true },
  });
}

/** Refuses the file and wipes what was staged of it. */
export async function keepRefusal(importId: string, refusal: FileRefusal): Promise<void> {
  await longWork().$transaction([
    wipeRows(importId),
    wipeFindings(importId),
    longWork().$executeRaw(Prisma.sql`
      UPDATE register_import SET state = 'refused', refusal = ${JSON.stringify(refusal)}::jsonb
      WHERE id = ${importId}::uuid`),
  ]);
}

function wipeRows(importId: string) {
  return longWork().$executeRaw(
    Prisma.sql`DELETE FROM register_import_row WHERE import_id = ${importId}::uuid`,
  );
}

function wipeFindings(importId: string) {
  return longWork().$executeRaw(
    Prisma.sql`DELETE FROM register_import_finding WHERE import_id = ${importId}::uuid`,
  );
}

/** Forgets files that nobody applied within a day, with everything that was staged of them. */
export async function forgetStagedImports(): Promise<void> {
  await longWork().$executeRaw`
    DELETE FROM register_import
    WHERE state <> 'applied' AND started_at < cpd_now() - interval '1 day'`;
}

const COLUMNS = Prisma.sql`
  register_import.id::text, file_name AS "fileName", started_at AS "startedAt", state, refusal,
  reading, counts, people, here, comparison::text, applied_at AS "appliedAt", staff_member.name AS by`;

/** Without anybody's data: how many, not who. */
export async function findImport(_by: Importer, id: string): Promise<ImportRecord | null> {
  if (!isId(id)) return null;
  const [row] = await database().$queryRaw<ImportRecord[]>(Prisma.sql`
    SELECT ${COLUMNS} FROM register_import
    LEFT JOIN staff_member ON staff_member.id = staff_id
    WHERE register_import.id = ${id}::uuid`);
  return row ?? null;
}

/** The last imports that were applied, newest first. */
export async function readAppliedImports(by: Importer, most: number): Promise<ImportRecord[]> {
  void by;
  return database().$queryRaw<ImportRecord[]>(Prisma.sql`
    SELECT ${COLUMNS} FROM register_import
    LEFT JOIN staff_member ON staff_member.id = staff_id
    WHERE state = 'applied' ORDER BY applied_at DESC LIMIT ${most}`);
}
