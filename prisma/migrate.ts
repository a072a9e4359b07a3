import { randomUUID } from 'node:crypto';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { PrismaPg } from '@prisma/adapter-pg';
import {
  bindMigrationAwareSqlAdapterFactory,
  ColumnTypeEnum,
  DriverAdapterError,
} from '@prisma/driver-adapter-utils';
import type { MigrationList, SchemaEngine } from '@prisma/schema-engine-wasm/schema_engine_bg';
import pg from 'pg';

/**
 * Prisma's own migrations, without the engine that Prisma downloads: the same engine comes from npm
 * as WebAssembly. Table (`_prisma_migrations`) and folders are the usual ones, so the ordinary
 * `prisma migrate deploy` works on them too. Run by `npm run db:migrate` and `npm run db:diff`.
 */
const here = path.join(process.cwd(), 'prisma');
const filters = { externalTables: [], externalEnums: [] };
/** Any number will do that nobody else takes: it keeps two starts from migrating at once. */
const ADVISORY_LOCK = 7_270_736;
const MINUTE = 60_000;
const { builtins } = pg.types;

/** The engine keeps its memory in its module, so there is one a process. */
let loading: Promise<typeof SchemaEngine> | undefined;

async function loadEngine(): Promise<typeof SchemaEngine> {
  const engine = await import('@prisma/schema-engine-wasm/schema_engine_bg');
  const require = createRequire(path.join(process.cwd(), 'package.json'));
  const folder = path.dirname(require.resolve('@prisma/schema-engine-wasm/schema_engine_bg'));
  const bytes = await readFile(path.join(folder, 'schema_engine_bg.wasm'));
  const { instance } = await WebAssembly.instantiate(bytes, {
    './schema_engine_bg.js': engine as unknown as WebAssembly.ModuleImports,
  });
  engine.__wbg_set_wasm(instance.exports);
  // Where the engine leaves its last words when it panics.
  Object.assign(globalThis, { PRISMA_WASM_PANIC_REGISTRY: { set_message: console.error } });
  (instance.exports['__wbindgen_start'] as () => void)();
  return engine.SchemaEngine;
}

type Connection = Awaited<ReturnType<PrismaPg['connect']>>;

/**
 * What the engine reaches the database by. Prisma's own adapter (7.10) does three things that will
 * not do here: it cuts a script at every semicolon, also inside a function's body, and so without one
 * transaction around it; its shadow database is the real one when it was given a URL; and it cannot
 * read a catalogue that holds functions.
 */
class ScriptAdapter extends PrismaPg {
  readonly #url: string;
  readonly #open: Connection[] = [];

  constructor(url: string) {
    super({
      connectionString: url,
      // A migration that waits for a lock makes everybody behind it wait too: it gives up instead.
      options: '-c TimeZone=UTC -c lock_timeout=2s',
      connectionTimeoutMillis: 5000,
      max: 1,
    });
    this.#url = url;
  }

  override async connect(): Promise<Connection> {
    const connection = await super.connect();
    connection.executeScript = (script) => runScript(connection, script);
    readCatalogue(connection);
    this.#open.push(connection);
    return connection;
  }

