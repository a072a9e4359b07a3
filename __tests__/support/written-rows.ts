/** Rows as they would lie in the database, for histories that no page leads to. */
import { database } from '../../lib/records/database';

/** Rows of one table, written in one statement. @param columns names with their types */
export async function writeRows(
  table: string,
  columns: string,
  rows: readonly object[],
): Promise<void> {
  if (rows.length === 0) return;
  const names = columns.replace(/ \S+(,|$)/g, '$1');
  await database().$executeRawUnsafe(
    `INSERT INTO ${table} (${names}) SELECT ${names} FROM jsonb_to_recordset($1::jsonb) AS row (${columns})`,
    JSON.stringify(rows),
  );
}
