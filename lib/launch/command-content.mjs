import { ensureInstalled } from './install.mjs';
import { run } from './processes.mjs';
import { inProject, root, typescriptArguments } from './project.mjs';

/**
 * Runs a program that reads the content; needs no database.
 * @param {string} program its file name in lib/content-check/
 * @param {readonly string[]} args
 * @returns {Promise<number>} its exit code
 */
async function runOnContent(program, args) {
  await ensureInstalled();
  const file = inProject('lib', 'content-check', program);
  const { code } = await run(process.execPath, [...typescriptArguments(), file, ...args], {
    cwd: root,
    show: true,
  });
  return code;
}

/**
 * `npm run content:check`: proves the content.
 * @param {string[]} args the content folder, where it is another
 * @returns {Promise<number>} 1 when there is something to mend
 */
export const checkContent = (args) => runOnContent('print-check.ts', args);

/**
 * `npm run content:versions`: writes down what each id stands for.
 * @param {string[]} args ids that keep their version though they were reworded, or that are withdrawn
 * @returns {Promise<number>} 1 when the list was left as it was
 */
export const listVersions = (args) => runOnContent('write-versions.ts', ['content', ...args]);
