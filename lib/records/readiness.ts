/** Whether the database can be worked with, asked in one statement. */
import { database, Prisma } from './database';

export type Readiness = {
  /** The session's zone; anything but UTC would store instants wrongly. */
  readonly zone: string;
  /** Set only by the demo's seed and by tests; a service that runs on a set clock is not ready. */
  readonly clockSet: boolean;
  readonly migrated: boolean;
};

export async function readReadiness(): Promise<Readiness> {
  const [row] = await database().$queryRaw<Readiness[]>(Prisma.sql`
    SELECT current_setting('TimeZone') AS zone,
           coalesce(current_setting('cpd.clock', true), '') <> '' AS "clockSet",
           to_regclass('attempt_step') IS NOT NULL AS migrated`);
  if (!row) throw new Error('The database answered with nothing.');
  return row;
}
