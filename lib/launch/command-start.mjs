import { ensureBuilt } from './build.mjs';
import { checkDatabase, checkRights } from './database-check.mjs';
import { startDemoDatabase } from './embedded-postgres.mjs';
import { applicationEnvironment } from './environment.mjs';
import { ensureGenerated } from './generate.mjs';
import { ensureInstalled } from './install.mjs';
import { Lifetime } from './lifetime.mjs';
import { takeLock } from './lock.mjs';
import { answersAt, whyNotFree } from './ports.mjs';
import { inData } from './project.mjs';
import { refuse } from './refuse.mjs';
import { demoSecrets } from './secrets.mjs';
import { readSettings } from './settings.mjs';
import { checkContent, checkSettings, demoPeople, migrate, seed } from './steps.mjs';
import { startWeb } from './web.mjs';

/** @typedef {import('./settings.mjs').Settings} Settings */

/**
 * `npm start` and `npm run dev`: from a clone to a running module. Returns when it has been stopped.
 * @param {{ dev: boolean }} options
 * @returns {Promise<number>} the exit code
 */
export async function start({ dev }) {
  const settings = readSettings(process.env, { dev });
  const life = new Lifetime(0);
  try {
    await own(settings, life);
    await checkPort(settings);
    await ensureInstalled();
    await ensureGenerated();
    await checkContent(process.env);
    const { env, ended } = await openDatabase(settings, life);
    if (settings.database) await checkSettings(env);
    await migrate(env);
    if (settings.database) await checkSeparation(settings.database);
    if (settings.demo) await seed(env);
    if (!dev) await build(env);
    return await serve(settings, env, life, ended);
  } catch (error) {
    // What fails while we are being stopped fails because of that: the signal decides the end.
    if (life.isEnding) await new Promise(() => undefined);
    throw error;
  } finally {
    await life.end();
  }
}

/** @param {Settings} settings */
async function checkPort({ port, host, demo }) {
  const trouble = await whyNotFree(port, host);
  if (trouble) refuse(portTrouble(port, host, trouble));
  // Another program on ::1 would be what "localhost" shows in some browsers.
  if (demo && (await answersAt(port, '::1'))) refuse(portTrouble(port, host, 'EADDRINUSE'));
}

/**
 * @param {number} port
 * @param {string} host
 * @param {string} code the system's
 */
function portTrouble(port, host, code) {
  if (code === 'EADDRINUSE')
    return `Port ${port} is in use. Stop what is using it, or choose another: PORT=${port === 65535 ? 3000 : port + 1} npm start`;
  if (code === 'EACCES')
    return `Port ${port} may not be used by this user. Choose one above 1023: PORT=3000 npm start`;
  return `Nothing can listen at ${host}:${port} (${code}): HOST must be an address of this machine, such as 127.0.0.1.`;
}

/**
 * Makes this the only start in this folder.
 * @param {Settings} settings
 * @param {Lifetime} life
 */
async function own(settings, life) {
  const lock = await takeLock(inData('locks', 'start'), settings.origin.origin).catch((error) =>
    refuse(
      `${inData()} cannot be written to (${error.code ?? error.message}): make it writable for this user.`,
    ),
  );
  if ('heldBy' in lock)
    refuse(
      `This folder's site is already running at ${lock.heldBy.note} (process ${lock.heldBy.pid}): use that one, or stop it first.`,
    );
  else life.onEnd(lock.release);
}

/**
 * @param {Settings} settings
 * @param {Lifetime} life
 */
async function openDatabase(settings, life) {
  const secrets = settings.demo ? await demoSecrets() : null;
  if (settings.database) {
    const { url, migrationUrl } = settings.database;
    await checkDatabase('DATABASE_URL', url);
    if (migrationUrl !== url) await checkDatabase('MIGRATION_DATABASE_URL', migrationUrl);
    return {
      env: applicationEnvironment(process.env, settings, settings.database, secrets),
      ended: null,
    };
  }
  console.log('Starting the embedded PostgreSQL …');
  const embedded = await startDemoDatabase(secrets ?? (await demoSecrets()));
  life.onEnd(embedded.stop, embedded.kill);
  return {
    env: applicationEnvironment(process.env, settings, embedded, secrets),
    ended: embedded.ended,
  };
}

/** @param {{ url: string, migrationUrl: string }} database */
async function checkSeparation({ url, migrationUrl }) {
  if (url !== migrationUrl) await checkRights(url);
  else
    console.log(
      'The site uses the rights of the owner of its tables. Better: a login of its own in DATABASE_URL, ' +
        'a member of cpd_app, and the owner in MIGRATION_DATABASE_URL.',
    );
}

/** @param {NodeJS.ProcessEnv} env */
async function build(env) {
  const result = await ensureBuilt(env);
  if (!result.built) refuse(`${result.output.trim()}\nThe site could not be built: see above.`);
}

/**
 * @param {Settings} settings
 * @param {NodeJS.ProcessEnv} env
 * @param {Lifetime} life
 * @param {Promise<number> | null} databaseEnded
 * @returns {Promise<number>}
 */
async function serve(settings, env, life, databaseEnded) {
  const web = await startWeb(env);
  if ('failed' in web)
    return refuse(
      web.failed === 'EADDRINUSE'
        ? portTrouble(settings.port, settings.host, web.failed)
        : `The site did not start: ${web.failed}.`,
    );
  life.onEnd(web.stop, web.kill);
  await announce(settings, env);
  const gone = await Promise.race([
    web.ended.then((code) => `The site ended by itself (code ${code})`),
    databaseEnded?.then((code) => `The embedded PostgreSQL ended by itself (code ${code})`) ??
      new Promise(() => undefined),
  ]);
  if (life.isEnding) return new Promise(() => undefined);
  return refuse(`${gone}, so everything was stopped. Start again with: npm start`);
}

/**
 * @param {Settings} settings
 * @param {NodeJS.ProcessEnv} env
 */
async function announce({ origin, demo, dev }, env) {
  console.log(`\nReady: ${origin.origin}`);
  if (demo) {
    const people = await demoPeople(env);
    if (people.length > 0)
      console.log(`\nYou can sign in as:\n${people.map((line) => `  ${line}`).join('\n')}`);
    console.log(`\nThe mail that would have been sent is at ${origin.origin}/dev/mailbox`);
    // It shows every key, so it is offered only to whoever is at work on the content.
    if (dev)
      console.log(`The preview: all content, with all feedback open: ${origin.origin}/dev/preview`);
  }
  console.log('Stop with Ctrl-C.');
}
