/** What the database says of itself; lib/doctor/database.ts judges it. Nothing is changed. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { connect, Prisma } from '../records/database';

export type ServerFacts = {
  /** As PostgreSQL counts: 150018 is 15.18. */
  readonly version: number;
  readonly zone: string;
  /** Whether `cpd.clock` is set, by which the demo's seed and tests move time. */
  readonly clockSet: boolean;
  readonly fsync: string;
  readonly synchronousCommit: string;
  readonly fullPageWrites: string;
};

/** A table that a trigger keeps from being edited, or should. */
export type GuardedTable = {
  readonly table: string;
  /** Whether every one of its guards is on. */
  readonly guarded: boolean;
  /** Whether the application could update, delete or truncate if no guard stood there. */
  readonly mayChange: boolean;
};

export type AppliedMigration = {
  readonly name: string;
  /** SHA-256 of the file as it was applied; hexadecimal. */
  readonly checksum: string;
  readonly finished: boolean;
  readonly rolledBack: boolean;
};

export type MigrationFile = { readonly name: string; readonly checksum: string };

async function withConnection<T>(
  url: string,
  work: (database: ReturnType<typeof connect>) => Promise<T>,
): Promise<T> {
  const database = connect(url);
  try {
    return await work(database);
  } finally {
    await database.$disconnect();
  }
}

/** As a session of the application finds it. */
export async function readServer(url: string): Promise<ServerFacts> {
  const [row] = await withConnection(url, (database) =>
    database.$queryRaw<ServerFacts[]>(Prisma.sql`
      SELECT current_setting('server_version_num')::int AS version,
             current_setting('TimeZone') AS zone,
             coalesce(current_setting('cpd.clock', true), '') <> '' AS "clockSet",
             current_setting('fsync') AS fsync,
             current_setting('synchronous_commit') AS "synchronousCommit",
             current_setting('full_page_writes') AS "fullPageWrites"`),
  );
  if (!row) throw new Error('The database answered with nothing.');
  return row;
}

/** The tables that have a guard, as the application may use them. */
export async function readGuardedTables(url: string): Promise<GuardedTable[]> {
  return withConnection(url, (database) =>
    database.$queryRaw<GuardedTable[]>(Prisma.sql`
      SELECT relname AS "table", bool_and(tgenabled <> 'D') AS guarded,
             has_table_privilege(relid, 'UPDATE, DELETE, TRUNCATE')
               OR has_any_column_privilege(relid, 'UPDATE') AS "mayChange"
      FROM (SELECT pg_class.oid AS relid, relname::text, tgenabled
            FROM pg_trigger
            JOIN pg_class ON pg_class.oid = tgrelid
            JOIN pg_proc ON pg_proc.oid = tgfoid
            WHERE proname = 'refuse_change' AND relnamespace = 'public'::regnamespace) AS guard
      GROUP BY relid, relname ORDER BY relname`),
  );
}

/** @param url of the owner: the application has no business with this table */
export async function readAppliedMigrations(url: string): Promise<AppliedMigration[]> {
  return withConnection(url, async (database) => {
    const [there] = await database.$queryRaw<{ known: boolean }[]>(
      Prisma.sql`SELECT to_regclass('_prisma_migrations') IS NOT NULL AS known`,
    );
    if (!there?.known) return [];
    return database.$queryRaw<AppliedMigration[]>(Prisma.sql`
      SELECT migration_name AS name, checksum, finished_at IS NOT NULL AS finished,
             rolled_back_at IS NOT NULL AS "rolledBack"
      FROM _prisma_migrations ORDER BY started_at`);
  });
}

export function readMigrationFiles(): MigrationFile[] {
  const folder = path.join(process.cwd(), 'prisma', 'migrations');
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => {
      const script = readFileSync(path.join(folder, name, 'migration.sql'));
      return { name, checksum: createHash('sha256').update(script).digest('hex') };
    });
}
