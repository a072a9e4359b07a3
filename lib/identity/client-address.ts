/** The network address a request came from, for limits only; never stored in clear. */
import { headers } from 'next/headers';
import { env } from '../env';

/**
 * The front door writes the socket's own address into `x-client-address` and drops whatever a
 * client sent under that name. Forwarded addresses count only as many hops back as we have proxies.
 */
export async function clientAddress(): Promise<string> {
  const given = await headers();
  const socket = given.get('x-client-address') ?? 'unknown';
  const hops = (given.get('x-forwarded-for') ?? '').split(',').map((hop) => hop.trim());
  const { TRUSTED_PROXY } = env();
  return TRUSTED_PROXY > 0 ? (hops.at(-TRUSTED_PROXY) ?? socket) || socket : socket;
}
