/**
 * Starts the built site for the browser stories: once as in production (mail goes to an SMTP sink on
 * loopback), once as the demonstration. What tests need to know is left in the environment.
 */
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdtemp, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { SMTPServer } from 'smtp-server';
import { run } from '../../lib/launch/processes.mjs';
import { startWeb } from '../../lib/launch/web.mjs';
import { createTestDatabase, prepareTemplate } from './test-database.mjs';
import { newSigningKey } from '../../lib/launch/signing-key.mjs';

const BROWSERS = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

function findBrowser() {
  const given = process.env.CHROMIUM_PATH;
  return [given, ...BROWSERS].find((file) => file && existsSync(file));
}

async function freePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address();
  server.close();
  await once(server, 'close');
  return port;
}

/** A mail server that keeps what it is handed, one file a mail. */
async function startSink(folder) {
  let count = 0;
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    logger: false,
    onData(stream, session, done) {
      const chunks = [];
      stream.on('data', (chunk) => chunks.push(chunk));
      stream.on('end', () => {
        const to = session.envelope.rcptTo.map(({ address }) => address);
        const mail = { to, raw: Buffer.concat(chunks).toString('utf8') };
        count += 1;
        const name = `${String(count).padStart(5, '0')}.json`;
        writeFile(path.join(folder, name), JSON.stringify(mail)).then(() => done(), done);
      });
    },
  });
  server.listen(0, '127.0.0.1');
  await once(server.server, 'listening');
  return { server, port: server.server.address().port };
}

async function startHouse({ demo, smtp }) {
  const database = await createTestDatabase();
  const port = await freePort();
  const origin = `http://127.0.0.1:${port}`;
  const env = {
    ...process.env,
    NODE_ENV: 'production',
    NEXT_TELEMETRY_DISABLED: '1',
    DATABASE_URL: database.appUrl,
    APP_ORIGIN: origin,
    NEXTAUTH_URL: origin,
    NEXTAUTH_SECRET: randomBytes(32).toString('base64url'),
    CERTIFICATE_SIGNING_KEY: newSigningKey(2048),
    PORT: String(port),
    HOST: '127.0.0.1',
    DEMO: demo ? '1' : '0',
    ...(smtp ? { SMTP_URL: `smtp://127.0.0.1:${smtp}` } : {}),
  };
  if (demo) {
    const { code } = await run(
      process.execPath,
      ['--import', 'tsx', path.join('prisma', 'seed.ts')],
      { cwd: process.cwd(), env, show: true },
    );
    if (code !== 0) throw new Error('The demonstration could not be seeded.');
  }
  const web = await startWeb(env);
  if ('failed' in web) throw new Error(`The site did not start: ${web.failed}`);
  return { origin, database, web };
}

export default async function startApplication() {
  const browser = findBrowser();
  if (!browser) {
    if (process.env.CI) throw new Error('There is no Chromium, and CI may not skip the stories.');
    console.log(
      'SKIPPED: every browser story, because no Chromium was found (apt-get install chromium, or set CHROMIUM_PATH).',
    );
    return;
  }
  await prepareTemplate();
  const mail = await mkdtemp(path.join(os.tmpdir(), 'ahcs-cpd-mail-'));
  const sink = await startSink(mail);
  const house = await startHouse({ demo: false, smtp: sink.port });
  const demo = await startHouse({ demo: true });
  Object.assign(process.env, {
    STORY_BROWSER: browser,
    STORY_ORIGIN: house.origin,
    STORY_DEMO_ORIGIN: demo.origin,
    STORY_MAIL: mail,
    STORY_DATABASE_URL: house.database.appUrl,
  });
  globalThis.cpdStories = { sink, houses: [house, demo], mail };
}
