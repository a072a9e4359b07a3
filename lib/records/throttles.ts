/** Limits that hold however many processes serve: counted in PostgreSQL (ASVS 5.0 2.4.1). */
import { database, Prisma } from './database';

/**
 * Counts one try and tells whether it is within the limit. Windows are fixed, so nobody is kept
 * out longer than one of them.
 *
 * @param bucket what is counted; hash whatever is personal in it
 * @param seconds length of the window
 */
export async function withinLimit(
  bucket: string,
  limit: number,
  seconds: number,
): Promise<boolean> {
  const [row] = await database().$queryRaw<{ hits: number }[]>(Prisma.sql`
    INSERT INTO throttle (bucket, window_start, hits)
    VALUES (${bucket},
            to_timestamp(floor(extract(epoch FROM cpd_now()) / ${seconds}::int) * ${seconds}::int), 1)
    ON CONFLICT (bucket, window_start) DO UPDATE SET hits = throttle.hits + 1
    RETURNING hits`);
  return (row?.hits ?? 1) <= limit;
}