  override async connectToShadowDb(): Promise<Connection> {
    const name = `cpd_shadow_${randomUUID().replaceAll('-', '')}`;
    const url = new URL(this.#url);
    url.pathname = `/${name}`;
    const here = await this.connect();
    await here.executeScript(`CREATE DATABASE ${name}`);
    const shadow = await new ScriptAdapter(url.href).connect();
    const leave = shadow.dispose.bind(shadow);
    shadow.dispose = async () => {
      await leave();
      await here.executeScript(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
    };
    return shadow;
  }

  /** The engine keeps its connections, and with them its advisory lock, for as long as it can. */
  async close() {
    for (const connection of this.#open) await connection.dispose();
  }
}

/** The catalogue describes functions by single letters, of a type that only the engine knows. */
function readCatalogue(connection: Connection) {
  const pool = connection.underlyingDriver();
  const query = pool.query.bind(pool) as (...args: unknown[]) => Promise<pg.QueryResult>;
  const queryRaw = connection.queryRaw.bind(connection);
  let letters: number[] = [];
  const readLetters = async (...args: unknown[]) => {
    const result = await query(...args);
    const fields = result.fields ?? [];
    letters = [...fields.keys()].filter((index) => fields[index]?.dataTypeID === builtins.CHAR);
    for (const index of letters) Object.assign(fields[index] ?? {}, { dataTypeID: builtins.TEXT });
    return result;
  };
  Object.assign(pool, { query: readLetters });
  connection.queryRaw = async (text) => {
    const result = await queryRaw(text);
    for (const index of letters) result.columnTypes[index] = ColumnTypeEnum.Character;
    return result;
  };
}

/** As one simple query, which PostgreSQL runs as one transaction: a script applies whole or not at all. */
async function runScript(connection: Connection, script: string) {
  try {
    await connection.underlyingDriver().query(script);
  } catch (fault) {
    if (!(fault instanceof pg.DatabaseError)) throw fault;
    throw new DriverAdapterError({
      kind: 'postgres',
      code: fault.code ?? 'N/A',
      severity: fault.severity ?? 'N/A',
      message: fault.message,
      detail: fault.detail,
      column: fault.column,
      hint: fault.hint,
    });
  }
}

async function withEngine<T>(url: string, work: (engine: SchemaEngine) => Promise<T>): Promise<T> {
  const Engine = await (loading ??= loadEngine());
  const adapter = new ScriptAdapter(url);
  try {
    const schema = await readFile(path.join(here, 'schema.prisma'), 'utf8');
    const engine = await Engine.new(
      { datamodels: [['schema.prisma', schema]] },
      () => undefined,
      bindMigrationAwareSqlAdapterFactory(adapter),
    );
    return await work(engine);
  } finally {
    await adapter.close();
  }
}

async function readMigrations(): Promise<MigrationList> {
  const baseDir = path.join(here, 'migrations');
  const entries = await readdir(baseDir, { withFileTypes: true });
  const names = entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name);
  return {
    baseDir,
    lockfile: {
      path: 'migration_lock.toml',
      content: await readFile(path.join(baseDir, 'migration_lock.toml'), 'utf8').catch(() => null),
    },
    shadowDbInitScript: '',
    migrationDirectories: await Promise.all(names.sort().map(readMigration)),
  };
}

async function readMigration(name: string) {
  const value = await readFile(path.join(here, 'migrations', name, 'migration.sql'), 'utf8');
  return {
    path: name,
    migrationFile: { path: 'migration.sql', content: { tag: 'ok' as const, value } },
  };
}

/** Only one process at a time may change the tables; the others wait, and then find nothing to do. */
async function alone<T>(connectionString: string, work: () => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString, connectionTimeoutMillis: 5000 });
  await client.connect();
  try {
    await client.query(`set lock_timeout = ${MINUTE}`);
    await client.query('select pg_advisory_lock($1)', [ADVISORY_LOCK]);
    await ensureGroup(client);
    return await work();
  } finally {
    await client.end();
  }
}

/** The migrations grant rights to this group, and whoever the application is belongs to it. */
async function ensureGroup(client: pg.Client) {
  const { rowCount } = await client.query("select 1 from pg_roles where rolname = 'cpd_app'");
  if (rowCount) return;
  try {
    await client.query('create role cpd_app nologin');
  } catch (fault) {
    // Another database of this server was quicker: roles belong to all of them.
    if (['42710', '23505'].includes((fault as pg.DatabaseError).code ?? '')) return;
    throw new Error(
      'The role cpd_app is missing and this user may not make it. ' +
        'Ask whoever administers the server for: CREATE ROLE cpd_app NOLOGIN;',
      { cause: fault },
    );
  }
}

/**
 * Brings the tables of a database to what prisma/migrations says.
 * @returns the names of the migrations that were applied now
 * @throws an Error whose message says what is wrong and what to do
 */
export async function migrate(connectionString: string): Promise<string[]> {
  const apply = async (engine: SchemaEngine) => {
    const migrationsList = await readMigrations();
    await refuseBadHistory(engine, migrationsList);
    try {
      return (await engine.applyMigrations({ migrationsList, filters })).appliedMigrationNames;
    } catch (fault) {
      throw new Error(explain(fault, migrationsList), { cause: fault });
    }
  };
  return alone(connectionString, () => withEngine(connectionString, apply));
}

