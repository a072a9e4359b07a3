import { isLoopback, urlOfHost } from './origin.mjs';

/** @typedef {import('node:http').IncomingMessage} Request */

/**
 * Why a request is not let in.
 * @typedef {object} Denial
 * @property {number} status
 * @property {string} title
 * @property {string} sentence
 * @property {Record<string, string>} [headers]
 */

/** @typedef {{ origin: URL, demo: boolean }} House */

const MEBIBYTE = 1024 * 1024;
const BODY_LIMIT = MEBIBYTE;
/**
 * Where a file is sent to. The page takes 32 MB and says so itself, in words that help; a file of up to
 * twice that is let through to be told so, because a browser whose sending is cut off shows no page.
 */
const UPLOAD_LIMITS = new Map([['/staff/register/file', 64 * MEBIBYTE]]);
const METHODS = ['GET', 'HEAD', 'POST'];
/** Load balancers ask these by the machine's own address. */
const FOR_MACHINES = /^\/health\/(?:live|ready)$/;

/**
 * How many bytes a request may bring.
 * @param {Request} req
 */
export const bodyLimitOf = (req) => UPLOAD_LIMITS.get(pathOf(req)) ?? BODY_LIMIT;

/**
 * Decides whether a request may come in, from its head alone.
 * @param {Request} req
 * @param {House} house
 * @returns {Denial | null}
 */
export function denialOf(req, house) {
  return (
    checkTarget(req) ??
    checkMethod(req) ??
    checkHost(req, house) ??
    checkLength(req) ??
    checkOrigin(req, house)
  );
}

/** @returns {Denial} */
export const tooLarge = () => ({
  status: 413,
  title: 'Too much at once',
  sentence: 'What was sent is larger than this site accepts. Shorten it and try again.',
  headers: { Connection: 'close' },
});

/**
 * The path of a request without its query.
 * @param {Request} req
 */
export const pathOf = (req) => (req.url ?? '/').split(/[?#]/, 1)[0] ?? '/';

/**
 * Only plain paths: "http://elsewhere/" and "//elsewhere" would name another host to what follows.
 * @param {Request} req
 * @returns {Denial | null}
 */
function checkTarget(req) {
  if (/^\/(?![/\\])[^\\]*$/.test(pathOf(req))) return null;
  return {
    status: 400,
    title: 'Bad request',
    sentence: 'The address that was asked for is not one of this site.',
  };
}

/**
 * @param {Request} req
 * @returns {Denial | null}
 */
function checkMethod(req) {
  if (METHODS.includes(req.method ?? '')) return null;
  return {
    status: 405,
    title: 'Not possible here',
    sentence: 'This site answers GET, HEAD and POST requests only.',
    headers: { Allow: METHODS.join(', ') },
  };
}

/**
 * @param {Request} req
 * @param {House} house
 * @returns {Denial | null}
 */
function checkHost(req, house) {
  const hosts = req.headersDistinct['host'] ?? [];
  if (FOR_MACHINES.test(pathOf(req)) && hosts.length < 2) return null;
  const at = hosts.length === 1 ? urlOfHost(String(hosts[0]), house.origin.protocol) : null;
  if (at && isOurs(at, house)) return null;
  return at
    ? {
        status: 421,
        title: 'Wrong address',
        sentence: `This site answers at ${house.origin.origin} only.`,
      }
    : {
        status: 400,
        title: 'Bad request',
        sentence: 'The request does not say which site it is for.',
      };
}

/**
 * The demo may be reached by any name of this machine, which may be forwarded to another port.
 * @param {URL} at
 * @param {House} house
 */
const isOurs = (at, { origin, demo }) =>
  at.origin === origin.origin || (demo && isLoopback(at.hostname));

/**
 * @param {Request} req
 * @returns {Denial | null}
 */
function checkLength(req) {
  return Number(req.headers['content-length'] ?? 0) > bodyLimitOf(req) ? tooLarge() : null;
}

/**
 * What changes something must come from one of our own pages. Browsers say where a POST comes from;
 * "null" is said by sandboxes and by pages that hide it, and is nobody's.
 * @param {Request} req whose host was found to be ours
 * @param {House} house
 * @returns {Denial | null}
 */
function checkOrigin(req, { origin }) {
  if (req.method !== 'POST') return null;
  const from = req.headers.origin;
  const here = urlOfHost(req.headers.host ?? '', origin.protocol)?.origin ?? origin.origin;
  if (from === undefined ? req.headers['sec-fetch-site'] === 'same-origin' : from === here)
    return null;
  return {
    status: 403,
    title: 'Not accepted',
    sentence: `This did not come from a page of ${here}, so nothing was changed. Open the page there and try again.`,
  };
}
