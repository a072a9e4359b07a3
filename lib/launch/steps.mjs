import { existsSync } from 'node:fs';
import { run } from './processes.mjs';
import { inProject, root, typescriptArguments } from './project.mjs';
import { refuse } from './refuse.mjs';

/**
 * Runs one of prisma/'s programs and returns what it said.
 * @param {string} program its file name in prisma/
 * @param {readonly string[]} args
 * @param {NodeJS.ProcessEnv} env
 */
const runProgram = (program, args, env) =>
  run(process.execPath, [...typescriptArguments(), inProject('prisma', program), ...args], {
    cwd: root,
    env,
  });

/**
 * Lets lib/env.ts judge the settings now; the application itself asks it at the first request only.
 * @param {NodeJS.ProcessEnv} env of the application
 */
export async function checkSettings(env) {
  if (!existsSync(inProject('lib', 'env.ts'))) return;
  const program =
    "try { require('./lib/env.ts').env(); } catch (fault) { console.error(fault.message); process.exit(1); }";
  const { code, output } = await run(process.execPath, [...typescriptArguments(), '-e', program], {
    cwd: root,
    env,
  });
  if (code !== 0) refuse(output.trim());
}

/**
 * Lets the content be read before anything depends on it: its author is told every mistake, and nothing else.
 * @param {NodeJS.ProcessEnv} env of the application
 */
export async function checkContent(env) {
  if (!existsSync(inProject('lib', 'syllabus', 'module-library.ts'))) return;
  const program =
    "try { require('./lib/syllabus/module-library.ts').readLibrary('content'); } catch (fault) { " +
    "if (fault.name !== 'ContentError') throw fault; console.error(fault.message); process.exit(1); }";
  const { code, output } = await run(process.execPath, [...typescriptArguments(), '-e', program], {
    cwd: root,
    env,
  });
  if (code !== 0)
    refuse(`${output.trim()}\n\nNothing can be shown until this is mended. Then start again.`);
}

/**
 * Brings the tables up to date.
 * @param {NodeJS.ProcessEnv} env of the application
 * @param {readonly string[]} [args]
 */
export async function migrate(env, args = []) {
  const { code, output } = await runProgram('migrate.ts', args, env);
  if (code !== 0) refuse(output.trim() || 'The migrations ended without a word.');
  if (output.trim()) console.log(output.trim());
}

/**
 * Puts the demo's people in, where the program for it exists.
 * @param {NodeJS.ProcessEnv} env
 */
export async function seed(env) {
  if (!existsSync(inProject('prisma', 'seed.ts'))) return;
  const { code, output } = await runProgram('seed.ts', [], env);
  if (code !== 0) refuse(`${output.trim()}\nThe demo's people could not be put in: see above.`);
}

/**
 * The people one can be in the demo, one a line.
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<string[]>}
 */
export async function demoPeople(env) {
  if (!existsSync(inProject('prisma', 'seed.ts'))) return [];
  const { code, output } = await runProgram('seed.ts', ['--list'], env);
  return code === 0 ? output.split('\n').filter((line) => line.trim() !== '') : [];
}