async function refuseBadHistory(engine: SchemaEngine, migrationsList: MigrationList) {
  const history = await engine.diagnoseMigrationHistory({
    migrationsList,
    filters,
    optInToShadowDatabase: false,
  });
  const [failed] = history.failedMigrationNames;
  if (failed) throw new Error(howToMend(failed));
  if (history.editedMigrationNames.length > 0)
    throw new Error(
      `Changed after it was applied to this database: ${history.editedMigrationNames.join(', ')}. ` +
        'An applied migration stays as it is: put its file back (git checkout prisma/migrations) and write a new one (npm run db:diff -- NAME).',
    );
}

const howToMend = (name: string) =>
  `The migration ${name} failed. PostgreSQL undid it as a whole, unless it says COMMIT or CONCURRENTLY. ` +
  `Mend its file, undo by hand what may be left of it, then: npm run db:migrate -- rolled-back ${name}`;

function explain(fault: unknown, { migrationDirectories }: MigrationList): string {
  const message = fault instanceof Error ? fault.message : String(fault);
  const failed = migrationDirectories.find((migration) => message.includes(`"${migration.path}"`));
  return failed ? `${plainCause(fault)}\n${howToMend(failed.path)}` : plainCause(fault);
}

/** The engine's messages end in a trace of its own insides, which helps nobody here. */
function plainCause(fault: unknown): string {
  const message = fault instanceof Error ? fault.message : String(fault);
  const lines = message.split('\n');
  const noise = /^\s+(?:\d+: |with |at )|^external connector error$|^Error:\s*$/;
  return lines
    .filter((line) => !noise.test(line))
    .join('\n')
    .trim();
}

/** Says that nothing is left of a failed migration, so that it may be applied again. */
async function markRolledBack(connectionString: string, migrationName: string) {
  await withEngine(connectionString, (engine) => engine.markMigrationRolledBack({ migrationName }));
}

/**
 * Writes a migration that leads from the migrations there are to schema.prisma.
 * @param connectionString may create databases: the migrations are tried out in one
 * @returns the path of the new file, or null when there is nothing to do
 */
async function writeDifference(connectionString: string, name: string): Promise<string | null> {
  const content = await readFile(path.join(here, 'schema.prisma'), 'utf8');
  const from = { tag: 'migrations' as const, ...(await readMigrations()) };
  const to = { tag: 'schemaDatamodel' as const, files: [{ path: 'schema.prisma', content }] };
  const { stdout } = await alone(connectionString, () =>
    withEngine(connectionString, (engine) =>
      engine.diff({ from, to, script: true, exitCode: null, filters }),
    ),
  ).catch((fault) => {
    throw new Error(plainCause(fault), { cause: fault });
  });
  const sql = stdout ?? '';
  if (sql.trim() === '' || /^-- This is an empty migration/.test(sql)) return null;
  const stamp = new Date().toISOString().replace(/\D/g, '').slice(0, 14);
  const folder = path.join(here, 'migrations', `${stamp}_${name}`);
  await mkdir(folder, { recursive: true });
  await writeFile(path.join(folder, 'migration.sql'), sql);
  return path.join(folder, 'migration.sql');
}

/** Each says what it did. */
const COMMANDS: Record<string, (url: string, name: string) => Promise<string>> = {
  '': async (url) => (await migrate(url)).map((name) => `Applied ${name}`).join('\n'),
  'rolled-back': async (url, name) => {
    await markRolledBack(url, name);
    return (await migrate(url)).map((applied) => `Applied ${applied}`).join('\n');
  },
  diff: async (url, name) => {
    const file = await writeDifference(url, name);
    return file ? `Written: ${file}` : 'The migrations hold all that prisma/schema.prisma does.';
  },
};

function databaseUrl(): string {
  const url = process.env['MIGRATION_DATABASE_URL'] ?? process.env['DATABASE_URL'] ?? '';
  if (/^postgres(ql)?:\/\//.test(url) && URL.canParse(url)) return url;
  throw new Error(
    'Set DATABASE_URL (or MIGRATION_DATABASE_URL, as the owner of the tables) to postgresql://…',
  );
}

async function main([command = '', name = '']: string[]): Promise<string> {
  const work = COMMANDS[command];
  if (!work) throw new Error(`There is no "${command}" here: rolled-back NAME or diff NAME.`);
  return work(databaseUrl(), name);
}

if (process.argv[1] === path.join(here, 'migrate.ts'))
  main(process.argv.slice(2)).then(
    (said) => {
      if (said) console.log(said);
      process.exit(0);
    },
    (fault) => {
      console.error(fault instanceof Error ? fault.message : fault);
      process.exit(1);
    },
  );
