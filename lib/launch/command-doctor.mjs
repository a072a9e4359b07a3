import { checkDatabase } from './database-check.mjs';
import { applicationEnvironment } from './environment.mjs';
import { ensureGenerated } from './generate.mjs';
import { ensureInstalled } from './install.mjs';
import { run } from './processes.mjs';
import { inProject, root, typescriptArguments } from './project.mjs';
import { Refusal } from './refuse.mjs';
import { demoSecrets } from './secrets.mjs';
import { readSettings } from './settings.mjs';
import { withDatabase } from './with-database.mjs';

/**
 * `npm run doctor`: looks at everything the site needs and says what to do, one line a check. It
 * changes nothing, and a check that fails stops no other.
 * @returns {Promise<number>} 1 when anything is ill
 */
export async function doctor() {
  const settings = await attempt(
    () => readSettings(process.env),
    'The launcher accepts its settings',
  );
  if (settings && !settings.database) return withDatabase((env) => examine(env, []));
  await ensureInstalled();
  await ensureGenerated();
  const database = settings?.database;
  if (!settings || !database) {
    await examine(process.env, ['--without-database']);
    return 1;
  }
  const secrets = settings.demo ? await demoSecrets() : null;
  const answers = await reach(database);
  const env = applicationEnvironment(process.env, settings, database, secrets);
  const code = await examine(env, answers ? [] : ['--without-database']);
  return answers ? code : 1;
}

/**
 * Whether the addresses that were given lead to a PostgreSQL that will do.
 * @param {{ url: string, migrationUrl: string }} database
 */
async function reach({ url, migrationUrl }) {
  const named = [
    ['DATABASE_URL', url],
    ...(migrationUrl === url ? [] : [['MIGRATION_DATABASE_URL', migrationUrl]]),
  ];
  let all = true;
  for (const [name = '', address = ''] of named) {
    const there = await attempt(async () => {
      await checkDatabase(name, address);
      return true;
    }, `${name} leads to a PostgreSQL that answers`);
    all &&= there === true;
  }
  return all;
}

/**
 * Says that something is well, or what the launcher would refuse it for.
 * @template T
 * @param {() => T | Promise<T>} look
 * @param {string} what
 * @returns {Promise<T | null>}
 */
async function attempt(look, what) {
  try {
    const seen = await look();
    console.log(`✓ ${what}`);
    return seen;
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    console.log(`✗ ${error.message}`);
    return null;
  }
}

/**
 * Has the application's own part of the house looked at, by the application's own code.
 * @param {NodeJS.ProcessEnv} env
 * @param {string[]} args
 */
async function examine(env, args) {
  const program = inProject('lib', 'doctor', 'doctor.ts');
  const { code } = await run(process.execPath, [...typescriptArguments(), program, ...args], {
    cwd: root,
    env,
    show: true,
  });
  return code;
}
