/** @typedef {import('./secrets.mjs').Secrets} Secrets */

const ROLES = ['cpd_app', 'cpd_owner', 'cpd_web'];

/**
 * Makes the database and its roles where they are missing: `cpd_owner` owns the tables and
 * migrates; `cpd_web` is who the application is, and may do what the group `cpd_app` was granted.
 * @param {string} superuserUrl
 * @param {Secrets} secrets
 * @param {string} database
 */
export async function ensureRoles(superuserUrl, secrets, database) {
  const { default: pg } = await import('pg');
  const client = new pg.Client({ connectionString: superuserUrl, connectionTimeoutMillis: 5000 });
  await client.connect();
  try {
    const { rows } = await client.query('select rolname from pg_roles where rolname = any($1)', [
      ROLES,
    ]);
    const missing = ROLES.filter((role) => !rows.some((row) => row.rolname === role));
    for (const role of missing) await client.query(`create role ${role} nologin`);
    for (const statement of statements(secrets)) await client.query(statement);
    const known = 'select 1 from pg_database where datname = $1';
    const { rowCount } = await client.query(known, [database]);
    if (rowCount === 0) await client.query(`create database ${database} owner cpd_owner`);
    await client.query(`revoke all on database ${database} from public`);
    await client.query(`grant connect on database ${database} to cpd_app`);
  } finally {
    await client.end();
  }
}

/**
 * Passwords are base64url and so need no escaping inside quotes.
 * @param {Secrets} secrets
 */
const statements = (secrets) => [
  `alter role cpd_owner login createrole password '${secrets.owner}'`,
  `alter role cpd_web login password '${secrets.web}'`,
  'grant cpd_app to cpd_owner with admin option',
  'grant cpd_app to cpd_web',
  "alter role cpd_owner set timezone = 'UTC'",
  "alter role cpd_web set timezone = 'UTC'",
];
