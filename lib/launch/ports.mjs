import { connect, createServer } from 'node:net';

/**
 * What keeps us from listening on a port at this moment.
 * @param {number} port
 * @param {string} host
 * @returns {Promise<string | null>} the system's code for it, such as EADDRINUSE
 */
export function whyNotFree(port, host) {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', (/** @type {NodeJS.ErrnoException} */ { code }) =>
      resolve(code ?? 'unknown'),
    );
    probe.listen({ port, host, exclusive: true }, () => probe.close(() => resolve(null)));
  });
}

/**
 * Whether something is listening there.
 * @param {number} port
 * @param {string} host
 * @returns {Promise<boolean>}
 */
export function answersAt(port, host) {
  return new Promise((resolve) => {
    const probe = connect({ port, host, timeout: 500 });
    const answer = (/** @type {boolean} */ there) => {
      probe.destroy();
      resolve(there);
    };
    probe.once('connect', () => answer(true));
    probe.once('timeout', () => answer(false));
    probe.once('error', () => answer(false));
  });
}

/**
 * A free port on 127.0.0.1: the preferred one where possible, so that a bookmark in a database
 * client keeps working; otherwise one the system picks.
 * @param {number | null} preferred
 * @returns {Promise<number>}
 */
export async function freePort(preferred) {
  if (preferred !== null && (await whyNotFree(preferred, '127.0.0.1')) === null) return preferred;
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen({ port: 0, host: '127.0.0.1' }, () => {
      const { port } = /** @type {import('node:net').AddressInfo} */ (probe.address());
      probe.close(() => resolve(port));
    });
  });
}
