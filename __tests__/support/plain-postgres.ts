/**
 * Looking past the house: a plain connection that Prisma and its adapter have no hand in, so that
 * what they would hide shows.
 */
import { Client } from 'pg';
import type { TestDatabase } from './test-database.mjs';

type Values = readonly unknown[];

async function ask<Row>(url: string | undefined, sql: string, values: Values): Promise<Row[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(sql, [...values])).rows as Row[];
  } finally {
    await client.end();
  }
}

/** As who owns the tables. */
export function asOwner<Row = Record<string, unknown>>(
  sql: string,
  values: Values = [],
): Promise<Row[]> {
  return ask<Row>(process.env['OWNER_URL'], sql, values);
}

/** As who owns the tables of a house of its own. */
export function asOwnerOf<Row = Record<string, unknown>>(
  { ownerUrl }: TestDatabase,
  sql: string,
): Promise<Row[]> {
  return ask<Row>(ownerUrl, sql, []);
}

/** As who the application is. */
export function asApplication<Row = Record<string, unknown>>(
  sql: string,
  values: Values = [],
): Promise<Row[]> {
  return ask<Row>(process.env['DATABASE_URL'], sql, values);
}

/** How many rows of `table` there are, where `condition` holds. */
export async function countRows(
  table: string,
  condition = 'true',
  values: Values = [],
): Promise<number> {
  const sql = `SELECT count(*)::int AS rows FROM ${table} WHERE ${condition}`;
  const [row] = await asOwner<{ rows: number }>(sql, values);
  return row?.rows ?? 0;
}
