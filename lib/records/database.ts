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

export function connect(connectionString: string, clock?: string): PrismaClient {
  // The clock is only ever given by the demo's seed and by tests that move time.
  const options = ['-c TimeZone=UTC', ...(clock ? [`-c cpd.clock=${clock}`] : [])].join(' ');
  return new PrismaClient({
    adapter: new PrismaPg({ connectionString, options, max: 10, ...TIMEOUTS }),
  });
}

const kept = globalThis as typeof globalThis & { cpdDatabase?: PrismaClient };

/** One pool a process, also across reloads in development. */
export function database(): PrismaClient {
  kept.cpdDatabase ??= connect(env().DATABASE_URL);
  return kept.cpdDatabase;
}

export async function disconnect(): Promise<void> {
  await kept.cpdDatabase?.$disconnect();
  delete kept.cpdDatabase;
}

/**
 * Opens the pool anew with the house's clock at `clock` (ISO instant), or at the true time without
 * it. For the demo cast's history and for tests of expiry; nothing that serves people calls it.
 */
export async function travelTo(clock?: string): Promise<void> {
  await disconnect();
  kept.cpdDatabase = connect(env().DATABASE_URL, clock);
}
