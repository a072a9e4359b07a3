/**
 * Puts invented registrants with histories on the register, made inside the database in sets: for the
 * demonstration's reports and for the benches. Nobody lives through the use cases here (`seed.ts` does
 * that for the cast), so a test marks, chains and words all of it again by the house's own rules.
 *
 * Deterministic: the same number, seed and clock give the same rows. Only inserted, so evidence's
 * triggers stay as they are. Certificates have no file, as after their bytes were erased.
 */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import pg from 'pg';
import { snapshotOf } from '../../lib/domain/certification';
import type { LearningModule } from '../../lib/domain/learning-module';
import { drawPapers, listDecisions, MOST_SITTINGS } from './exams';
import { nameWords, PARTS } from './words';

export type Population = {
  /** May make temporary tables, as the owner of the tables may. */
  readonly connectionString: string;
  /** Its content version has been kept. */
  readonly module: LearningModule;
  /** How many there are to be in all; whoever is there already is left alone. */
  readonly registrants: number;
  /** A whole number. */
  readonly seed: number;
  /** `https://host`, for the certificates' words. */
  readonly origin: string;
  /** ISO instant that histories end at; the true time when left out. */
  readonly clock?: string;
  /** False: the register alone. */
  readonly histories?: boolean;
  /** Connections that work side by side; one when left out. */
  readonly lanes?: number;
  readonly onBatch?: (people: number) => void;
};

/** So many people a transaction: their steps fit into memory. */
const BATCH = 5_000;

/** What their registration numbers begin with. */
export const INVENTED = 'INV-';

type Places = Readonly<Record<string, number>>;

/** One of the scripts beside this file, with its `:places` filled in by numbers. */
async function script(name: string, places: Places): Promise<string> {
  const file = path.join(process.cwd(), 'prisma', 'population', `${name}.sql`);
  const text = await readFile(file, 'utf8');
  return text.replace(/(?<!:):(from|to|seed|ordinal|series)\b/g, (_, place: string) => {
    const value = places[place];
    if (!Number.isSafeInteger(value)) throw new Error(`${name}.sql needs a number for ${place}.`);
    return `${value}`;
  });
}

/** As a set: the names of the columns are those of the rows. */
async function load(client: pg.Client, table: string, rows: readonly object[]): Promise<void> {
  const named = `jsonb_populate_recordset(NULL::pg_temp.${table}, $1)`;
  await client.query(`INSERT INTO pg_temp.${table} SELECT * FROM ${named}`, [JSON.stringify(rows)]);
  await client.query(`ANALYZE pg_temp.${table}`);
}

/** From the cycle's first day, at most fourteen months and at least six weeks back, until now. */
async function loadSetting(client: pg.Client, { module, origin }: Population): Promise<void> {
  const { cycle } = module;
  const nobody = { name: '', registrationNumber: '', parts: [] };
  const { passMark } = module;
  const passed = module.lessons.map(({ standard: id, title }) => ({ id, title, passMark }));
  // Whoever has completed has been through every lesson, see learning.sql.
  const minutes = module.lessons.reduce((sum, lesson) => sum + lesson.minutes, 0);
  const completion = { on: '2026-01-01', passed, minutes };
  const words = nameWords();
  await client.query(
    `INSERT INTO pg_temp.setting
     SELECT $1, $2, $3, $4, $5, $6, $7, $8,
            pg_temp.midnight(least(cpd_now() - interval '6 weeks', greatest(cpd_now() - interval '14 months',
              make_timestamptz(cycle_first_year($7, $8), 1, 1, 0, 0, 0, 'Europe/London')))),
            cpd_now(), $9, $10, $11, $12, $13, $14`,
    [
      module.id,
      module.materialVersion,
      module.contentHash,
      module.passMark,
      JSON.stringify(snapshotOf(module, nobody, completion, { serial: '', code: '', origin })),
      origin,
      cycle.firstYear,
      cycle.years,
      ...[words.given, words.stems, words.endings].flatMap(({ words, keys }) => [words, keys]),
    ],
  );
}

/** @returns papers a standard */
async function prepare(client: pg.Client, population: Population): Promise<number> {
  const { module, seed, clock } = population;
  await client.query(
    `SET synchronous_commit = off; SET work_mem = '128MB'; SET temp_buffers = '64MB'; SET jit = off`,
  );
  if (clock) await client.query(`SELECT set_config('cpd.clock', $1, false)`, [clock]);
  await client.query(await script('tables', { seed }));
  await loadSetting(client, population);
  const { papers, items, series } = drawPapers(module, `population ${seed}`);
  const lessons = module.lessons.map(({ standard, scenarios }, lesson) => {
    return { lesson, standard, steps: scenarios.length + 1, of: module.quizLength };
  });
  await load(
    client,
    'part',
    PARTS.map((part, place) => ({ place, ...part })),
  );
  await load(client, 'lesson', lessons);
  await load(client, 'decision', listDecisions(module));
  await load(client, 'paper', papers);
  await load(client, 'item', items);
  return series;
}

async function enterBatch(client: pg.Client, places: Places, histories: boolean): Promise<void> {
  await client.query('BEGIN');
  await client.query(await script('register', places));
  const { rowCount } = await client.query('SELECT FROM pg_temp.person LIMIT 1');
  if (histories && rowCount === 1) {
    await client.query(await script('learning', places));
    for (let ordinal = 1; ordinal <= MOST_SITTINGS; ordinal += 1) {
      await client.query(await script('sitting', { ...places, ordinal }));
    }
    await client.query(await script('certificates', places));
  }
  await client.query('COMMIT');
}

/** Takes batch after batch off `starts` until there is none left. */
async function workThrough(starts: number[], population: Population): Promise<void> {
  const { connectionString, registrants, seed, histories = true, onBatch } = population;
  const client = new pg.Client({ connectionString, options: '-c TimeZone=UTC' });
  await client.connect();
  try {
    const series = await prepare(client, population);
    for (let from = starts.shift(); from !== undefined; from = starts.shift()) {
      const to = Math.min(from + BATCH - 1, registrants);
      await enterBatch(client, { from, to, seed, series }, histories);
      onBatch?.(to);
    }
  } finally {
    await client.end();
  }
}

/** @throws Error of the database; what was committed batch by batch stays */
export async function populate(population: Population): Promise<void> {
  const { registrants, lanes = 1 } = population;
  const batches = Math.ceil(registrants / BATCH);
  const starts = Array.from({ length: batches }, (_, index) => index * BATCH + 1);
  await Promise.all(Array.from({ length: lanes }, () => workThrough(starts, population)));
}
