import { bodyLimitOf } from './request-checks.mjs';

/**
 * Counts what arrives of a body and calls once it is too much, after which nothing more gets
 * through. A sender who declares no length (chunked) is caught only this way. It counts where the
 * parser hands over, because listening for 'data' would take the body from who reads it later.
 * @param {import('node:http').IncomingMessage} req
 * @param {() => void} onTooLarge
 */
export function limitBody(req, onTooLarge) {
  const push = req.push;
  const limit = bodyLimitOf(req);
  let received = 0;
  req.push = (chunk, encoding) => {
    received += chunk?.length ?? 0;
    if (received <= limit) return push.call(req, chunk, encoding);
    if (received - (chunk?.length ?? 0) <= limit) onTooLarge();
    return false;
  };
}
