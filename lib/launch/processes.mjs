import { spawn, spawnSync } from 'node:child_process';
import { readFileSync, readlinkSync, realpathSync } from 'node:fs';

/** @typedef {import('node:child_process').ChildProcess} ChildProcess */

/**
 * What the system says of a process, where it says anything (Linux).
 * @param {number} pid
 * @returns {{ zombie: boolean, birth: string } | null}
 */
function lookUp(pid) {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'latin1');
    const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'latin1').trim();
    // The name may hold spaces and brackets, so the fields are counted from its last bracket.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return { zombie: fields[0] === 'Z', birth: `${fields[19]} ${boot}` };
  } catch {
    return null;
  }
}

/**
 * What tells a process from a later one that was given the same number: the moment it began, and
 * the boot it began in.
 * @param {number} pid
 * @returns {string | null} null where it cannot be known
 */
export const birthOf = (pid) => lookUp(pid)?.birth ?? null;

/**
 * Whether it has ended and only its parent has not looked yet, as happens in containers.
 * @param {number} pid
 */
export const isZombie = (pid) => lookUp(pid)?.zombie ?? false;

/**
 * Whether the process is there and still the one meant. A zombie is not: it holds nothing.
 * @param {number} pid
 * @param {string | null} [birth] what birthOf said of it, when that was known
 */
export function isAlive(pid, birth = null) {
  try {
    process.kill(pid, 0);
  } catch (error) {
    // Not allowed to signal it: it is there, and somebody else's.
    if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'EPERM') return false;
  }
  const found = lookUp(pid);
  return found === null || (!found.zombie && (birth === null || birth === found.birth));
}

/**
 * Whether a process works in this folder: PostgreSQL does in its data.
 * @param {number} pid
 * @param {string} folder
 */
export function worksIn(pid, folder) {
  try {
    return readlinkSync(`/proc/${pid}/cwd`) === realpathSync(folder);
  } catch {
    // Without /proc: the command line names the folder.
    const { stdout } = spawnSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' });
    return stdout?.includes(folder) ?? false;
  }
}

/** @type {Set<ChildProcess>} */
const running = new Set();

/**
 * Runs a program to its end.
 * @param {string} file
 * @param {readonly string[]} args
 * @param {import('node:child_process').SpawnOptions & { show?: boolean }} [options] `show` lets the
 *   program write to the terminal itself; otherwise what it says is collected
 * @returns {Promise<{ code: number, output: string }>}
 */
export async function run(file, args, { show = false, ...options } = {}) {
  const child = spawn(file, args, {
    stdio: show ? ['inherit', 'inherit', 'inherit'] : ['ignore', 'pipe', 'pipe'],
    ...options,
  });
  running.add(child);
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream?.setEncoding('utf8').on('data', (text) => (output += text));
  try {
    return { code: await ended(child, 'close'), output };
  } finally {
    running.delete(child);
  }
}

/**
 * Resolves with the exit code; a signal counts as 128.
 * @param {ChildProcess} child
 * @param {'exit' | 'close'} [event]
 * @returns {Promise<number>}
 */
export function ended(child, event = 'exit') {
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once(event, (code) => resolve(code ?? 128));
  });
}

/** Ends what `run` is still waiting for. */
export function endRunning() {
  for (const child of running) child.kill('SIGTERM');
}

/**
 * Sends each signal in turn until the process is gone.
 * @param {number} pid
 * @param {readonly [NodeJS.Signals, number][]} steps each with how many milliseconds it is given
 * @returns {Promise<boolean>} whether it is gone
 */
export async function stopProcess(pid, steps) {
  for (const [signal, patience] of steps) {
    try {
      process.kill(pid, signal);
    } catch {
      return true;
    }
    if (await goneWithin(pid, patience)) return true;
  }
  return false;
}

/**
 * @param {number} pid
 * @param {number} patience in milliseconds
 */
async function goneWithin(pid, patience) {
  const until = Date.now() + patience;
  while (Date.now() < until) {
    if (!isAlive(pid)) return true;
    await pause(25);
  }
  return !isAlive(pid);
}

/**
 * @param {number} ms
 * @returns {Promise<void>}
 */
export const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
