import { isLoopback } from './origin.mjs';
import { refuse } from './refuse.mjs';
import { checkSigningKey } from './signing-key.mjs';

/**
 * What the environment asks for. The only file of this room that decides from environment
 * variables; lib/env.ts does the same for the application.
 * @typedef {object} Settings
 * @property {number} port
 * @property {URL} origin where people reach the site
 * @property {boolean} demo
 * @property {boolean} dev
 * @property {string} host the address to bind to
 * @property {{ url: string, migrationUrl: string } | null} database null means the embedded one
 */

/** @typedef {Record<string, string | undefined>} Environment */

const SECRET_LENGTH = 32;

/**
 * Reads and checks the settings, or refuses with a sentence that says what to set.
 * @param {Environment} env
 * @param {{ dev?: boolean }} [options]
 * @returns {Settings}
 */
export function readSettings(env, { dev = false } = {}) {
  const port = readPort(env['PORT']);
  const origin = readOrigin(env['APP_ORIGIN'], port);
  const database = readDatabase(env);
  const demo = readDemo(env, database !== null);
  if (demo && !isLoopback(origin.hostname)) refuse(publicDemo(origin, database !== null));
  if (!demo) {
    checkSecret(env['NEXTAUTH_SECRET']);
    checkSigningKey(env['CERTIFICATE_SIGNING_KEY']);
  }
  return {
    port,
    origin,
    demo,
    dev,
    database,
    host: env['HOST'] || (demo ? '127.0.0.1' : '0.0.0.0'),
  };
}

/** @param {string | undefined} given */
function readPort(given) {
  if (!given) return 3000;
  const port = Number(given);
  if (!/^\d{1,5}$/.test(given) || port < 1 || port > 65535)
    refuse(`PORT must be a whole number from 1 to 65535, and it is "${given}".`);
  return port;
}

/**
 * @param {string | undefined} given
 * @param {number} port
 */
function readOrigin(given, port) {
  if (!given) return new URL(`http://localhost:${port}`);
  const url = URL.canParse(given) ? new URL(given) : null;
  const plain = url !== null && /^https?:$/.test(url.protocol) && url.href === `${url.origin}/`;
  if (!plain)
    refuse(
      'APP_ORIGIN must be the address of the site without a path, for example https://cpd.example.org, ' +
        `and it is "${url ? `${url.protocol}//${url.host}${url.pathname}` : 'not an address'}".`,
    );
  return new URL(given);
}

/**
 * @param {Environment} env
 * @returns {Settings['database']}
 */
function readDatabase(env) {
  const url = env['DATABASE_URL'];
  if (url) return { url, migrationUrl: env['MIGRATION_DATABASE_URL'] || url };
  if (env['MIGRATION_DATABASE_URL'])
    refuse(
      'MIGRATION_DATABASE_URL is set without DATABASE_URL: set both, or neither for the demo.',
    );
  return null;
}

/**
 * @param {Environment} env
 * @param {boolean} external
 */
function readDemo(env, external) {
  const given = env['DEMO'] ?? '';
  if (!['', '0', '1'].includes(given)) refuse(`DEMO must be 1 or 0, and it is "${given}".`);
  if (!external && given === '0')
    refuse('DEMO=0 needs a database of your own: set DATABASE_URL to a PostgreSQL 15 or later.');
  return !external || given === '1';
}

/**
 * @param {URL} origin
 * @param {boolean} external
 */
function publicDemo(origin, external) {
  const remedy = external
    ? 'remove DEMO=1, or set APP_ORIGIN to a loopback address such as http://localhost:3000.'
    : 'set DATABASE_URL to a PostgreSQL of your own, or leave APP_ORIGIN out to try the demo here.';
  return `The demo lets anybody sign in as anybody, so it may not run at ${origin.origin}: ${remedy}`;
}

/** @param {string | undefined} secret */
function checkSecret(secret) {
  if (!secret)
    refuse(
      'NEXTAUTH_SECRET is not set: make one with "openssl rand -base64 32" and keep it with the other secrets.',
    );
  if (secret.length < SECRET_LENGTH || /secret|change|example|password/i.test(secret))
    refuse(
      'NEXTAUTH_SECRET is too short or a placeholder: make one with "openssl rand -base64 32".',
    );
}
