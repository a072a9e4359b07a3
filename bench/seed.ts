/**
 * `npm run bench:seed -- --registrants 50000 [--register-only]`: a register of invented people, and the
 * histories of as many, made inside the database (prisma/population). Prints what it came to.
 */
import { parseArgs } from 'node:util';
import pg from 'pg';
import { env } from '../lib/env';
import { keepContentVersion } from '../lib/records/content-versions';
import { disconnect } from '../lib/records/database';
import { listModules } from '../lib/use-cases/list-modules';
import { INVENTED, populate } from '../prisma/population/populate';

const TABLES = [
  'registrant',
  'attempt',
  'attempt_step',
  'attempt_result',
  'learning_step',
  'certificate',
] as const;

type Counts = Record<(typeof TABLES)[number], number>;

async function askedFor() {
  const { values } = parseArgs({
    options: {
      registrants: { type: 'string', default: '50000' },
      'register-only': { type: 'boolean', default: false },
    },
  });
  const registrants = Number(values.registrants);
  if (!/^\d+$/.test(values.registrants) || registrants < 1 || registrants > 9_999_999)
    throw new Error('--registrants is a whole number from 1 to 9999999.');
  return { registrants, histories: !values['register-only'] };
}

/** This is no place for invented people where there are others. */
async function refuseRealRegister(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ others: number }>(
    `SELECT count(*)::int AS others FROM registrant
     WHERE number_key NOT LIKE $1 AND number_key NOT LIKE 'DEMO-%'`,
    [`${INVENTED}%`],
  );
  if (rows[0]?.others !== 0)
    throw new Error('This database has a register of its own: name an empty one in DATABASE_URL.');
}

async function count(client: pg.Client): Promise<Counts> {
  const columns = TABLES.map((table) => `(SELECT count(*)::int FROM ${table}) AS ${table}`);
  const { rows } = await client.query<Counts>(`SELECT ${columns.join(', ')}`);
  if (!rows[0]) throw new Error('There is nothing to count.');
  return rows[0];
}

const seconds = (since: number) => (performance.now() - since) / 1000;

async function seed(client: pg.Client): Promise<void> {
  const { registrants, histories } = await askedFor();
  await refuseRealRegister(client);
  const [module] = listModules();
  if (!module) throw new Error('There is no module to have a history in.');
  await keepContentVersion(module);
  const before = await count(client);
  const began = performance.now();
  const { rows } = await client.query<{ now: string }>('SELECT now()::text AS now');
  await populate({
    connectionString: ownerUrl(),
    module,
    registrants,
    histories,
    seed: 2026,
    origin: env().APP_ORIGIN,
    clock: rows[0]?.now ?? '',
    lanes: 2,
    onBatch: (people) => console.log(`  to ${people}: ${seconds(began).toFixed(1)} s`),
  });
  const took = seconds(began);
  const vacuumed = performance.now();
  // As autovacuum would in time: without it no index is enough for a report.
  await client.query('VACUUM (ANALYZE)');
  const after = await count(client);
  for (const table of TABLES)
    console.log(
      `${table.padEnd(16)} ${String(after[table]).padStart(9)}  (${after[table] - before[table]} now)`,
    );
  const rate = (after.attempt - before.attempt) / took;
  console.log(
    `Made in ${took.toFixed(1)} s (${rate.toFixed(0)} attempts a second), vacuumed in ${seconds(vacuumed).toFixed(1)} s.`,
  );
}

function ownerUrl(): string {
  const { MIGRATION_DATABASE_URL, DATABASE_URL } = env();
  return MIGRATION_DATABASE_URL ?? DATABASE_URL;
}

async function main(): Promise<number> {
  const client = new pg.Client({ connectionString: ownerUrl() });
  await client.connect();
  try {
    await seed(client);
    return 0;
  } catch (fault) {
    console.error(fault instanceof Error ? fault.message : fault);
    return 1;
  } finally {
    await client.end();
    await disconnect();
  }
}

void main().then((code) => process.exit(code));
