import { chmod, mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { ensureBuilt, isBuilt } from './build.mjs';
import { checkDatabase } from './database-check.mjs';
import { startPassingDatabase } from './embedded-postgres.mjs';
import { applicationEnvironment } from './environment.mjs';
import { ensureGenerated } from './generate.mjs';
import { ensureInstalled } from './install.mjs';
import { Lifetime } from './lifetime.mjs';
import { lockHolder, takeLock } from './lock.mjs';
import { stopLeftBehind } from './postgres-server.mjs';
import { run } from './processes.mjs';
import { inData, inProject, root, sha256 } from './project.mjs';
import { newSecrets } from './secrets.mjs';

/**
 * `npm test`: installs what is missing, starts a PostgreSQL for the tests alone (or takes
 * TEST_DATABASE_URL), builds the site for the browser stories, and runs Jest.
 * @param {string[]} args for Jest
 * @returns {Promise<number>} Jest's exit code
 */
export async function test(args) {
  const life = new Lifetime(130);
  try {
    await ensureInstalled();
    await ensureGenerated();
    const url = await testDatabase(life);
    const built = wantsBrowser(args) ? await buildForStories(url) : true;
    const code = await jest(args, url);
    return code === 0 && !built ? 1 : code;
  } catch (error) {
    if (life.isEnding) await new Promise(() => undefined);
    throw error;
  } finally {
    await life.end();
  }
}

/**
 * Whether the browser stories may be among the tests that were asked for.
 * @param {string[]} args
 */
function wantsBrowser(args) {
  const paths = args.filter((arg) => !arg.startsWith('-'));
  return (
    paths.length === 0 ||
    paths.some(
      (part) => part === 'browser' || part.includes('e2e') || '__tests__/'.startsWith(part),
    )
  );
}

/**
 * @param {Lifetime} life
 * @returns {Promise<string>} a URL that may make databases and roles
 */
async function testDatabase(life) {
  const given = process.env['TEST_DATABASE_URL'];
  if (given) {
    await checkDatabase('TEST_DATABASE_URL', given);
    return given;
  }
  await removeLeftBehind();
  const folder = await mkdtemp(path.join(os.tmpdir(), prefix()));
  life.onEnd(() => rm(folder, { recursive: true, force: true, maxRetries: 3 }));
  // The server's user must be able to pass through; its own folder inside is closed to others.
  await chmod(folder, 0o755);
  const lock = await takeLock(path.join(folder, 'lock'));
  if ('heldBy' in lock) throw new Error(`${folder} is somebody else's.`);
  const database = await startPassingDatabase(path.join(folder, 'postgres'), newSecrets());
  life.onEnd(database.stop, database.kill);
  return database.superuserUrl;
}

const prefix = () => `ahcs-cpd-test-${sha256(root).slice(0, 12)}-`;

/** Test runs that were killed leave a server and a folder behind. */
async function removeLeftBehind() {
  for (const name of await readdir(os.tmpdir())) {
    const folder = path.join(os.tmpdir(), name);
    if (!name.startsWith(prefix()) || (await isInUse(folder))) continue;
    await stopLeftBehind(path.join(folder, 'postgres', 'data')).catch(() => undefined);
    await rm(folder, { recursive: true, force: true }).catch(() => undefined);
  }
}

/**
 * A folder that was made a moment ago may not hold its lock yet.
 * @param {string} folder
 */
async function isInUse(folder) {
  const made = await stat(folder).then(
    (found) => found.birthtimeMs,
    () => 0,
  );
  return Date.now() - made < 60_000 || (await lockHolder(path.join(folder, 'lock'))) !== null;
}

/**
 * @param {string} url
 * @returns {Promise<boolean>} whether there is a build of these sources
 */
async function buildForStories(url) {
  if (await isBuilt()) return true;
  if (await lockHolder(inData('locks', 'start'))) {
    console.error(
      'The site is running from this folder and its sources have changed: stop it before testing, for the browser stories need a new build.',
    );
    return false;
  }
  const origin = new URL('http://localhost:3000');
  const settings = {
    port: 3000,
    origin,
    demo: true,
    dev: false,
    host: '127.0.0.1',
    database: null,
  };
  const env = applicationEnvironment(
    process.env,
    settings,
    { url, migrationUrl: url },
    newSecrets(),
  );
  const result = await ensureBuilt(env);
  if (!result.built)
    console.error(
      `${result.output.trim()}\nThe site could not be built, so this run cannot pass: see above.`,
    );
  return result.built;
}

/**
 * @param {string[]} args
 * @param {string} url
 */
async function jest(args, url) {
  const { code } = await run(
    process.execPath,
    [inProject('node_modules', 'jest', 'bin', 'jest.js'), ...args],
    {
      cwd: root,
      show: true,
      env: { ...process.env, TEST_DATABASE_URL: url, NEXT_TELEMETRY_DISABLED: '1' },
    },
  );
  return code;
}
