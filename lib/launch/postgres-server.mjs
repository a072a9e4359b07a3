import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chown, open, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { freePort } from './ports.mjs';
import { privateFolder } from './postgres-home.mjs';
import { ended, isAlive, isZombie, pause, run, stopProcess, worksIn } from './processes.mjs';
import { refuse } from './refuse.mjs';

/** @typedef {import('./postgres-home.mjs').Home} Home */

/**
 * @typedef {object} Cluster
 * @property {Home} home
 * @property {string} folder holds `data/` and the log
 * @property {string} password of the superuser `postgres`
 * @property {boolean} durable false for tests only: their data may be lost with the power
 */

/**
 * @typedef {object} Server
 * @property {number} port
 * @property {Promise<number>} ended resolves when the server is gone, however that came about
 * @property {() => Promise<void>} stop
 * @property {() => void} kill at once; nothing is lost, it recovers at the next start
 */

const LOG_LIMIT = 5_000_000;
const PATIENCE = 30_000;
/** The environment of the server: nothing of ours, no secrets, messages in one language. */
const plainEnvironment = { PATH: process.env['PATH'] ?? '', LC_ALL: 'C', TZ: 'UTC' };

const dataOf = (/** @type {Cluster} */ cluster) => path.join(cluster.folder, 'data');
const logOf = (/** @type {Cluster} */ cluster) => path.join(cluster.folder, 'postgres.log');

/**
 * Starts PostgreSQL on 127.0.0.1, making its data folder first where there is none.
 * @param {Cluster} cluster
 * @param {number | null} preferredPort
 * @returns {Promise<Server>}
 */
export async function startServer(cluster, preferredPort) {
  await privateFolder(cluster.folder, cluster.home);
  await stopLeftBehind(dataOf(cluster));
  await ensureData(cluster);
  for (let attempt = 0, preferred = preferredPort; attempt < 5; attempt += 1, preferred = null) {
    const port = await freePort(preferred);
    const server = await launchServer(cluster, port);
    if (await answers(server, cluster.password)) return server;
    await server.stop();
    const log = await tail(cluster);
    // Somebody took the port between the look and the leap.
    if (!/could not bind|Address already in use/.test(log)) refuse(explain(cluster, log));
  }
  return refuse('No free port was found for the embedded PostgreSQL: set DATABASE_URL instead.');
}

/** @param {Cluster} cluster */
async function ensureData(cluster) {
  const data = dataOf(cluster);
  if (existsSync(path.join(data, 'PG_VERSION'))) return checkVersion(cluster);
  await rm(data, { recursive: true, force: true });
  const passwordFile = path.join(cluster.folder, 'password');
  await writeFile(passwordFile, cluster.password, { mode: 0o600 });
  if (cluster.home.as) await chown(passwordFile, cluster.home.as.uid, cluster.home.as.gid);
  const { code, output } = await run(
    path.join(cluster.home.bin, 'initdb'),
    [
      ['-D', data, '-U', 'postgres', '--auth=scram-sha-256', `--pwfile=${passwordFile}`],
      ['--encoding=UTF8', '--locale=C', '--data-checksums'],
      // Sorted by code point as in C, but with upper and lower case for every letter and not only A to Z.
      ['--locale-provider=builtin', '--builtin-locale=C.UTF-8'],
      cluster.durable ? [] : ['--no-sync'],
    ].flat(),
    { ...spawnOptions(cluster) },
  );
  await rm(passwordFile, { force: true });
  if (code === 0) return;
  await rm(data, { recursive: true, force: true });
  refuse(
    `${output.trim()}\nThe embedded PostgreSQL could not be set up: see above, or set DATABASE_URL.`,
  );
}

/** @param {Cluster} cluster */
async function checkVersion(cluster) {
  const made = (await readFile(path.join(dataOf(cluster), 'PG_VERSION'), 'utf8')).trim();
  const major = /postgresql-(\d+)\./.exec(cluster.home.bin)?.[1];
  if (major && made !== major)
    refuse(
      `${dataOf(cluster)} was made by PostgreSQL ${made} and this is ${major}: move it away to begin with an empty demo.`,
    );
}

