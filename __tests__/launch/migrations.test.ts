/**
 * Migrations, and the databases that tests are given. Seen failing with nobody waiting for another, with edited
 * migrations applied over, with scripts cut at every semicolon, with a failed migration not marked as undone, with the
 * tables of a newer version refused, with no end to waiting for a lock, with the difference worked out in the database
 * itself, and with tests given the owner's rights for the application's.
 *
 * @see prisma/migrate.ts, __tests__/support/test-database.mjs
 */
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { Client } from 'pg';
import { testDatabaseUrl } from '../support/test-database.mjs';
import { makeClone, removeClone, write } from './clone';
import { eventually, runNode } from './processes';

const FIRST = 'prisma/migrations/20260101000000_first/migration.sql';
const SECOND = 'prisma/migrations/20260102000000_second/migration.sql';

let clone: string;
let admin: Client;
let name: string;
beforeAll(async () => {
  clone = makeClone();
  admin = new Client({ connectionString: testDatabaseUrl() });
  await admin.connect();
});
afterAll(async () => {
  await admin.end();
  removeClone(clone);
});

const urlOf = (database: string) =>
  Object.assign(new URL(testDatabaseUrl()), { pathname: `/${database}` }).href;

let count = 0;
beforeEach(async () => {
  name = `migrations_${process.pid}_${(count += 1)}`;
  await admin.query(`create database ${name}`);
});
afterEach(async () => {
  rmSync(path.dirname(path.join(clone, SECOND)), { recursive: true, force: true });
  await admin.query(`drop database ${name} with (force)`);
});

const loader = pathToFileURL(path.join(process.cwd(), 'node_modules/tsx/dist/loader.mjs')).href;
const migrate = (...args: string[]) =>
  runNode(clone, ['--import', loader, path.join(clone, 'prisma/migrate.ts'), ...args], {
    env: { MIGRATION_DATABASE_URL: urlOf(name) },
  });

async function ask(sql: string): Promise<unknown[]> {
  const client = new Client({ connectionString: urlOf(name) });
  await client.connect();
  try {
    return (await client.query({ text: sql, rowMode: 'array' })).rows.flat() as unknown[];
  } finally {
    await client.end();
  }
}
const tables = () => ask("select tablename from pg_tables where schemaname = 'public' order by 1");

it('two starts at once migrate once', async () => {
  const both = await Promise.all([migrate(), migrate()]);
  expect(both.map(({ code }) => code)).toEqual([0, 0]);
  expect(both.map(({ said }) => said).sort()).toEqual(['', 'Applied 20260101000000_first\n']);
  expect(await ask('select two()')).toEqual([2]);
});

it('a start that comes while another migrates waits for it', async () => {
  write(clone, SECOND, 'SELECT pg_sleep(1.5);');
  const first = migrate();
  const begun =
    "select count(*)::int from pg_stat_activity where query like '%pg_sleep(1.5)%' and state = 'active' and pid <> pg_backend_pid()";
  await eventually(async () => (await ask(begun))[0] === 1);
  expect(await migrate()).toEqual({ code: 0, said: '' });
  expect((await first).code).toBe(0);
});

it('an applied migration may not be edited', async () => {
  await migrate();
  const sql = readFileSync(path.join(clone, FIRST), 'utf8');
  write(clone, FIRST, `${sql}-- an afterthought\n`);
  const { code, said } = await migrate();
  write(clone, FIRST, sql);
  expect(said).toMatch(
    /^Changed after it was applied to this database: 20260101000000_first\. .*put its file back/,
  );
  expect(code).toBe(1);
});

it('a failing migration leaves nothing of itself, says how to go on, and that works', async () => {
  write(clone, SECOND, 'CREATE TABLE half (id INT); CREATE TABLE "Note" (id INT);');
  const failed = await migrate();
  expect(failed.code).toBe(1);
  expect(failed.said).toMatch(
    /relation "Note" already exists\nThe migration 20260102000000_second failed\./,
  );
  expect(failed.said).not.toMatch(/schema-engine/);
  expect(await tables()).toEqual(['Note', '_prisma_migrations']);

  write(clone, SECOND, 'CREATE TABLE whole (id INT);');
  const again = await migrate();
  expect([again.code, again.said]).toEqual([
    1,
    expect.stringContaining('npm run db:migrate -- rolled-back'),
  ]);

  const mended = await migrate('rolled-back', '20260102000000_second');
  expect([mended.code, mended.said]).toEqual([0, 'Applied 20260102000000_second\n']);
  expect(await tables()).toEqual(['Note', '_prisma_migrations', 'whole']);
});

