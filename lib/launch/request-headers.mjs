import { isLoopback, urlOfHost } from './origin.mjs';
import { pathOf } from './request-checks.mjs';

/** @typedef {import('node:http').IncomingMessage} Request */

/**
 * Headers that only Next itself, or we, may put on a request. Taken from outside they would choose
 * the nonce, skip the proxy or name another host (Next's CVEs 2025-29927 and 2026-64649).
 */
const NOT_FROM_OUTSIDE =
  /^(?:content-security-policy(?:-report-only)?|x-nonce|x-request-id|x-(?:middleware|nextjs|next|now|invoke|matched)-.*|next-resume|x-prerender-.*)$/;
/**
 * By these Next's development server finds the page that asked, to send it what its debugging shows; React
 * waits for that, so without them every soft navigation hangs. They choose nothing, and only `npm run dev` reads them.
 */
const FOR_DEBUGGING = /^x-nextjs-(?:html-)?request-id$/;
/** What a proxy in front says of the outside; anybody can say it where there is none. */
const FROM_A_PROXY = /^(?:forwarded|x-real-ip|x-forwarded-.*)$/;

/**
 * Cleans a request's headers and adds ours, so that what follows can trust them.
 * @param {Request} req
 * @param {object} ours
 * @param {URL} ours.origin
 * @param {string} ours.policy Next reads its nonce from this request header
 * @param {string} ours.nonce
 * @param {string} ours.id
 * @param {boolean} ours.behindProxy whether x-forwarded-for comes from a proxy of ours
 * @param {boolean} ours.dev whether Next is the one that reloads
 */
export function cleanRequest(req, { origin, policy, nonce, id, behindProxy, dev }) {
  for (const name of Object.keys(req.headers)) {
    const fromProxy = FROM_A_PROXY.test(name) && !(behindProxy && name === 'x-forwarded-for');
    const fromOutside = NOT_FROM_OUTSIDE.test(name) && !(dev && FOR_DEBUGGING.test(name));
    if (fromProxy || fromOutside) delete req.headers[name];
  }
  const site = siteOf(req, origin);
  Object.assign(req.headers, {
    host: site.host,
    'x-forwarded-host': site.host,
    'x-forwarded-proto': site.protocol.slice(0, -1),
    'x-forwarded-port': site.port || (site.protocol === 'https:' ? '443' : '80'),
    'content-security-policy': policy,
    'x-nonce': nonce,
    'x-request-id': id,
    // For limits a visitor; whatever was sent under this name is replaced.
    'x-client-address': req.socket.remoteAddress ?? 'unknown',
  });
}

/**
 * The site as the visitor knows it: APP_ORIGIN, or in the demo the loopback name that was typed.
 * @param {Request} req
 * @param {URL} origin
 */
function siteOf(req, origin) {
  const host = urlOfHost(req.headers.host ?? '', origin.protocol);
  if (pathOf(req).startsWith('/health/') || !host) return origin;
  return isLoopback(host.hostname) && isLoopback(origin.hostname) ? host : origin;
}
