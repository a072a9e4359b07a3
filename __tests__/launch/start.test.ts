/**
 * `npm start` and `npm test` from outside, with a stand-in for Next. Seen failing with the client generated at every
 * start, with a second Ctrl-C that leaves PostgreSQL behind, with nobody asking whether the port is free, with any build
 * taken for one of these sources, and with the folder of the tests' PostgreSQL not removed.
 *
 * @see lib/launch/launch.mjs
 */
import { createHash } from 'node:crypto';
import {
  appendFileSync,
  existsSync,
  readFileSync,
  readdirSync,
  realpathSync,
  rmSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { once } from 'node:events';
import os from 'node:os';
import path from 'node:path';
import { makeClone, removeClone, write } from './clone';
import {
  endAll,
  eventually,
  freePort,
  isThere,
  runNode,
  startNode,
  type Started,
} from './processes';

let clone: string;
let port: number;
beforeAll(async () => {
  clone = makeClone();
  port = await freePort();
});
afterAll(async () => {
  await endAll();
  rmSync(serverFolder(), { recursive: true, force: true });
  removeClone(clone);
});

const launcher = (...args: string[]) => ['lib/launch/start.cjs', ...args];
const settings = () => ({ env: { PORT: String(port) } });
const site = (target = '/') => fetch(`http://localhost:${port}${target}`);
const answers = () =>
  site().then(
    ({ ok }) => ok,
    () => false,
  );
const builds = () => readFileSync(path.join(clone, '.next/builds'), 'utf8').split('\n').length - 1;

async function start(): Promise<Started> {
  const started = startNode(clone, launcher(), settings());
  await started.says('Stop with Ctrl-C.');
  return started;
}

interface Process {
  pid: number;
  parent: number;
  line: string;
}

/** All processes whose command line or folder is the clone's. */
function processes(): Process[] {
  const numbers = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  return numbers.flatMap((name) => {
    try {
      const line = readFileSync(`/proc/${name}/cmdline`, 'utf8').replaceAll('\0', ' ').trim();
      const parent = Number(
        readFileSync(`/proc/${name}/stat`, 'utf8').split(') ')[1]?.split(' ')[1],
      );
      return [{ pid: Number(name), parent, line }];
    } catch {
      return [];
    }
  });
}

const childOf = (started: Started, words: string) => {
  const found = processes().find(
    ({ parent, line }) => parent === started.child.pid && line.includes(words),
  );
  if (!found) throw new Error(`There is no ${words}.`);
  return found;
};

/** Where root's server is kept: named after the clone, so that nobody else's is ever touched. */
function serverFolder(): string {
  const name = createHash('sha256').update(realpathSync(clone)).digest('hex').slice(0, 12);
  return `/var/lib/ahcs-cpd-${name}`;
}

// What is running is read from /proc.
const story = process.platform === 'linux' ? it : it.skip;

story('a clone becomes a running site that says where it is and who one can be', async () => {
  const started = await start();
  expect(started.said()).toMatch(
    new RegExp(
      [
        'Generating the database client',
        'Starting the embedded PostgreSQL',
        'Applied 20260101000000_first',
        'Building the site, because its sources have changed',
        `Ready: http://localhost:${port}`,
        'You can sign in as:\\s+somebody@example.org  \\(Somebody\\)',
        `The mail .* is at http://localhost:${port}/dev/mailbox`,
        'Stop with Ctrl-C',
      ].join('[^]*'),
    ),
  );
  expect(started.said()).not.toContain('what next says');
  expect(await (await site()).text()).toBe('0');
  expect(childOf(started, 'bin/postgres').line).toContain('listen_addresses=127.0.0.1');

  const second = await runNode(clone, launcher(), settings());
  expect(second.said).toBe(
    `This folder's site is already running at http://localhost:${port} (process ${started.child.pid}): use that one, or stop it first.\n`,
  );
  expect(second.code).toBe(1);

  const [postgres, web] = [childOf(started, 'bin/postgres').pid, childOf(started, 'serve.mjs').pid];
  started.child.kill('SIGINT');
  expect(await started.ended).toBe(0);
  expect([isThere(postgres), isThere(web), await answers()]).toEqual([false, false, false]);
});

story(
  'a second start neither generates, migrates nor builds, and is there within ten seconds',
  async () => {
    const began = Date.now();
    const started = await start();
    expect(Date.now() - began).toBeLessThan(10_000);
    expect(started.said()).not.toMatch(/Generating|Applied|Building|Installing/);
    started.child.kill('SIGTERM');
    expect(await started.ended).toBe(0);
    expect(builds()).toBe(1);
  },
);

story('killed outright it leaves no site behind, and starts again', async () => {
  const killed = await start();
  const web = childOf(killed, 'serve.mjs').pid;
  killed.child.kill('SIGKILL');
  await killed.ended;
  await eventually(() => !isThere(web));
  const started = await start();
  expect(await answers()).toBe(true);
  started.child.kill('SIGTERM');
  expect(await started.ended).toBe(0);
});

story.each(['serve.mjs', 'bin/postgres'])(
  'when %s dies, everything ends with a sentence',
  async (which) => {
    const started = await start();
    const other = childOf(started, which === 'serve.mjs' ? 'bin/postgres' : 'serve.mjs').pid;
    process.kill(childOf(started, which).pid, 'SIGKILL');
    expect(await started.ended).toBe(1);
    expect(started.said()).toMatch(
      /ended by itself \(code 128\), so everything was stopped\. Start again with: npm start\n$/,
    );
    expect(isThere(other)).toBe(false);
  },
);

story('the second Ctrl-C ends at once, and the next start recovers', async () => {
  const started = await start();
  const postgres = childOf(started, 'bin/postgres').pid;
  const slow = site('/slow').catch(() => 'cut off');
  await new Promise((done) => setTimeout(done, 200));
  started.child.kill('SIGINT');
  await started.says('Stopping');
  const began = Date.now();
  started.child.kill('SIGINT');
  expect(await started.ended).toBe(130);
  expect(Date.now() - began).toBeLessThan(1000);
  expect(await slow).toBe('cut off');
  await eventually(() => !isThere(postgres));
  const again = await start();
  again.child.kill('SIGTERM');
  expect(await again.ended).toBe(0);
});

it('a port in use is said at once', async () => {
  const squatter = createServer().listen(port, '127.0.0.1');
  await once(squatter, 'listening');
  const { code, said } = await runNode(clone, launcher(), settings());
  squatter.close();
  expect(said).toBe(
    `Port ${port} is in use. Stop what is using it, or choose another: PORT=${port + 1} npm start\n`,
  );
  expect(code).toBe(1);
});

it('changed sources are built anew; a build that fails shows what it said', async () => {
  write(clone, 'app/broken', '');
  const failed = await runNode(clone, launcher(), settings());
  expect(failed.said).toMatch(
    /what next says while it builds\nThe site could not be built: see above\.\n$/,
  );
  expect(failed.code).toBe(1);
  rmSync(path.join(clone, 'app/broken'));
  const started = await start();
  expect(started.said()).toContain('Building the site');
  started.child.kill('SIGTERM');
  expect(await started.ended).toBe(0);
  expect(builds()).toBe(2);
});

it('an address that is not this machine’s is not mistaken for a port in use', async () => {
  const env = { PORT: String(port), HOST: '192.0.2.1' };
  const { code, said } = await runNode(clone, launcher(), { env });
  expect([code, said]).toEqual([
    1,
    expect.stringMatching(/^Nothing can listen at 192\.0\.2\.1:\d+ \(EADDRNOTAVAIL\)/),
  ]);
});

it('settings that cannot be are said before anything else is done', async () => {
  const { code, said } = await runNode(clone, launcher(), { env: { PORT: '70000' } });
  expect([code, said]).toEqual([
    1,
    'PORT must be a whole number from 1 to 65535, and it is "70000".\n',
  ]);
});

const SUITE = `
const { Client } = require('pg');
it('has a database', async () => {
  const client = new Client({ connectionString: process.env.TEST_DATABASE_URL });
  await client.connect();
  const { rows } = await client.query("select current_setting('data_directory') as at, current_setting('is_superuser') as super");
  await client.end();
  require('node:fs').writeFileSync('seen.json', JSON.stringify(rows[0]));
  if (process.env.HANG) await new Promise(() => setInterval(() => {}, 1000));
  expect(process.env.FAIL).toBeUndefined();
}, 60_000);
`;

describe('npm test', () => {
  beforeAll(() => {
    write(clone, 'suite/some.test.js', SUITE);
    write(
      clone,
      'jest.config.js',
      'module.exports = { roots: ["<rootDir>/suite"], transform: {} };',
    );
  });
  const seen = () =>
    JSON.parse(readFileSync(path.join(clone, 'seen.json'), 'utf8')) as {
      at: string;
      super: string;
    };
  const run = (env: Record<string, string> = {}) =>
    runNode(clone, launcher('--test', 'suite/'), { env });

  story('runs Jest on a PostgreSQL of its own, and passes its answer on', async () => {
    expect((await run()).code).toBe(0);
    const { at } = seen();
    expect(seen()).toEqual({
      at: expect.stringContaining(path.join(os.tmpdir(), 'ahcs-cpd-test-')),
      super: 'on',
    });
    expect(existsSync(at)).toBe(false);
    expect((await run({ FAIL: '1' })).code).toBe(1);
    expect(existsSync(seen().at)).toBe(false);
    expect(processes().filter(({ line }) => line.includes(at))).toEqual([]);
  });

  story('interrupted, it leaves nothing behind', async () => {
    rmSync(path.join(clone, 'seen.json'));
    const running = startNode(clone, launcher('--test', 'suite/'), { env: { HANG: '1' } });
    await eventually(() => existsSync(path.join(clone, 'seen.json')) && seen().at !== '');
    const { at } = seen();
    running.child.kill('SIGTERM');
    expect(await running.ended).toBe(130);
    expect([existsSync(at), processes().filter(({ line }) => line.includes(at))]).toEqual([
      false,
      [],
    ]);
  });

  it('builds the site only when the browser stories may be among the tests', async () => {
    const before = builds();
    appendFileSync(path.join(clone, 'app/page.js'), '// changed\n');
    await run();
    expect(builds()).toBe(before);
    await runNode(clone, launcher('--test'));
    expect(builds()).toBe(before + 1);
    write(clone, 'app/broken', '');
    const { code, said } = await runNode(clone, launcher('--test'));
    expect(said).toMatch(/this run cannot pass[^]*1 passed/);
    expect(code).toBe(1);
  });
});
