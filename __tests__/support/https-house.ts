/**
 * The built site as it stands behind a proxy that speaks https with the world: its origin is https,
 * it is spoken to by http, and who asks is what the proxy says. With a database and a mail server of
 * its own, so that a story may break either.
 */
import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import path from 'node:path';
import { Client } from 'pg';
import { startMailServer, type MailServer } from './mail-server';
import { ask, type Answer, type Request } from './plain-http';
import { createTestDatabase, type TestDatabase } from './test-database.mjs';
import { someSigningKey } from './signing-key';

export const HTTPS_ORIGIN = 'https://cpd.example.org';

export type HttpsHouse = {
  readonly mail: MailServer;
  readonly database: TestDatabase;
  /** As the proxy asks on behalf of a browser. */
  readonly ask: (path: string, request?: Request) => Promise<Answer>;
  /** Runs SQL as who owns the tables. */
  readonly asOwner: (sql: string) => Promise<void>;
  readonly stop: () => Promise<void>;
};

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

function serve(port: number, database: TestDatabase, mail: MailServer) {
  return spawn(process.execPath, [path.join('lib', 'launch', 'serve.mjs')], {
    env: {
      ...process.env,
      NODE_ENV: 'production',
      NODE_OPTIONS: '',
      NEXT_TELEMETRY_DISABLED: '1',
      DATABASE_URL: database.appUrl,
      APP_ORIGIN: HTTPS_ORIGIN,
      NEXTAUTH_URL: HTTPS_ORIGIN,
      NEXTAUTH_SECRET: randomBytes(32).toString('base64url'),
      CERTIFICATE_SIGNING_KEY: someSigningKey(),
      PORT: String(port),
      HOST: '127.0.0.1',
      DEMO: '0',
      SMTP_URL: mail.url,
      TRUSTED_PROXY: '1',
    },
    // What it says of faults that a story causes is not the suite's to print.
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
}

export async function startHttpsHouse(): Promise<HttpsHouse> {
  const [port, database, mail] = await Promise.all([
    freePort(),
    createTestDatabase(),
    startMailServer(),
  ]);
  const child = serve(port, database, mail);
  const [message] = (await Promise.race([
    once(child, 'message'),
    once(child, 'exit').then(() => [{ failed: 'it ended' }]),
  ])) as [{ failed?: string }];
  if (message.failed) throw new Error(`The site did not start: ${message.failed}`);
  return {
    mail,
    database,
    ask: (at, request = {}) =>
      ask(`http://127.0.0.1:${port}`, at, {
        ...request,
        headers: {
          host: new URL(HTTPS_ORIGIN).host,
          'x-forwarded-proto': 'https',
          'x-forwarded-for': '203.0.113.7',
          ...request.headers,
        },
      }),
    asOwner: async (sql) => {
      const client = new Client({ connectionString: database.ownerUrl });
      await client.connect();
      await client.query(sql).finally(() => client.end());
    },
    stop: async () => {
      const ended = once(child, 'exit');
      child.kill('SIGTERM');
      await ended;
      await mail.stop();
      await database.drop();
    },
  };
}
