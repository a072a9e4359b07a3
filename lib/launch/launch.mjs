import { Refusal } from './refuse.mjs';

/** Loaded one at a time, because a clone has nothing installed yet that others might need. */
const COMMANDS = /** @type {Record<string, (rest: string[]) => Promise<number>>} */ ({
  '': async () => (await import('./command-start.mjs')).start({ dev: false }),
  '--dev': async () => (await import('./command-start.mjs')).start({ dev: true }),
  '--test': async (rest) => (await import('./command-test.mjs')).test(rest),
  '--migrate': async (rest) => (await import('./command-migrate.mjs')).migrateDatabase(rest),
  '--diff': async (rest) => (await import('./command-migrate.mjs')).writeMigration(rest),
  '--content-check': async (rest) => (await import('./command-content.mjs')).checkContent(rest),
  '--content-versions': async (rest) => (await import('./command-content.mjs')).listVersions(rest),
  '--check': async () => (await import('./command-check.mjs')).check(),
  '--doctor': async () => (await import('./command-doctor.mjs')).doctor(),
  '--bench': async (rest) => (await import('./command-bench.mjs')).bench(rest),
  '--run': async (rest) => (await import('./command-run.mjs')).runProgram(rest),
});

/**
 * Runs the command that package.json's script names, and ends the process with its exit code.
 * @param {string[]} args
 */
export async function launch([name = '', ...rest]) {
  const command = COMMANDS[name];
  try {
    if (!command) throw new Refusal(`There is no "${name}" here: see the scripts of package.json.`);
    process.exit(await command(rest));
  } catch (error) {
    console.error(error instanceof Refusal ? error.message : error);
    process.exit(1);
  }
}
