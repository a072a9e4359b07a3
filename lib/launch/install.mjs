import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { whileLocked } from './lock.mjs';
import { run } from './processes.mjs';
import { inCache, inData, inProject, root, sha256 } from './project.mjs';
import { refuse } from './refuse.mjs';

/** @typedef {{ version?: string, optional?: boolean, link?: boolean }} LockedPackage */

/** Installs the packages when node_modules is not what package-lock.json says. */
export async function ensureInstalled() {
  if (await isInstalled()) return;
  await whileLocked(inData('locks', 'install'), async () => {
    if (await isInstalled()) return;
    console.log('Installing the packages that package-lock.json names (npm ci) …');
    const [file, args] = npm();
    // --include=dev: building needs TypeScript, also where NODE_ENV=production is set.
    const { code } = await run(
      file,
      [...args, 'ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'],
      {
        cwd: root,
        show: true,
      },
    );
    if (code !== 0)
      refuse(
        'The packages could not be installed: npm says why above. Put that right and try again.',
      );
    await vouch();
  });
}

const stampFile = () => inCache('installed');

/** The stamp saves comparing six hundred versions at every start. */
async function isInstalled() {
  const lock = await readOr(inProject('package-lock.json'));
  const hidden = await readOr(inProject('node_modules', '.package-lock.json'));
  if (hidden === '') return false;
  if ((await readOr(stampFile())) === sha256(lock + hidden)) return true;
  if (!agrees(JSON.parse(lock).packages, JSON.parse(hidden).packages)) return false;
  await vouch();
  return true;
}

/**
 * @param {Record<string, LockedPackage>} wanted
 * @param {Record<string, LockedPackage>} present
 */
function agrees(wanted, present) {
  return Object.entries(wanted).every(([where, { version, optional, link }]) => {
    if (where === '' || link) return true;
    const found = present[where];
    return found ? found.version === version : optional === true;
  });
}

async function vouch() {
  const lock = await readOr(inProject('package-lock.json'));
  const hidden = await readOr(inProject('node_modules', '.package-lock.json'));
  await mkdir(inCache(), { recursive: true });
  await writeFile(stampFile(), sha256(lock + hidden));
}

/** @param {string} file */
async function readOr(file) {
  return readFile(file, 'utf8').catch(() => '');
}

/**
 * The npm that started us, or the one beside this Node, or the one on the path.
 * @returns {[string, string[]]}
 */
function npm() {
  const beside = path.join(
    path.dirname(process.execPath),
    '..',
    'lib',
    'node_modules',
    'npm',
    'bin',
    'npm-cli.js',
  );
  for (const cli of [process.env['npm_execpath'], beside])
    if (cli && /npm-cli\.c?js$/.test(cli) && existsSync(cli)) return [process.execPath, [cli]];
  return ['npm', []];
}
