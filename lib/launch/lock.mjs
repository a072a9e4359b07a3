import { randomUUID } from 'node:crypto';
import { link, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { birthOf, isAlive, pause } from './processes.mjs';

/**
 * Who holds a lock.
 * @typedef {{ id: string, pid: number, birth: string | null, since: string, note: string }} Holder
 */

/**
 * Takes a lock file, so that one folder has one owner at a time. A lock whose holder is dead is
 * taken over.
 * @param {string} file
 * @param {string} [note] what the holder wants others to know
 * @returns {Promise<{ release: () => Promise<void> } | { heldBy: Holder }>}
 */
export async function takeLock(file, note = '') {
  await mkdir(path.dirname(file), { recursive: true });
  const mine = {
    id: randomUUID(),
    pid: process.pid,
    birth: birthOf(process.pid),
    since: new Date().toISOString(),
    note,
  };
  for (let attempt = 0; attempt < 5; attempt += 1) {
    if (await create(file, mine)) return { release: () => release(file, mine) };
    const holder = await readHolder(file);
    if (holder && isAlive(holder.pid, holder.birth)) return { heldBy: holder };
    await setAside(file, holder);
  }
  throw new Error(`The lock ${file} could not be taken.`);
}

/**
 * Does something while holding a lock, waiting for others to finish first.
 * @template T
 * @param {string} file
 * @param {() => Promise<T>} work
 * @param {number} [patience] in milliseconds
 * @returns {Promise<T>}
 */
export async function whileLocked(file, work, patience = 600_000) {
  const until = Date.now() + patience;
  for (;;) {
    const lock = await takeLock(file);
    if ('release' in lock) return work().finally(lock.release);
    if (Date.now() > until)
      throw new Error(`Process ${lock.heldBy.pid} has held ${file} for too long.`);
    await pause(200);
  }
}

/**
 * Who holds the lock at this moment, or null.
 * @param {string} file
 * @returns {Promise<Holder | null>}
 */
export async function lockHolder(file) {
  const holder = await readHolder(file);
  return holder && isAlive(holder.pid, holder.birth) ? holder : null;
}

/**
 * A link appears complete or not at all, so nobody ever reads half a lock.
 * @param {string} file
 * @param {Holder} holder
 */
async function create(file, holder) {
  const draft = `${file}.${holder.id}`;
  await writeFile(draft, JSON.stringify(holder), { mode: 0o644 });
  try {
    await link(draft, file);
    return true;
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code === 'EEXIST') return false;
    throw error;
  } finally {
    await rm(draft, { force: true });
  }
}

/**
 * @param {string} file
 * @returns {Promise<Holder | null>}
 */
async function readHolder(file) {
  try {
    return JSON.parse(await readFile(file, 'utf8'));
  } catch {
    return null;
  }
}

/**
 * Removes a dead holder's lock. Two starts may do this at once, so it is moved away first, and put
 * back when it turns out to be the new lock of the quicker one.
 * @param {string} file
 * @param {Holder | null} dead
 */
async function setAside(file, dead) {
  const aside = `${file}.${randomUUID()}`;
  try {
    await rename(file, aside);
    const moved = await readHolder(aside);
    if (moved && moved.id !== dead?.id) await link(aside, file);
  } catch {
    // Somebody else moved it first: the next attempt sees what they made of it.
  }
  await rm(aside, { force: true });
}

/**
 * @param {string} file
 * @param {Holder} mine
 */
async function release(file, mine) {
  if ((await readHolder(file))?.id === mine.id) await rm(file, { force: true });
}
