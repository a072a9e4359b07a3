import { Refusal, refuse } from './refuse.mjs';

const OLDEST = 15;
const PATIENCE = 5000;

/** @typedef {{ code?: string, message: string }} Fault */

/** What PostgreSQL's own refusals mean to the person who wrote the URL. */
const MEANING = /** @type {Record<string, (at: URL) => string>} */ ({
  '28P01': (at) => `the password for "${at.username}" is wrong`,
  28000: (at) => `the server does not let "${at.username}" in from here (see its pg_hba.conf)`,
  '3D000': (at) => `there is no database called "${at.pathname.slice(1)}" on it`,
  42501: (at) => `"${at.username}" may not connect to "${at.pathname.slice(1)}"`,
  53300: () => 'it has no connection left for us',
  '57P03': () => 'it is starting up or shutting down: try again in a moment',
  ECONNREFUSED: () => 'nothing answers there',
  ENOTFOUND: () => 'no machine has that name',
  EAI_AGAIN: () => 'that name cannot be looked up at the moment',
  ETIMEDOUT: () => 'it did not answer within five seconds',
});

/**
 * Makes sure that a URL leads to a PostgreSQL that will do, or refuses with one sentence. The
 * password never appears in it.
 * @param {string} name of the environment variable
 * @param {string} value
 */
export async function checkDatabase(name, value) {
  await ask(name, value, 'show server_version_num', (row, at) =>
    checkVersion(name, at, Number(row['server_version_num'])),
  );
}

/**
 * Makes sure that the application may do what the migrations grant, once they have run.
 * @param {string} value DATABASE_URL
 */
export async function checkRights(value) {
  const question = "select pg_has_role(current_user, 'cpd_app', 'member') as granted";
  await ask('DATABASE_URL', value, question, (row, at) => {
    if (!row['granted'])
      refuse(
        `DATABASE_URL's user "${at.username}" may not use the tables yet. ` +
          `Let the owner of cpd_app say: GRANT cpd_app TO "${at.username}";`,
      );
  });
}

/**
 * @param {string} name
 * @param {string} value
 * @param {string} question
 * @param {(row: Record<string, unknown>, at: URL) => void} judge
 */
async function ask(name, value, question, judge) {
  const at = parseUrl(name, value);
  const { default: pg } = await import('pg');
  const client = new pg.Client({
    connectionString: value,
    connectionTimeoutMillis: PATIENCE,
    query_timeout: PATIENCE,
  });
  client.on('error', () => undefined);
  try {
    await client.connect();
    const { rows } = await client.query(question);
    judge(rows[0], at);
  } catch (error) {
    if (error instanceof Refusal) throw error;
    refuse(`${name} leads to ${where(at)}, and ${meaning(/** @type {Fault} */ (error), at)}.`);
  } finally {
    await client.end().catch(() => undefined);
  }
}

/**
 * @param {string} name
 * @param {string} value
 */
function parseUrl(name, value) {
  const form = 'postgresql://user:password@host:5432/database';
  if (!URL.canParse(value)) refuse(`${name} is not an address: write it as ${form}.`);
  const at = new URL(value);
  if (!/^postgres(ql)?:$/.test(at.protocol))
    refuse(
      `${name} begins with "${at.protocol}", and only PostgreSQL will do: write it as ${form}.`,
    );
  if (at.pathname.length < 2) refuse(`${name} names no database: write it as ${form}.`);
  return at;
}

/** @param {URL} at */
const where = (at) => `${at.hostname || 'this machine'}:${at.port || 5432}`;

/**
 * @param {string} name
 * @param {URL} at
 * @param {number} number for example 150018
 */
function checkVersion(name, at, number) {
  // Servers that only speak the protocol report numbers of their own, or none.
  if (number >= OLDEST * 10_000) return;
  const version = Number.isFinite(number)
    ? `PostgreSQL ${Math.floor(number / 10_000)}`
    : 'not PostgreSQL';
  refuse(
    `${name} leads to ${where(at)}, which is ${version}: PostgreSQL ${OLDEST} or later is needed.`,
  );
}

/** What the rest of the faults mean, the first that fits. */
const OTHERWISE = /** @type {[(fault: Fault) => boolean, (fault: Fault) => string][]} */ ([
  [({ message }) => /timeout/i.test(message), () => 'it did not answer within five seconds'],
  [({ code }) => /^E[A-Z]+$/.test(code ?? ''), ({ code }) => `it cannot be reached (${code})`],
  [
    ({ code }) => /^[0-9A-Z]{5}$/.test(code ?? ''),
    ({ code, message }) => `PostgreSQL says "${message}" (${code})`,
  ],
  [
    ({ message }) => /SSL/.test(message),
    ({ message }) => `its TLS settings and ours differ ("${message}")`,
  ],
]);

/**
 * @param {Fault} fault
 * @param {URL} at
 */
function meaning(fault, at) {
  const known = fault.code ? MEANING[fault.code] : undefined;
  if (known) return known(at);
  const fitting = OTHERWISE.find(([fits]) => fits(fault));
  return fitting ? fitting[1](fault) : 'what answers there is not PostgreSQL';
}
