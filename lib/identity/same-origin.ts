/** Changes come from our own pages (ASVS 5.0 3.5.1). The front door asks first; this asks again. */
import { headers } from 'next/headers';
import { env } from '../env';

const LOOPBACK = new Set(['localhost', '127.0.0.1', '[::1]']);

/** In the demo every loopback name of the same port is us. */
function isOurs(origin: string): boolean {
  const { APP_ORIGIN, DEMO } = env();
  if (origin === APP_ORIGIN) return true;
  if (!DEMO || !URL.canParse(origin)) return false;
  const [theirs, ours] = [new URL(origin), new URL(APP_ORIGIN)];
  return LOOPBACK.has(theirs.hostname) && theirs.port === ours.port;
}

export async function comesFromUs(): Promise<boolean> {
  const given = await headers();
  const origin = given.get('origin');
  // A browser that leaves Origin out of a POST is old; its Sec-Fetch-Site, if any, must not object.
  return origin === null ? given.get('sec-fetch-site') === 'same-origin' : isOurs(origin);
}

/** Whether Next's own script sent the form, and goes on showing the page that it stands on. */
export async function sentByScript(): Promise<boolean> {
  return (await headers()).has('next-action');
}
