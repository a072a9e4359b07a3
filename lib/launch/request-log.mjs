import { pathOf } from './request-checks.mjs';

/**
 * A path that names nobody: verification codes and certificate numbers are replaced.
 * @param {string} path
 */
export const anonymousPath = (path) =>
  path.replace(/^(\/(?:[^/]+\/)*(?:verify|certificates)\/).+$/, '$1…');

/**
 * Writes one line of JSON for a request when it is over.
 * @param {import('node:http').IncomingMessage} req
 * @param {import('node:http').ServerResponse} res
 * @param {string} id
 */
export function logWhenOver(req, res, id) {
  const began = performance.now();
  const path = anonymousPath(pathOf(req));
  res.once('close', () => {
    const ms = Math.round((performance.now() - began) * 10) / 10;
    const status = res.writableFinished ? res.statusCode : `${res.statusCode} cut off`;
    console.log(JSON.stringify({ method: req.method, path, status, ms, id }));
  });
}
