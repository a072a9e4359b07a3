/**
 * @typedef {import('node:http').IncomingMessage} Request
 * @typedef {import('node:http').ServerResponse} Response
 */

/** An address that no page has: Next answers it with the whole page, words and all. */
const NOWHERE = '/nowhere';

/** What Next notes on a request; the second time round it must find none of it. */
const NOTES = Symbol.for('NextInternalRequestMeta');

/**
 * Whether a browser waits for a document, rather than Next's own script for a part of one.
 * @param {Request} req
 */
function wantsDocument({ headers }) {
  return headers['rsc'] === undefined && headers['next-action'] === undefined;
}

/**
 * Lets a request into the site; when the answer is a page that is not there, asks for that page anew.
 * A page that finds out while it is made that there is nothing to show comes from Next as an empty
 * document, which only scripts fill: without them people would see nothing at all.
 * @param {Request} req
 * @param {Response} res
 * @param {(req: Request, res: Response) => Promise<unknown>} site
 * @returns {Promise<unknown>}
 */
export function askSite(req, res, site) {
  if (!wantsDocument(req)) return site(req, res);
  return new Promise((resolve, reject) => {
    /** @type {any} */
    const open = res;
    const { write, end, writeHead, flushHeaders } = open;
    let empty = false;
    const look = (/** @type {number} */ status, /** @type {any} */ given) => {
      empty ||= !res.headersSent && status === 404 && isHtml(res, given);
      return empty;
    };
    open.writeHead = (/** @type {number} */ status, /** @type {any[]} */ ...rest) =>
      look(status, rest.at(-1)) ? res : writeHead.call(res, status, ...rest);
    open.flushHeaders = () => (look(res.statusCode, null) ? undefined : flushHeaders.call(res));
    open.write = (/** @type {any[]} */ ...given) =>
      look(res.statusCode, null) ? true : write.apply(res, given);
    open.end = (/** @type {any[]} */ ...given) => {
      if (!look(res.statusCode, null)) return end.apply(res, given);
      Object.assign(open, { write, end, writeHead, flushHeaders });
      askForNowhere(req, res, site).then(resolve, reject);
      return res;
    };
    site(req, res).then((answer) => (empty ? undefined : resolve(answer)), reject);
  });
}

/**
 * @param {Response} res
 * @param {any} given to writeHead
 */
function isHtml(res, given) {
  const type = (given && typeof given === 'object' && given['content-type']) || undefined;
  return /^text\/html/.test(String(type ?? res.getHeader('content-type') ?? ''));
}

/**
 * @param {any} req
 * @param {Response} res
 * @param {(req: Request, res: Response) => Promise<unknown>} site
 */
function askForNowhere(req, res, site) {
  for (const name of res.getHeaderNames()) res.removeHeader(name);
  delete req[NOTES];
  Object.assign(req, { url: NOWHERE, method: req.method === 'HEAD' ? 'HEAD' : 'GET' });
  return site(req, res);
}
