import { spawn } from 'node:child_process';
import { createHash, randomUUID } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import pg from 'pg';

/**
 * Databases for tests. `npm test` gives TEST_DATABASE_URL, which may make databases and roles; the
 * migrations run once into a template, and each Jest worker clones it.
 *
 * @typedef {object} TestDatabase
 * @property {string} ownerUrl as who owns the tables (may truncate)
 * @property {string} appUrl as who the application is: a member of `cpd_app` and nothing more
 * @property {() => Promise<void>} drop
 */

const LOCK = 7_270_737;
const WEB = 'cpd_web_test';
const OWNER = 'cpd_owner_test';

/** The URL `npm test` provides, or an error that says to run that. */
export function testDatabaseUrl() {
  const url = process.env['TEST_DATABASE_URL'];
  if (!url)
    throw new Error('TEST_DATABASE_URL is not set: run the tests by npm test, which provides it.');
  return url;
}

/**
 * Migrates the template that databases are cloned from, unless that was done already; for Jest's
 * global setup, so that no worker waits for another.
 * @param {string} [url] may make databases and roles
 * @returns {Promise<string>} its name
 */
export async function prepareTemplate(url = testDatabaseUrl()) {
  const admin = await connect(url);
  try {
    await admin.query('select pg_advisory_lock($1)', [LOCK]);
    const owner = (await isSuperuser(admin)) ? OWNER : null;
    await ensureRoles(admin, url, owner);
    return await ensureTemplate(admin, url, owner);
  } finally {
    await admin.end();
  }
}

/**
 * Makes a database with every migration applied and nothing in it.
 * @param {string} [url] may make databases and roles
 * @returns {Promise<TestDatabase>}
 */
export async function createTestDatabase(url = testDatabaseUrl()) {
  const admin = await connect(url);
  try {
    const owner = (await isSuperuser(admin)) ? OWNER : null;
    const template = await templateName(owner);
    if (!(await isReady(admin, template))) await prepareTemplate(url);
    const name = `cpd_test_${process.env['JEST_WORKER_ID'] ?? '0'}_${randomUUID().slice(0, 8)}`;
    await admin.query(`create database ${name} template ${template} ${ownedBy(owner)}`);
    return {
      ownerUrl: urlFor(url, owner, name),
      appUrl: urlFor(url, WEB, name),
      drop: () => dropDatabase(url, name),
    };
  } finally {
    await admin.end();
  }
}

/** Who may not hand a database to somebody else owns it. */
const ownedBy = (/** @type {string | null} */ owner) => (owner ? `owner ${owner}` : '');

/**
 * Changes with the migrations, so that a template kept from an earlier run is never mistaken for
 * the right one.
 * @param {string | null} owner
 */
async function templateName(owner) {
  const folder = path.join(process.cwd(), 'prisma', 'migrations');
  const names = (await readdir(folder, { recursive: true })).filter((name) =>
    name.endsWith('.sql'),
  );
  const hash = createHash('sha256').update(owner ?? '');
  for (const name of names.sort())
    hash.update(name).update(await readFile(path.join(folder, name)));
  return `cpd_template_${hash.digest('hex').slice(0, 12)}`;
}

/**
 * Without the mark it is what a killed run left half made.
 * @param {pg.Client} admin
 * @param {string} template
 * @returns {Promise<boolean>}
 */
async function isReady(admin, template) {
  const question = 'select 1 from pg_database where datistemplate and datname = $1';
  return (await admin.query(question, [template])).rowCount === 1;
}

/**
 * @param {pg.Client} admin holds the lock
 * @param {string} url
 * @param {string | null} owner
 */
async function ensureTemplate(admin, url, owner) {
  const name = await templateName(owner);
  if (await isReady(admin, name)) return name;
  await admin.query(`drop database if exists ${name} with (force)`);
  await admin.query(`create database ${name} ${ownedBy(owner)}`);
  await runMigrations(urlFor(url, owner, name));
  await admin.query(`alter database ${name} is_template true`);
  return name;
}

/**
 * @param {pg.Client} admin holds the lock
 * @param {string} url
 * @param {string | null} owner
 */
async function ensureRoles(admin, url, owner) {
  const logins = owner ? [WEB, owner] : [WEB];
  for (const role of ['cpd_app', ...logins]) {
    const { rowCount } = await admin.query('select 1 from pg_roles where rolname = $1', [role]);
    if (rowCount === 0) await admin.query(`create role ${role} nologin`);
  }
  for (const role of logins)
    await admin.query(`alter role ${role} login password '${passwordOf(url, role)}'`);
  await admin.query(`grant cpd_app to ${WEB}`);
  if (owner) await admin.query(`alter role ${owner} createrole`);
  if (owner) await admin.query(`grant cpd_app to ${owner} with admin option`);
}

/**
 * Runs prisma/migrate.ts as the site's start does.
 * @param {string} url
 * @returns {Promise<void>}
 */
function runMigrations(url) {
  const loader = path.join(process.cwd(), 'node_modules', 'tsx', 'dist', 'loader.mjs');
  const args = [
    '--import',
    pathToFileURL(loader).href,
    path.join(process.cwd(), 'prisma', 'migrate.ts'),
  ];
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, {
      env: { ...process.env, NODE_OPTIONS: '', MIGRATION_DATABASE_URL: url },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let said = '';
    child.stdout.on('data', (part) => (said += part));
    child.stderr.on('data', (part) => (said += part));
    child.once('error', reject);
    child.once('close', (code) =>
      code === 0
        ? resolve()
        : reject(new Error(`The migrations failed on a test database.\n${said}`)),
    );
  });
}

/**
 * @param {string} url
 * @param {string} name
 */
async function dropDatabase(url, name) {
  const admin = await connect(url);
  try {
    await admin.query(`drop database if exists ${name} with (force)`);
  } finally {
    await admin.end();
  }
}

/** @param {string} url */
async function connect(url) {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5000 });
  await client.connect();
  return client;
}

/** @param {pg.Client} admin */
async function isSuperuser(admin) {
  const { rows } = await admin.query('select rolsuper from pg_roles where rolname = current_user');
  return rows[0]?.rolsuper === true;
}

/**
 * The same in every worker, so that none locks another out, and known to nobody else.
 * @param {string} url
 * @param {string} role
 */
const passwordOf = (url, role) => createHash('sha256').update(`${role} ${url}`).digest('base64url');

/**
 * @param {string} url
 * @param {string | null} role null: whoever the URL names
 * @param {string} database
 */
function urlFor(url, role, database) {
  const at = new URL(url);
  at.pathname = `/${database}`;
  if (role) Object.assign(at, { username: role, password: passwordOf(url, role) });
  return at.href;
}
