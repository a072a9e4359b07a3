import { run } from './processes.mjs';
import { inProject, root, typescriptArguments } from './project.mjs';
import { refuse } from './refuse.mjs';
import { withDatabase } from './with-database.mjs';

/**
 * `node lib/launch/start.cjs --run FILE.ts …`: runs an operator's program with the site's
 * environment and database, so that it works on the demo as on an installation.
 * @param {string[]} args
 * @returns {Promise<number>} the program's exit code
 */
export async function runProgram([file = '', ...args]) {
  if (!file.endsWith('.ts'))
    refuse('Say which program to run: node lib/launch/start.cjs --run prisma/NAME.ts …');
  return withDatabase(async (env) => {
    const { code } = await run(
      process.execPath,
      [...typescriptArguments(), inProject(file), ...args],
      {
        cwd: root,
        env,
        show: true,
      },
    );
    return code;
  });
}
