import { randomBytes, randomUUID } from 'node:crypto';
import { limitBody } from './body-limit.mjs';
import { sendCompressed } from './compressed-files.mjs';
import { sendPlainPage } from './plain-page.mjs';
import { denialOf, pathOf, tooLarge } from './request-checks.mjs';
import { cleanRequest } from './request-headers.mjs';
import { logWhenOver } from './request-log.mjs';
import { askSite } from './whole-not-found.mjs';
import { constantHeaders, contentSecurityPolicy, guardResponse } from './response-headers.mjs';

/**
 * @typedef {import('node:http').IncomingMessage} Request
 * @typedef {import('node:http').ServerResponse} Response
 */

/**
 * @typedef {object} House
 * @property {URL} origin
 * @property {boolean} demo
 * @property {boolean} dev
 * @property {boolean} behindProxy
 * @property {boolean} log
 * @property {readonly string[]} formTargets
 * @property {ReadonlyMap<string, import('./compressed-files.mjs').CompressedFile>} files of the build
 * @property {(req: Request, res: Response) => Promise<unknown>} site what answers behind the door
 * @property {() => boolean} isClosing
 */

/**
 * What every request passes before the site sees it, and every response before it leaves.
 * @param {House} house
 * @returns {(req: Request, res: Response) => void}
 */
export function makeFrontDoor(house) {
  const https = house.origin.protocol === 'https:';
  const constant = constantHeaders(https);
  return (req, res) => {
    const id = randomUUID();
    const nonce = randomBytes(16).toString('base64');
    const policy = contentSecurityPolicy({
      nonce,
      https,
      dev: house.dev,
      formTargets: house.formTargets,
    });
    const headers = { ...constant, 'Content-Security-Policy': policy, 'X-Request-Id': id };
    guardResponse(res, pathOf(req), headers);
    if (house.log) logWhenOver(req, res, id);
    const denial = denialOf(req, house) ?? closing(req, house);
    if (denial) return sendPlainPage(res, denial);
    if (sendCompressed(req, res, house.files)) return;
    const { origin, behindProxy, dev } = house;
    cleanRequest(req, { origin, policy, nonce, id, behindProxy, dev });
    limitBody(req, () => cutOff(req, res));
    letIn(req, res, house, id);
  };
}

/**
 * While the site is stopping, whoever balances the load is told to look elsewhere.
 * @param {Request} req
 * @param {House} house
 */
function closing(req, { isClosing }) {
  if (!isClosing() || pathOf(req) !== '/health/ready') return null;
  return {
    status: 503,
    title: 'Stopping',
    sentence: 'This server is stopping.',
    headers: { Connection: 'close' },
  };
}

/**
 * @param {Request} req
 * @param {Response} res
 * @param {House} house
 * @param {string} id
 */
function letIn(req, res, { site, isClosing }, id) {
  if (isClosing()) res.setHeader('Connection', 'close');
  askSite(req, res, site).catch((error) => {
    if (res.writableEnded) return;
    console.error(JSON.stringify({ fault: 'request', id, stack: String(error?.stack ?? error) }));
    if (res.headersSent) res.destroy();
    else sendFault(res, id);
  });
}

/**
 * @param {Response} res
 * @param {string} id
 */
function sendFault(res, id) {
  for (const name of res.getHeaderNames()) res.removeHeader(name);
  const sentence = `Something went wrong on our side. If it happens again, quote this reference: ${id}`;
  sendPlainPage(res, { status: 500, title: 'Sorry, there is a problem', sentence });
}

/**
 * @param {Request} req
 * @param {Response} res
 */
function cutOff(req, res) {
  if (res.headersSent) return res.destroy();
  res.once('finish', () => req.destroy());
  sendPlainPage(res, tooLarge());
}
