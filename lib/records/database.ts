/**
 * The one connection to PostgreSQL. Sessions speak UTC whatever the server's zone is: without it
 * `timestamptz` would be stored an hour wrong in a British summer, and a read would hide it.
 */
import { PrismaPg } from '@prisma/adapter-pg';
import { env } from '../env';
import { PrismaClient } from './prisma-client/client';

export { Prisma } from './prisma-client/client';

/** A frozen server must not freeze us: every wait ends (security.md §0.8). Milliseconds. */
const TIMEOUTS = {
  connectionTimeoutMillis: 2_000,
  statement_timeout: 5_000,
  query_timeout: 6_000,
  idle_in_transaction_session_timeout: 10_000,
};

/** What works through the whole register at once may take longer, on connections of its own. */
const LONG_TIMEOUTS = {
  connectionTimeoutMillis: 5_000,
  statement_timeout: 240_000,
  query_timeout: 245_000,
  idle_in_transaction_session_timeout: 30_000,
};

/**
 * What reports read is in the index and in memory, and their statements run once: no code is compiled
 * for them, a page of an index costs no more than one of a table, and people by the ten thousand are
 * grouped without a file.
 */
export const PLANS = '-c jit=off -c random_page_cost=1.1 -c work_mem=32MB';

type Terms = { readonly max: number; readonly timeouts: typeof TIMEOUTS };

const SHORT: Terms = { max: 10, timeouts: TIMEOUTS };
const LONG: Terms = { max: 2, timeouts: LONG_TIMEOUTS };

export function connect(
  connectionString: string,
  clock?: string,
  { max, timeouts }: Terms = SHORT,
): PrismaClient {
  // The clock is only ever given by the demo's seed and by tests that move time.
  const options = ['-c TimeZone=UTC', PLANS, ...(clock ? [`-c cpd.clock=${clock}`] : [])].join(' ');
  return new PrismaClient({
    adapter: new PrismaPg({ connectionString, options, max, ...timeouts }),
  });
}

const kept = globalThis as typeof globalThis & {
  cpdDatabase?: PrismaClient;
  cpdLongWork?: PrismaClient;
  cpdClock?: string;
};

/** One pool a process, also across reloads in development. */
export function database(): PrismaClient {
  kept.cpdDatabase ??= connect(env().DATABASE_URL);
  return kept.cpdDatabase;
}

/**
 * For the few things that take the whole register at once: two connections with more time, so that
 * they neither run into the limits of pages nor take pages' connections away.
 */
export function longWork(): PrismaClient {
  kept.cpdLongWork ??= connect(env().DATABASE_URL, kept.cpdClock, LONG);
  return kept.cpdLongWork;
}

export async function disconnect(): Promise<void> {
  await Promise.all([kept.cpdDatabase?.$disconnect(), kept.cpdLongWork?.$disconnect()]);
  delete kept.cpdDatabase;
  delete kept.cpdLongWork;
}

/**
 * Opens the pool anew with the house's clock at `clock` (ISO instant), or at the true time without
 * it. For the demo cast's history and for tests of expiry; nothing that serves people calls it.
 */
export async function travelTo(clock?: string): Promise<void> {
  await disconnect();
  delete kept.cpdClock;
  if (clock) kept.cpdClock = clock;
  kept.cpdDatabase = connect(env().DATABASE_URL, clock);
}