it('an older version of the program accepts the tables of a newer one', async () => {
  write(clone, SECOND, 'CREATE TABLE newer (id INT);');
  await migrate();
  rmSync(path.dirname(path.join(clone, SECOND)), { recursive: true });
  expect(await migrate()).toEqual({ code: 0, said: '' });
});

it('gives up on a lock that somebody holds, rather than keep everybody waiting', async () => {
  await migrate();
  write(clone, SECOND, 'ALTER TABLE "Note" ADD COLUMN text TEXT;');
  const holder = new Client({ connectionString: urlOf(name) });
  await holder.connect();
  await holder.query('begin; lock table "Note" in access share mode');
  const { code, said } = await migrate();
  await holder.end();
  expect([code, said]).toEqual([1, expect.stringContaining('lock timeout')]);
});

it('the difference between schema and migrations is worked out beside the database, not in it', async () => {
  const schema = readFileSync(path.join(clone, 'prisma/schema.prisma'), 'utf8');
  expect((await migrate('diff', 'nothing')).said).toBe(
    'The migrations hold all that prisma/schema.prisma does.\n',
  );
  write(clone, 'prisma/schema.prisma', `${schema}\nmodel Extra {\n  id Int @id\n}\n`);
  const { said } = await migrate('diff', 'extra');
  write(clone, 'prisma/schema.prisma', schema);
  expect(said).toMatch(/^Written: .*\d{14}_extra\/migration\.sql\n$/);
  const file = said.slice('Written: '.length).trim();
  expect(readFileSync(file, 'utf8')).toContain('CREATE TABLE "Extra"');
  rmSync(path.dirname(file), { recursive: true });
  expect(await tables()).toEqual([]);
  const databases = await ask(
    "select count(*)::int from pg_database where datname like 'cpd_shadow%'",
  );
  expect(databases).toEqual([0]);
});

const support = pathToFileURL(path.join(process.cwd(), '__tests__/support/test-database.mjs')).href;
it('tests are given a database of their own, as owner and as application', async () => {
  const program = `
    import { createTestDatabase } from ${JSON.stringify(support)};
    import { createRequire } from 'node:module';
    const { Client } = createRequire(${JSON.stringify(path.join(process.cwd(), 'package.json'))})('pg');
    const [one, two] = await Promise.all([createTestDatabase(), createTestDatabase()]);
    const tried = async (url, sql) => {
      const client = new Client({ connectionString: url });
      await client.connect();
      try { return (await client.query(sql)).rowCount; }
      catch (refused) { return refused.message; }
      finally { await client.end(); }
    };
    const answers = [
      await tried(one.appUrl, 'insert into "Note" values (1), (2)'),
      await tried(one.appUrl, 'select * from "Note"'),
      await tried(two.appUrl, 'select * from "Note"'),
      await tried(one.appUrl, 'delete from "Note"'),
      await tried(one.appUrl, 'create table mine (id int)'),
      await tried(one.ownerUrl, 'delete from "Note"'),
    ];
    await one.drop();
    await two.drop();
    answers.push(await tried(one.appUrl, 'select 1').catch(() => 'gone'));
    console.log(JSON.stringify(answers));`;
  const env = { TEST_DATABASE_URL: testDatabaseUrl() };
  const { said } = await runNode(clone, ['--input-type=module', '-e', program], { env });
  expect(JSON.parse(said)).toEqual([
    2,
    2,
    0,
    'permission denied for table Note',
    'permission denied for schema public',
    2,
    'gone',
  ]);
  const made = await ask("select datname from pg_database where datname ~ '^cpd_template_'");
  expect(made.length).toBeGreaterThan(0);
  expect(readdirSync(path.join(clone, 'prisma/migrations'))).toContain('20260101000000_first');
});
