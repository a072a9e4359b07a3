/** The same three as in lib/env.ts, which checks again. */
const LOOPBACK = new Set(['localhost', '127.0.0.1', '[::1]']);

/**
 * Whether a host name can only mean this machine, whatever a name server says.
 * @param {string} hostname as URL.hostname gives it: lower case, IPv6 in brackets
 */
export const isLoopback = (hostname) => LOOPBACK.has(hostname);

/**
 * The URL a Host header means, or null when it is not a plain `name` or `name:port`.
 * @param {string} host
 * @param {string} protocol with its colon
 * @returns {URL | null}
 */
export function urlOfHost(host, protocol) {
  if (!/^[\w.:[\]-]+$/.test(host)) return null;
  return URL.canParse(`${protocol}//${host}`) ? new URL(`${protocol}//${host}`) : null;
}
