import { BODY_LIMIT } from './request-checks.mjs';

/**
 * Counts what arrives of a body and calls once it is too much, after which nothing more gets
 * through. A sender who declares no length (chunked) is caught only this way. It counts where the
 * parser hands over, because listening for 'data' would take the body from who reads it later.
 * @param {import('node:http').IncomingMessage} req
 * @param {() => void} onTooLarge
 */
export function limitBody(req, onTooLarge) {
  const push = req.push;
  let received = 0;
  req.push = (chunk, encoding) => {
    received += chunk?.length ?? 0;
    if (received <= BODY_LIMIT) return push.call(req, chunk, encoding);
    if (received - (chunk?.length ?? 0) <= BODY_LIMIT) onTooLarge();
    return false;
  };
}
