import { existsSync } from 'node:fs';
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { writeCompressed } from './compressed-files.mjs';
import { whileLocked } from './lock.mjs';
import { run } from './processes.mjs';
import { inData, inProject, root, sha256 } from './project.mjs';

/** What a build is made from; content/ is read when the site runs. */
const SOURCES = ['app', 'components', 'lib', 'public', 'prisma/schema.prisma', 'package-lock.json'];
/** Made from other sources, or no part of the build. */
const NOT_SOURCES = ['lib/launch', 'lib/records/prisma-client'];
/** Configuration at the top that next reads: next.config.js, proxy.ts, instrumentation.ts … */
const TOP_LEVEL = /^(next\.config|proxy|instrumentation.*|postcss\.config)\.(m|c)?[jt]s$/;

const stampFile = () => inProject('.next', 'ahcs-cpd-sources');

/**
 * Whether `.next` was built from the sources as they are.
 * @returns {Promise<boolean>}
 */
export async function isBuilt() {
  const stamp = await readFile(stampFile(), 'utf8').catch(() => '');
  return stamp !== '' && stamp === `${await digestSources()} ${await digestTsconfig()}`;
}

/**
 * Builds the site when its sources have changed.
 * @param {NodeJS.ProcessEnv} env of the application
 * @returns {Promise<{ built: true } | { built: false, output: string }>}
 */
export async function ensureBuilt(env) {
  if (await isBuilt()) return { built: true };
  return whileLocked(inData('locks', 'build'), async () => {
    if (await isBuilt()) return { built: true };
    console.log('Building the site, because its sources have changed …');
    await rm(stampFile(), { force: true });
    const sources = await digestSources();
    const { code, output } = await run(
      process.execPath,
      [inProject('node_modules', 'next', 'dist', 'bin', 'next'), 'build'],
      { cwd: root, env: { ...env, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' } },
    );
    if (code !== 0) return { built: false, output };
    await writeCompressed(inProject('.next', 'static'));
    // next build may rewrite tsconfig.json: what it left is what the build was made with.
    await writeFile(stampFile(), `${sources} ${await digestTsconfig()}`);
    return { built: true };
  });
}

async function digestTsconfig() {
  return sha256(await readFile(inProject('tsconfig.json')).catch(() => ''));
}

/** Contents, not dates: after a clone every date is new. */
async function digestSources() {
  const top = (await readdir(root)).filter((name) => TOP_LEVEL.test(name));
  /** @type {string[]} */
  const files = [];
  for (const source of [...SOURCES, ...top]) await collect(source, files);
  const lines = await Promise.all(
    files.sort().map(async (file) => `${file} ${sha256(await readFile(inProject(file)))}`),
  );
  return sha256(lines.join('\n'));
}

/**
 * @param {string} where relative to the project, with forward slashes
 * @param {string[]} files
 */
async function collect(where, files) {
  if (NOT_SOURCES.includes(where) || !existsSync(inProject(where))) return;
  const entries = await readdir(inProject(where), { withFileTypes: true }).catch(() => null);
  if (entries === null) files.push(where);
  for (const entry of entries ?? [])
    if (entry.isDirectory() || entry.isFile())
      await collect(path.posix.join(where, entry.name), files);
}
