import { readFile } from 'node:fs/promises';
import { checkDatabase } from './database-check.mjs';
import { addresses, startDemoDatabase } from './embedded-postgres.mjs';
import { applicationEnvironment } from './environment.mjs';
import { ensureGenerated } from './generate.mjs';
import { ensureInstalled } from './install.mjs';
import { Lifetime } from './lifetime.mjs';
import { takeLock } from './lock.mjs';
import { inData } from './project.mjs';
import { demoSecrets } from './secrets.mjs';
import { readSettings } from './settings.mjs';

/**
 * Does something with the site's database: the one DATABASE_URL names, or the demo's, which is
 * started for the occasion unless `npm start` has it running already.
 * @param {(env: NodeJS.ProcessEnv) => Promise<number>} work given the application's environment
 * @returns {Promise<number>}
 */
export async function withDatabase(work) {
  const settings = readSettings(process.env);
  const life = new Lifetime(130);
  try {
    await ensureInstalled();
    await ensureGenerated();
    const secrets = settings.demo ? await demoSecrets() : null;
    const database = settings.database ?? (await demoDatabase(life));
    if ('migrationUrl' in database)
      await checkDatabase('MIGRATION_DATABASE_URL', database.migrationUrl);
    return await work(applicationEnvironment(process.env, settings, database, secrets));
  } catch (error) {
    if (life.isEnding) await new Promise(() => undefined);
    throw error;
  } finally {
    await life.end();
  }
}

/** @param {Lifetime} life */
async function demoDatabase(life) {
  const secrets = await demoSecrets();
  const lock = await takeLock(inData('locks', 'start'), 'a command on the database');
  if ('heldBy' in lock)
    return addresses(Number(await readFile(inData('postgres.port'), 'utf8')), secrets);
  life.onEnd(lock.release);
  const embedded = await startDemoDatabase(secrets);
  life.onEnd(embedded.stop, embedded.kill);
  return embedded;
}
