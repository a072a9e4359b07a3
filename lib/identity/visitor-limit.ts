/** Limits on what one network address may do, signed in or not; the address itself is not kept. */
import { createHmac } from 'node:crypto';
import { env } from '../env';
import { withinLimit } from '../records/throttles';
import { clientAddress } from './client-address';

/** A counter's name: what is personal in it is hashed under the service's secret. */
export function bucketOf(kind: string, personal: string): string {
  return `${kind}:${createHmac('sha256', env().NEXTAUTH_SECRET).update(personal).digest('base64url')}`;
}

/** Counts one visit and tells whether it is within `limit` in `seconds`. */
export async function withinVisitorLimit(
  kind: string,
  limit: number,
  seconds: number,
): Promise<boolean> {
  return withinLimit(bucketOf(kind, await clientAddress()), limit, seconds);
}
