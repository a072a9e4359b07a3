import { ensureBuilt } from './build.mjs';
import { checkDatabase } from './database-check.mjs';
import { startBenchDatabase } from './embedded-postgres.mjs';
import { applicationEnvironment } from './environment.mjs';
import { ensureGenerated } from './generate.mjs';
import { ensureInstalled } from './install.mjs';
import { Lifetime } from './lifetime.mjs';
import { takeLock } from './lock.mjs';
import { run } from './processes.mjs';
import { inData, inProject, root, typescriptArguments } from './project.mjs';
import { refuse } from './refuse.mjs';
import { demoSecrets } from './secrets.mjs';
import { readSettings } from './settings.mjs';
import { migrate } from './steps.mjs';

/** A register of a million would change what is measured of the one with histories. */
const DATABASES = { histories: 'cpd_bench', register: 'cpd_bench_register' };

/**
 * `npm run bench:seed -- --registrants 50000` and `npm run bench`: on an embedded PostgreSQL of the
 * benches' own, or the one that DATABASE_URL names. `--register-only` means people without histories.
 * @param {string[]} args the program and its own
 * @returns {Promise<number>} its exit code
 */
export async function bench([program = '', ...args]) {
  // The site under measure is on loopback, whatever this machine's own site is.
  const given = { ...process.env, DEMO: '1', APP_ORIGIN: '' };
  const settings = readSettings(given);
  const life = new Lifetime(130);
  try {
    await ensureInstalled();
    await ensureGenerated();
    const secrets = await demoSecrets();
    const database = settings.database ?? (await ownDatabase(secrets, args, life));
    await checkDatabase('DATABASE_URL', database.url);
    const env = applicationEnvironment(given, settings, database, secrets);
    await migrate(env);
    if (program.endsWith('pages.ts')) await build(env);
    const { code } = await run(
      process.execPath,
      [...typescriptArguments(), inProject(program), ...args],
      { cwd: root, env, show: true },
    );
    return code;
  } catch (error) {
    if (life.isEnding) await new Promise(() => undefined);
    throw error;
  } finally {
    await life.end();
  }
}

/**
 * @param {import('./secrets.mjs').Secrets} secrets
 * @param {string[]} args
 * @param {Lifetime} life
 */
async function ownDatabase(secrets, args, life) {
  const lock = await takeLock(inData('locks', 'bench'), 'a bench');
  if ('heldBy' in lock) return refuse('Another bench is running in this folder: wait for its end.');
  life.onEnd(lock.release);
  const name = args.includes('--register-only') ? DATABASES.register : DATABASES.histories;
  const embedded = await startBenchDatabase(secrets, name);
  life.onEnd(embedded.stop, embedded.kill);
  return embedded;
}

/** @param {NodeJS.ProcessEnv} env */
async function build(env) {
  const result = await ensureBuilt(env);
  if (!result.built) refuse(`${result.output.trim()}\nThe site could not be built: see above.`);
}
