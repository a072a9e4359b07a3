import { randomUUID } from 'node:crypto';
import { link, mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { birthOf, isAlive, pause } from './processes.mjs';

/**
 * Who holds a lock.
 * @typedef {{ pid: number, birth: string | null, since: string, note: string }} Holder
 */

/**
 * A lock is a folder of numbered files, of which the highest counts. Whoever takes it makes the next
 * number, which only one can; nobody ever takes away a number above which there is none, so what
 * somebody saw a moment ago cannot come back as something else. Removing a dead holder's file and
 * making it again is not as good: of two who do that at once, the slower removes the quicker's.
 */

/**
 * Takes a lock, so that one folder has one owner at a time. A dead holder's lock is taken over.
 * @param {string} folder
 * @param {string} [note] what the holder wants others to know
 * @returns {Promise<{ release: () => Promise<void> } | { heldBy: Holder }>}
 */
export async function takeLock(folder, note = '') {
  await mkdir(folder, { recursive: true });
  const mine = {
    pid: process.pid,
    birth: birthOf(process.pid),
    since: new Date().toISOString(),
    note,
  };
  for (let attempt = 0; attempt < 100; attempt += 1) {
    const newest = await newestIn(folder);
    if (newest.holder) return { heldBy: newest.holder };
    const number = newest.number + 1;
    if (!(await create(folder, number, mine))) continue;
    // Whoever dozed between the look and the leap may have made a number that was used and cleared.
    if ((await newestIn(folder)).number > number)
      await rm(path.join(folder, String(number)), { force: true });
    else {
      await clearBelow(folder, number);
      return { release: () => write(folder, number, { ...mine, pid: 0 }) };
    }
  }
  throw new Error(`The lock ${folder} could not be taken.`);
}

/**
 * Does something while holding a lock, waiting for others to finish first.
 * @template T
 * @param {string} folder
 * @param {() => Promise<T>} work
 * @param {number} [patience] in milliseconds
 * @returns {Promise<T>}
 */
export async function whileLocked(folder, work, patience = 600_000) {
  const until = Date.now() + patience;
  for (;;) {
    const lock = await takeLock(folder);
    if ('release' in lock) return work().finally(lock.release);
    if (Date.now() > until)
      throw new Error(`Process ${lock.heldBy.pid} has held ${folder} for too long.`);
    await pause(200);
  }
}

/**
 * Who holds the lock at this moment, or null.
 * @param {string} folder
 * @returns {Promise<Holder | null>}
 */
export async function lockHolder(folder) {
  return (await newestIn(folder)).holder;
}

/**
 * The highest number, and who holds it: null when it was released or its holder is dead.
 * @param {string} folder
 * @returns {Promise<{ number: number, holder: Holder | null }>}
 */
async function newestIn(folder) {
  const number = Math.max(0, ...(await numbersIn(folder)));
  try {
    const holder = JSON.parse(await readFile(path.join(folder, String(number)), 'utf8'));
    const holds = holder.pid > 0 && isAlive(holder.pid, holder.birth);
    return { number, holder: holds ? holder : null };
  } catch {
    return { number, holder: null };
  }
}

/** @param {string} folder */
async function numbersIn(folder) {
  const names = await readdir(folder).catch(() => []);
  return names.filter((name) => /^\d+$/.test(name)).map(Number);
}

/**
 * A link appears complete or not at all, so nobody ever reads half a lock.
 * @param {string} folder
 * @param {number} number
 * @param {Holder} holder
 * @returns {Promise<boolean>} false when somebody was quicker
 */
async function create(folder, number, holder) {
  const draft = path.join(folder, randomUUID());
  await writeFile(draft, JSON.stringify(holder));
  try {
    await link(draft, path.join(folder, String(number)));
    return true;
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code === 'EEXIST') return false;
    throw error;
  } finally {
    await rm(draft);
  }
}

/**
 * @param {string} folder
 * @param {number} number
 * @param {Holder} holder
 */
async function write(folder, number, holder) {
  const draft = path.join(folder, randomUUID());
  await writeFile(draft, JSON.stringify(holder));
  await rename(draft, path.join(folder, String(number)));
}

/**
 * @param {string} folder
 * @param {number} number
 */
async function clearBelow(folder, number) {
  for (const older of await numbersIn(folder))
    if (older < number) await rm(path.join(folder, String(older)), { force: true });
}
