import { ensureInstalled } from './install.mjs';
import { run } from './processes.mjs';
import { inProject, root, typescriptArguments } from './project.mjs';

/**
 * `npm run content:check`: proves the content; needs no database.
 * @param {string[]} args the content folder, where it is another
 * @returns {Promise<number>} 1 when there is something to mend
 */
export async function checkContent(args) {
  await ensureInstalled();
  const program = inProject('lib', 'content-check', 'print-check.ts');
  const { code } = await run(process.execPath, [...typescriptArguments(), program, ...args], {
    cwd: root,
    show: true,
  });
  return code;
}
