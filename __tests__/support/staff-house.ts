/**
 * The built site with an identity provider, for stories of staff: a house of their own, because the
 * other stories have none.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import path from 'node:path';
import { Client } from 'pg';
import { startProvider, type TestProvider } from './identity-provider';
import { createTestDatabase, type TestDatabase } from './test-database.mjs';
import { someSigningKey } from './signing-key';

export type StaffHouse = {
  readonly origin: string;
  readonly provider: TestProvider;
  readonly database: TestDatabase;
  /** Everything the site has said. */
  readonly said: () => string;
  readonly grant: (subject: string) => Promise<void>;
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

function serve(port: number, origin: string, provider: TestProvider, database: TestDatabase) {
  return spawn(process.execPath, [path.join('lib', 'launch', 'serve.mjs')], {
    env: {
      ...process.env,
      ...provider.settings,
      NODE_ENV: 'production',
      NODE_OPTIONS: '',
      NEXT_TELEMETRY_DISABLED: '1',
      DATABASE_URL: database.appUrl,
      APP_ORIGIN: origin,
      // Not where people reach it: what next-auth would make of it must not matter.
      NEXTAUTH_URL: 'http://nowhere.example',
      NEXTAUTH_SECRET: randomBytes(32).toString('base64url'),
      CERTIFICATE_SIGNING_KEY: someSigningKey(),
      PORT: String(port),
      HOST: '127.0.0.1',
      DEMO: '0',
      SMTP_URL: 'smtp://127.0.0.1:9',
    },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
}

async function ready(child: ChildProcess, said: () => string): Promise<void> {
  const [message] = (await Promise.race([
    once(child, 'message'),
    once(child, 'exit').then(() => [{ failed: said() }]),
  ])) as [{ failed?: string }];
  if (message.failed) throw new Error(`The site did not start: ${message.failed}`);
}

async function keepStaff(database: TestDatabase, issuer: string, subject: string): Promise<void> {
  const client = new Client({ connectionString: database.appUrl });
  await client.connect();
  try {
    await client.query(
      `INSERT INTO staff_member (id, name, email, email_key, role, oidc_issuer, oidc_subject)
       VALUES (gen_random_uuid(), 'Stella Staff', $2, $2, 'viewer', $1, $2)`,
      [issuer, subject],
    );
  } finally {
    await client.end();
  }
}

export async function startStaffHouse(): Promise<StaffHouse> {
  const port = await freePort();
  // By another name than the provider's, so that browsers take the two for different sites.
  const origin = `http://localhost:${port}`;
  const provider = await startProvider(origin);
  const database = await createTestDatabase();
  const child = serve(port, origin, provider, database);
  let words = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (part: string) => (words += part));
  }
  const said = () => words;
  const ended = once(child, 'exit');
  const stop = async () => {
    child.kill('SIGTERM');
    await ended;
    await provider.stop();
    await database.drop();
  };
  await ready(child, said).catch(async (fault: unknown) => {
    await stop();
    throw fault;
  });
  return {
    origin,
    provider,
    database,
    said,
    grant: (subject) => keepStaff(database, provider.issuer, subject),
    stop,
  };
}