/** @param {Cluster} cluster */
function spawnOptions({ home, folder }) {
  return { cwd: folder, env: plainEnvironment, ...(home.as ?? {}) };
}

/**
 * @param {Cluster} cluster
 * @param {number} port
 * @returns {Promise<Server>}
 */
async function launchServer(cluster, port) {
  const log = await openLog(cluster);
  const child = spawn(
    path.join(cluster.home.bin, 'postgres'),
    [
      '-D',
      dataOf(cluster),
      ...settingsFor(port, cluster.durable).flatMap((setting) => ['-c', setting]),
    ],
    // A group of its own: Ctrl-C in the terminal must not stop the database before the site.
    { ...spawnOptions(cluster), detached: true, stdio: ['ignore', log.fd, log.fd] },
  );
  const over = ended(child).catch(() => 127);
  await log.close();
  const stop = async () => {
    // Fast, then immediate (it recovers at the next start), then whatever it takes.
    if (child.pid && child.exitCode === null && child.signalCode === null)
      await stopProcess(child.pid, [
        ['SIGINT', 8000],
        ['SIGQUIT', 3000],
        ['SIGKILL', 1000],
      ]);
  };
  return { port, ended: over, stop, kill: () => child.kill('SIGQUIT') };
}

/**
 * @param {number} port
 * @param {boolean} durable
 */
function settingsFor(port, durable) {
  return [
    'listen_addresses=127.0.0.1',
    `port=${port}`,
    'unix_socket_directories=',
    'timezone=UTC',
    'log_timezone=UTC',
    // Terse leaves out the DETAIL of a violated constraint, which would name people in the log.
    'log_error_verbosity=terse',
    'max_connections=100',
    ...(durable
      ? ['fsync=on', 'full_page_writes=on']
      : ['fsync=off', 'full_page_writes=off', 'synchronous_commit=off']),
  ];
}

/** @param {Cluster} cluster */
async function openLog(cluster) {
  const file = logOf(cluster);
  const size = await stat(file).then(
    (found) => found.size,
    () => 0,
  );
  if (size > LOG_LIMIT) await rename(file, `${file}.1`);
  return open(file, 'a', 0o600);
}

/**
 * Waits until the server lets us in, or has ended.
 * @param {Server} server
 * @param {string} password
 */
async function answers(server, password) {
  const { default: pg } = await import('pg');
  let over = false;
  void server.ended.then(() => (over = true));
  for (const until = Date.now() + PATIENCE; !over && Date.now() < until; await pause(40)) {
    const client = new pg.Client({
      host: '127.0.0.1',
      port: server.port,
      user: 'postgres',
      password,
      database: 'postgres',
      connectionTimeoutMillis: 2000,
    });
    client.on('error', () => undefined);
    try {
      await client.connect();
      return true;
    } catch (error) {
      // Anything but "starting up" and "nobody there yet" will not mend itself.
      const { code } = /** @type {{ code?: string }} */ (error);
      if (code === '28P01') return false;
    } finally {
      await client.end().catch(() => undefined);
    }
  }
  return false;
}

/**
 * @param {Cluster} cluster
 * @param {string} log
 */
function explain(cluster, log) {
  return `${log}\nThe embedded PostgreSQL did not start: its log is ${logOf(cluster)}. Put that right, or set DATABASE_URL.`;
}

/** @param {Cluster} cluster */
async function tail(cluster) {
  const log = await readFile(logOf(cluster), 'utf8').catch(() => '');
  return log.trimEnd().split('\n').slice(-8).join('\n');
}

/**
 * Stops the server that a killed start left running on this data. Its pid file outlives a crash,
 * and PostgreSQL clears a dead pid itself, with checks of its own; but it takes a zombie, or another
 * program that was given the pid since, for a running server, so then the file is removed here.
 * @param {string} data
 */
export async function stopLeftBehind(data) {
  const file = path.join(data, 'postmaster.pid');
  const pid = Number((await readFile(file, 'utf8').catch(() => '')).split('\n')[0]);
  if (!pid) return;
  if (isZombie(pid) || (isAlive(pid) && !worksIn(pid, data))) await rm(file, { force: true });
  else if (isAlive(pid))
    await stopProcess(pid, [
      ['SIGINT', 8000],
      ['SIGQUIT', 5000],
    ]);
}
