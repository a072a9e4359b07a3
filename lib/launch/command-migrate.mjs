import { chmod, mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { startPassingDatabase } from './embedded-postgres.mjs';
import { ensureGenerated } from './generate.mjs';
import { ensureInstalled } from './install.mjs';
import { Lifetime } from './lifetime.mjs';
import { refuse } from './refuse.mjs';
import { newSecrets } from './secrets.mjs';
import { migrate } from './steps.mjs';
import { withDatabase } from './with-database.mjs';

/**
 * `npm run db:migrate`: brings the database up to date, the operator's or the demo's.
 * `-- rolled-back NAME` tells it that a failed migration was undone.
 * @param {string[]} args
 * @returns {Promise<number>}
 */
export async function migrateDatabase(args) {
  return withDatabase(async (env) => {
    await migrate(env, args);
    return 0;
  });
}

/**
 * `npm run db:diff -- NAME`, for authors: writes the migration that takes prisma/migrations to
 * prisma/schema.prisma, worked out on a database that exists for that moment only.
 * @param {string[]} args
 * @returns {Promise<number>}
 */
export async function writeMigration([name = '', ...rest]) {
  if (!/^[a-z0-9]+(_[a-z0-9]+)*$/.test(name) || rest.length > 0)
    refuse(
      'Say in a few lower-case words what the migration does: npm run db:diff -- add_reflection_draft',
    );
  const life = new Lifetime(130);
  try {
    await ensureInstalled();
    await ensureGenerated();
    const folder = await mkdtemp(path.join(os.tmpdir(), 'ahcs-cpd-diff-'));
    life.onEnd(() => rm(folder, { recursive: true, force: true }));
    await chmod(folder, 0o755);
    const database = await startPassingDatabase(path.join(folder, 'postgres'), newSecrets());
    life.onEnd(database.stop, database.kill);
    await migrate({ ...process.env, MIGRATION_DATABASE_URL: database.superuserUrl }, [
      'diff',
      name,
    ]);
    return 0;
  } finally {
    await life.end();
  }
}
