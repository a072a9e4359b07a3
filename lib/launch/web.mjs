import { spawn } from 'node:child_process';
import { ended, stopProcess } from './processes.mjs';
import { heapFlags } from './heap.mjs';
import { inProject, root } from './project.mjs';

/** The front door drains for ten seconds at most. */
const PATIENCE = 14_000;

/**
 * @typedef {object} Web
 * @property {Promise<number>} ended
 * @property {() => Promise<void>} stop
 * @property {() => void} kill
 */

/**
 * The site has no use for the rights of the owner of its tables, and who breaks into it none of theirs.
 * @param {NodeJS.ProcessEnv} env
 */
function withoutOwner(env) {
  const rest = { ...env };
  delete rest['MIGRATION_DATABASE_URL'];
  return rest;
}

/**
 * Starts the site in a process of its own and waits until it listens. The process goes when its
 * channel to us closes, so that it does not outlive us whatever ends us.
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<Web | { failed: string }>}
 */
export async function startWeb(env) {
  const program = inProject('lib', 'launch', 'serve.mjs');
  const child = spawn(process.execPath, [...heapFlags(env), program], {
    cwd: root,
    env: withoutOwner(env),
    // A group of its own: Ctrl-C in the terminal reaches us alone, and we stop things in order.
    detached: true,
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  const over = ended(child);
  const stop = async () => {
    if (child.pid && child.exitCode === null && child.signalCode === null)
      await stopProcess(child.pid, [
        ['SIGTERM', PATIENCE],
        ['SIGKILL', 1000],
      ]);
  };
  const first = await Promise.race([
    new Promise((resolve) => child.once('message', resolve)),
    over.then((code) => ({ failed: `it ended with code ${code}` })),
  ]);
  const failed = /** @type {{ failed?: string }} */ (first).failed;
  return failed ? { failed } : { ended: over, stop, kill: () => child.kill('SIGKILL') };
}
