import { existsSync } from 'node:fs';
import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { ensureRoles } from './postgres-roles.mjs';
import { postgresHome, privateFolder } from './postgres-home.mjs';
import { startServer, stopLeftBehind } from './postgres-server.mjs';
import { inData } from './project.mjs';

/** @typedef {import('./secrets.mjs').Secrets} Secrets */

/**
 * @typedef {object} Embedded
 * @property {string} url as the application's role
 * @property {string} migrationUrl as the owner of the tables
 * @property {string} superuserUrl
 * @property {Promise<number>} ended
 * @property {() => Promise<void>} stop
 * @property {() => void} kill
 */

/**
 * Starts the demo's own PostgreSQL, with its data in `.data/` (for root: in /var/lib, because the
 * server may not run as root and others may not enter root's home).
 * @param {Secrets} secrets
 * @returns {Promise<Embedded>}
 */
export const startDemoDatabase = (secrets) => startKept('postgres', 'cpd', secrets);

/**
 * Starts the benches' own, beside the demo's, so that the two never meet.
 * @param {Secrets} secrets
 * @param {string} database its name
 * @returns {Promise<Embedded>}
 */
export const startBenchDatabase = (secrets, database) =>
  startKept('bench-postgres', database, secrets);

/**
 * @param {string} name of the server's folder
 * @param {string} database
 * @param {Secrets} secrets
 * @returns {Promise<Embedded>}
 */
async function startKept(name, database, secrets) {
  const home = await postgresHome();
  const folder = path.join(home.folder, name);
  await forgetForeignData(folder, secrets.id);
  await privateFolder(folder, home);
  await writeFile(path.join(folder, 'made-for'), secrets.id);
  const cluster = { home, folder, password: secrets.superuser, durable: true };
  const kept = Number(await readFile(inData(`${name}.port`), 'utf8').catch(() => ''));
  const server = await startServer(cluster, kept || null);
  await writeFile(inData(`${name}.port`), String(server.port));
  const urls = addresses(server.port, secrets, database);
  await ensureRoles(urls.superuserUrl, secrets, database);
  return { ...urls, ended: server.ended, stop: server.stop, kill: server.kill };
}

/**
 * Starts a PostgreSQL that lives in a folder of its own and is not made to last.
 * @param {string} folder
 * @param {Secrets} secrets
 * @returns {Promise<Embedded>}
 */
export async function startPassingDatabase(folder, secrets) {
  const home = await postgresHome();
  const server = await startServer(
    { home, folder, password: secrets.superuser, durable: false },
    null,
  );
  return {
    ...addresses(server.port, secrets),
    ended: server.ended,
    stop: server.stop,
    kill: server.kill,
  };
}

/**
 * @param {number} port
 * @param {Secrets} secrets
 * @param {string} [database]
 */
export function addresses(port, secrets, database = 'cpd') {
  const at = `127.0.0.1:${port}`;
  return {
    url: `postgresql://cpd_web:${secrets.web}@${at}/${database}`,
    migrationUrl: `postgresql://cpd_owner:${secrets.owner}@${at}/${database}`,
    superuserUrl: `postgresql://postgres:${secrets.superuser}@${at}/postgres`,
  };
}

/**
 * Somebody who removes `.data/` wants to begin anew, but what root's server keeps in /var/lib stays
 * behind, with passwords nobody knows any more. It is set aside once rather than removed.
 * @param {string} folder
 * @param {string} id
 */
async function forgetForeignData(folder, id) {
  const madeFor = await readFile(path.join(folder, 'made-for'), 'utf8').catch(() => '');
  if (!existsSync(path.join(folder, 'data')) || madeFor === id) return;
  const aside = `${folder}-before`;
  console.log(
    `.data/ is new, so the demo begins anew; the old database was set aside in ${aside}.`,
  );
  await stopLeftBehind(path.join(folder, 'data'));
  await rm(aside, { recursive: true, force: true });
  await rename(folder, aside);
}
