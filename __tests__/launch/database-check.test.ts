/**
 * Seen failing with any version of PostgreSQL let in; with the password in the sentence.
 *
 * @see lib/launch/database-check.mjs
 */
import { type AddressInfo, createServer, type Server, type Socket } from 'node:net';
import { once } from 'node:events';
import { Client } from 'pg';
import { testDatabaseUrl } from '../support/test-database.mjs';
import { evaluate, freePort } from './processes';

/** Every URL here carries it, and no sentence may. */
const PASSWORD = 'hush-hush';

const check = (url: string, question = 'checkDatabase("DATABASE_URL", url)') =>
  evaluate<string>(
    process.cwd(),
    'database-check.mjs',
    `(async (url) => { try { await room.${question}; return 'will do'; }
      catch (refusal) { return refusal.constructor.name + ': ' + refusal.message; } })(${JSON.stringify(url)})`,
  );

const servers: { server: Server; sockets: Socket[] }[] = [];
afterAll(() => {
  for (const { server, sockets } of servers) {
    for (const socket of sockets) socket.destroy();
    server.close();
  }
});

/** Something that listens and is no PostgreSQL of ours. */
async function impostor(answer: (socket: Socket, heard: Buffer) => void): Promise<string> {
  const sockets: Socket[] = [];
  const server = createServer((socket) => {
    sockets.push(socket);
    socket.on('error', () => undefined).on('data', (heard) => answer(socket, heard));
  }).listen(0, '127.0.0.1');
  servers.push({ server, sockets });
  await once(server, 'listening');
  return `postgresql://somebody:${PASSWORD}@127.0.0.1:${(server.address() as AddressInfo).port}/cpd`;
}

function message(type: string, ...parts: (string | number[])[]): Buffer {
  const body = Buffer.concat(parts.map((part) => Buffer.from(part as string)));
  const length = Buffer.alloc(4);
  length.writeInt32BE(body.length + 4);
  return Buffer.concat([Buffer.from(type), length, body]);
}

/** As much of PostgreSQL's protocol as it takes to be asked for a version. */
function server(version: string) {
  const ready = message('Z', 'I');
  const column = [
    'server_version_num\0',
    [0, 0, 0, 0, 0, 0, 0, 0, 0, 25, 255, 255, 255, 255, 255, 255, 0, 0],
  ];
  return (socket: Socket, heard: Buffer) => {
    if (heard[0] !== 'Q'.charCodeAt(0))
      socket.write(Buffer.concat([message('R', [0, 0, 0, 0]), ready]));
    else
      socket.write(
        Buffer.concat([
          message('T', [0, 1], ...(column as (string | number[])[])),
          message('D', [0, 1, 0, 0, 0, version.length], version),
          message('C', 'SHOW\0'),
          ready,
        ]),
      );
  };
}

function changed(change: (url: URL) => void): string {
  const url = new URL(testDatabaseUrl());
  change(url);
  return url.href;
}

describe('a DATABASE_URL that will not do is refused in one sentence, without its password:', () => {
  const sentence = async (url: string) => {
    const answer = await check(url);
    expect(answer).not.toContain(PASSWORD);
    expect(answer).not.toMatch(/\n/);
    return answer;
  };

  it.each([
    [`not an address ${PASSWORD}`, 'is not an address: write it as postgresql://'],
    [`mysql://a:${PASSWORD}@127.0.0.1/cpd`, 'begins with "mysql:", and only PostgreSQL will do'],
    [`postgresql://a:${PASSWORD}@127.0.0.1:5432`, 'names no database'],
    [
      `postgresql://a:${PASSWORD}@nowhere.invalid/cpd`,
      'leads to nowhere.invalid:5432, and no machine has that name.',
    ],
  ])('%s', async (url, words) => {
    expect(await sentence(url)).toContain(`Refusal: DATABASE_URL ${words}`);
  });

  it('nobody there', async () => {
    const port = await freePort();
    const answer = await sentence(`postgresql://a:${PASSWORD}@127.0.0.1:${port}/cpd`);
    expect(answer).toBe(
      `Refusal: DATABASE_URL leads to 127.0.0.1:${port}, and nothing answers there.`,
    );
  });

  it('a wrong password', async () => {
    const url = changed((at) => (at.password = PASSWORD));
    expect(await sentence(url)).toContain(
      `and the password for "${new URL(url).username}" is wrong.`,
    );
  });

  it('a database there is not', async () => {
    const answer = await sentence(changed((at) => (at.pathname = '/no_such_cpd')));
    expect(answer).toContain('and there is no database called "no_such_cpd" on it.');
  });

  it('another kind of server', async () => {
    const url = await impostor((socket) => socket.end('HTTP/1.1 400 Bad Request\r\n\r\n'));
    expect(await sentence(url)).toContain('and what answers there is not PostgreSQL.');
  });

  it('a server that says nothing, after five seconds', async () => {
    const url = await impostor(() => undefined);
    const began = Date.now();
    expect(await sentence(url)).toContain('and it did not answer within five seconds.');
    expect(Date.now() - began).toBeLessThan(9000);
  });

  it('a PostgreSQL that is too old', async () => {
    const url = await impostor(server('140019'));
    expect(await sentence(url)).toContain(
      'which is PostgreSQL 14: PostgreSQL 15 or later is needed.',
    );
    expect(await sentence(await impostor(server('150000')))).toBe('will do');
  });
});

it('the right one will do', async () => {
  expect(await check(testDatabaseUrl())).toBe('will do');
});

it('the application’s login must belong to cpd_app', async () => {
  const admin = new Client({ connectionString: testDatabaseUrl() });
  await admin.connect();
  const role = `stranger_${process.pid}`;
  try {
    await admin.query(
      `do $$ begin create role cpd_app nologin; exception when duplicate_object then null; end $$`,
    );
    await admin.query(`create role ${role} login password '${PASSWORD}'`);
    const url = changed((at) => Object.assign(at, { username: role, password: PASSWORD }));
    expect(await check(url, 'checkRights(url)')).toContain(`GRANT cpd_app TO "${role}";`);
    await admin.query(`grant cpd_app to ${role}`);
    expect(await check(url, 'checkRights(url)')).toBe('will do');
  } finally {
    await admin.query(`drop role if exists ${role}`);
    await admin.end();
  }
});
