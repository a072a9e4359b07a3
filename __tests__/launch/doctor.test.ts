/**
 * `npm run doctor`: each thing that can be ill is seen ill once, and well where it is. Seen failing with
 * the end of life of Node asked the wrong way round, with passwords of two letters long enough, with any
 * zone taken for UTC, with edited migrations and rights on evidence not looked at, with the mail server
 * not greeted, with any issuer taken for ours, and with the sign-off of the content turned round.
 *
 * @see lib/doctor/doctor.ts, lib/launch/command-doctor.mjs
 */
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { createServer as createHttpServer } from 'node:http';
import { createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';
import { Client } from 'pg';
import { lookAtContent } from '../../lib/doctor/content';
import { judgeEvidence, judgeMigrations, judgeServer } from '../../lib/doctor/database';
import {
  readAppliedMigrations,
  readGuardedTables,
  readMigrationFiles,
  readServer,
  type ServerFacts,
} from '../../lib/doctor/database-facts';
import { inWords, type Finding } from '../../lib/doctor/finding';
import { isAtLeast, judgeNode, judgePackages } from '../../lib/doctor/machine';
import { lookAtMailServer } from '../../lib/doctor/mail-server';
import { lookAtProvider } from '../../lib/doctor/provider';
import { judgePasswords } from '../../lib/doctor/secrets';
import { ContentCopy } from '../support/content-copy';
import { someSigningKey } from '../support/signing-key';
import { startProvider, type TestProvider } from '../support/identity-provider';
import { createTestDatabase, type TestDatabase } from '../support/test-database.mjs';
import { endAll, freePort, runNode } from './processes';

const ill = (what: RegExp): unknown =>
  expect.objectContaining({ state: 'ill', what: expect.stringMatching(what) });
const WELL = expect.objectContaining({ state: 'well' });

describe('the machine', () => {
  it.each([
    ['18.20.4', '2026-11-23', 'ill'],
    ['20.18.3', '2026-11-23', 'ill'],
    ['20.19.0', '2026-04-30', 'well'],
    ['20.20.2', '2026-05-01', 'warning'],
    ['22.22.0', '2026-11-23', 'well'],
    ['23.11.1', '2026-11-23', 'warning'],
    ['24.12.0', '2026-11-23', 'well'],
    ['26.2.0', '2026-11-23', 'well'],
  ])('Node %s on %s is %s', (version, today, state) => {
    expect(judgeNode(version, today).state).toBe(state);
  });

  it.each([
    ['16.4.6', true],
    ['16.4.7', true],
    ['16.10.0', true],
    ['17.0.0', true],
    ['16.4.5', false],
    ['16.3.99', false],
    ['15.9.9', false],
    ['16.4.6-canary.3', false],
    ['16.4.7-canary.1', true],
  ])('%s is at least 16.4.6: %s', (version, at) => {
    expect(isAtLeast(version, '16.4.6')).toBe(at);
  });

  it.each([
    ['as it must be', { next: '16.4.6', react: '19.3.1' }, WELL],
    ['with a hole', { next: '16.4.5', react: '19.3.1' }, ill(/^next is 16\.4\.5 and must be 16/)],
    ['missing', { next: '16.4.6' }, ill(/^react is missing/)],
  ])('a package %s', (_, versions: Record<string, string>, finding) => {
    const floor = { next: '16.4.6', react: '19.3.1' };
    expect(judgePackages(floor, (name) => versions[name] ?? null)).toEqual(finding);
  });
});

describe('a password', () => {
  it.each([
    ['nobody guesses', 'postgresql://web:Jx7Lq0Rk2Vt9Wz4m@db.example.org/cpd', true],
    ['that is not there, because another proof is', 'postgresql://web@db.example.org/cpd', true],
    ['that is short', 'postgresql://web:Jx7Lq0Rk2Vt@db.example.org/cpd', false],
    ['that everybody has', 'postgresql://web:postgrespostgres@db.example.org/cpd', false],
    ['of an example', 'smtps://cpd:change-me-please@mail.example.org', false],
    ['that is the name', 'postgresql://cpdapplication:cpdapplication@db.example.org/cpd', false],
  ])('%s', (_, address, isWell) => {
    const finding = judgePasswords({ DATABASE_URL: address, SMTP_URL: undefined });
    expect(finding).toEqual(isWell ? WELL : ill(/password in DATABASE_URL is short or a usual/));
    expect(inWords(finding)).not.toContain(new URL(address).password || '—');
  });
});

describe('the server', () => {
  const GOOD: ServerFacts = {
    version: 150018,
    zone: 'UTC',
    clockSet: false,
    fsync: 'on',
    synchronousCommit: 'on',
    fullPageWrites: 'on',
  };

  it.each([
    ['of an old version', { version: 140012 }, /^PostgreSQL 14\.12/],
    ['with sessions in another zone', { zone: 'Europe/London' }, /speak Europe\/London/],
    ['with a clock that was set', { clockSet: true }, /cpd\.clock is set/],
    ['without fsync', { fsync: 'off' }, /^fsync is off/],
    ['that confirms before it keeps', { synchronousCommit: 'off' }, /^synchronous_commit is off/],
    [
      'that can tear pages, and more',
      { fullPageWrites: 'off', fsync: 'off' },
      /^fsync and full_page_writes are off/,
    ],
  ])('%s is ill, and only that', (_, difference, what) => {
    const findings = judgeServer({ ...GOOD, ...difference });
    expect(findings.filter(({ state }) => state !== 'well')).toEqual([ill(what)]);
  });

  it('is well as it should be', () => {
    expect(judgeServer(GOOD)).toEqual([WELL, WELL, WELL, WELL]);
  });
});

describe('a real database', () => {
  let database: TestDatabase;
  beforeEach(async () => {
    database = await createTestDatabase();
  });
  afterEach(() => database.drop());

  async function asOwner(...statements: string[]): Promise<void> {
    const client = new Client({ connectionString: database.ownerUrl });
    await client.connect();
    try {
      for (const statement of statements) {
        await client.query(statement.replace('$DATABASE', `"${client.database ?? ''}"`));
      }
    } finally {
      await client.end();
    }
  }

  const migrations = async () =>
    judgeMigrations(readMigrationFiles(), await readAppliedMigrations(database.ownerUrl));
  const evidence = async () => judgeEvidence(await readGuardedTables(database.appUrl));

  it('is well when it was migrated', async () => {
    expect(await migrations()).toEqual(WELL);
    expect(await evidence()).toEqual([WELL, WELL]);
    const [, zone, clock] = judgeServer(await readServer(database.appUrl));
    expect([zone, clock]).toEqual([WELL, WELL]);
  });

  it('is ill when DATABASE_URL brings options that put ours out of force', async () => {
    const options = '-c TimeZone=Europe/London -c cpd.clock=2026-01-01T00:00:00Z';
    const url = `${database.appUrl}?options=${encodeURIComponent(options)}`;
    const [, zone, clock] = judgeServer(await readServer(url));
    expect([zone, clock]).toEqual([ill(/speak Europe\/London/), ill(/cpd\.clock is set/)]);
  });

  it('is ill when it confirms before it keeps', async () => {
    await asOwner('ALTER DATABASE $DATABASE SET synchronous_commit = off');
    const findings = judgeServer(await readServer(database.appUrl));
    expect(findings).toContainEqual(ill(/synchronous_commit/));
  });

  const LAST = '(SELECT max(migration_name) FROM _prisma_migrations)';

  it.each([
    [
      'a migration was edited',
      [`UPDATE _prisma_migrations SET checksum = repeat('0', 64) WHERE migration_name = ${LAST}`],
      /was changed after it was applied/,
    ],
    [
      'a migration failed',
      [`UPDATE _prisma_migrations SET finished_at = NULL WHERE migration_name = ${LAST}`],
      /^The migration \d+_\w+ failed/,
    ],
    [
      'a migration waits',
      [`DELETE FROM _prisma_migrations WHERE migration_name = ${LAST}`],
      /^Not applied: \d+_\w+$/,
    ],
    [
      'a migration was rolled back and not applied again',
      [
        `UPDATE _prisma_migrations SET finished_at = NULL, rolled_back_at = now()
         WHERE migration_name = ${LAST}`,
      ],
      /^Not applied/,
    ],
    ['nothing was ever migrated', ['DROP TABLE _prisma_migrations'], /^Not applied: .*_evidence,/],
  ])('is ill when %s', async (_, statements, what) => {
    await asOwner(...statements);
    expect(await migrations()).toEqual(ill(what));
  });

  it('is suspicious when it has a migration that this version does not know', async () => {
    await asOwner(`INSERT INTO _prisma_migrations (id, checksum, finished_at, migration_name, logs,
                     rolled_back_at, started_at, applied_steps_count)
                   VALUES ('x', 'x', now(), '29991231000000_later', NULL, NULL, now(), 1)`);
    expect(await migrations()).toMatchObject({
      state: 'warning',
      what: expect.stringContaining('29991231000000_later'),
    });
  });

  it.each([
    ['update', 'GRANT UPDATE ON attempt_step TO cpd_app', 'attempt_step'],
    [
      'update one column of',
      'GRANT UPDATE (passed) ON attempt_result TO cpd_app',
      'attempt_result',
    ],
    ['delete', 'GRANT DELETE ON certificate_file TO cpd_app', 'certificate_file'],
    ['empty', 'GRANT TRUNCATE ON audit_event TO cpd_app', 'audit_event'],
  ])('is ill when the application may %s evidence', async (_, statement, table) => {
    await asOwner(statement);
    expect(await evidence()).toEqual([WELL, ill(new RegExp(`truncate ${table}$`))]);
  });

  it('is ill, and not praised for its rights, when there is nothing in it yet', () => {
    expect(judgeEvidence([])).toEqual([ill(/guard of subject, .*audit_event is off or missing/)]);
  });

  it('is ill when the application is its owner', async () => {
    const [, rights] = judgeEvidence(await readGuardedTables(database.ownerUrl));
    expect(rights).toEqual(ill(/attempt, .*certificate, .*subject$/));
  });

  it.each([
    ['off', 'ALTER TABLE attempt DISABLE TRIGGER attempt_is_kept', 'attempt'],
    ['gone', 'DROP TRIGGER certificate_file_is_kept ON certificate_file', 'certificate_file'],
  ])('is ill when a guard is %s', async (_, statement, table) => {
    await asOwner(statement);
    expect(await evidence()).toEqual([ill(new RegExp(`guard of ${table} is off`)), WELL]);
  });
});

/** What a test started; a test that fails leaves nothing behind that would keep the run alive. */
const stops: (() => unknown)[] = [];
afterEach(async () => {
  for (const stop of stops.splice(0)) await stop();
});

/** @returns the port that it listens at, until the test is over */
async function listen(server: Server): Promise<number> {
  const open = new Set<Socket>();
  server.on('connection', (socket) => open.add(socket));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  stops.push(() => {
    for (const socket of open) socket.destroy();
    server.close();
  });
  return (server.address() as AddressInfo).port;
}

async function listenForMail(options: SMTPServerOptions = {}): Promise<number> {
  const smtp = new SMTPServer({ authOptional: true, disabledCommands: ['STARTTLS'], ...options });
  return listen(smtp.server);
}

async function provide(origin: string): Promise<TestProvider> {
  const provider = await startProvider(origin);
  stops.push(provider.stop);
  return provider;
}

describe('the mail server', () => {
  it('is well when it greets us, and no mail is handed in', async () => {
    const heard: string[] = [];
    const port = await listenForMail({
      onMailFrom: (_address, _session, done) => {
        heard.push('MAIL FROM');
        done();
      },
    });
    expect(await lookAtMailServer(`smtp://127.0.0.1:${port}`)).toEqual(WELL);
    expect(heard).toEqual([]);
  });

  it('is ill when it does not know us, and the password is not told', async () => {
    const port = await listenForMail({
      authOptional: false,
      allowInsecureAuth: true,
      onAuth: (_auth, _session, done) => done(new Error('no')),
    });
    const finding = await lookAtMailServer(`smtp://cpd:hush-hush@127.0.0.1:${port}`);
    expect(finding).toEqual(ill(/does not take mail \(EAUTH 535\)/));
    expect(inWords(finding)).not.toContain('hush');
  });

  it('is ill when nothing answers there', async () => {
    const finding = await lookAtMailServer(`smtp://127.0.0.1:${await freePort()}`);
    expect(finding).toEqual(ill(/does not take mail \(E(SOCKET|CONNECTION|CONNREFUSED)\)/));
  });

  it('is ill when it says nothing, after five seconds', async () => {
    const port = await listen(createServer());
    const before = Date.now();
    expect(await lookAtMailServer(`smtp://127.0.0.1:${port}`)).toEqual(ill(/ETIMEDOUT/));
    expect(Date.now() - before).toBeLessThan(7500);
  });
});

describe('the identity provider', () => {
  const settings = (issuer: string, acr: string | null = null) => ({
    issuer,
    clientId: 'cpd',
    clientSecret: 'Q2x9mW4kZ7pL1vT8sB5n',
    acr,
  });

  it('is well when it is one', async () => {
    const provider = await provide('http://localhost:3000');
    expect(await lookAtProvider(settings(provider.issuer))).toEqual(WELL);
    expect(await lookAtProvider(settings(provider.issuer, 'twice'))).toEqual(WELL);
    expect(await lookAtProvider(settings(provider.issuer, 'thrice'))).toMatchObject({
      state: 'warning',
      what: expect.stringContaining('"thrice"'),
    });
    await provider.stop();
    expect(await lookAtProvider(settings(provider.issuer))).toEqual(ill(/\(ECONNREFUSED\)/));
  });

  it.each([
    ['has no such page', 404, () => '', /it answers 404/],
    ['answers with a page for people', 200, () => '<!doctype html>', /SyntaxError/],
    ['answers with a number', 200, () => '7', /it answers something else/],
    [
      'calls itself by another name',
      200,
      () => '{"issuer":"https://other.example"}',
      /calls itself "https:\/\/other\.example"/,
    ],
    [
      'does not say where to go',
      200,
      (issuer: string) => JSON.stringify({ issuer, token_endpoint: 'x', jwks_uri: 'x' }),
      /does not say where its authorization_endpoint is/,
    ],
  ])('is ill when it %s', async (_, status, body, what) => {
    let issuer = '';
    const server = createHttpServer((_request, response) => {
      response.writeHead(status, { Connection: 'close' }).end(body(issuer));
    });
    issuer = `http://127.0.0.1:${await listen(server)}`;
    expect(await lookAtProvider(settings(issuer))).toEqual(ill(what));
  });
});

describe('the content', () => {
  const copy = new ContentCopy();
  afterAll(() => copy.throwAway());

  it('is well, though not signed off', () => {
    expect(lookAtContent(copy.root)).toMatchObject([
      { state: 'warning', what: expect.stringContaining('SPECIMEN') },
    ]);
  });

  it('is ill when it cannot be taught, and says where', () => {
    copy.change('module.yaml', /^quiz-length:.*$/m, 'quiz-length: many');
    expect(lookAtContent(copy.root)).toEqual([
      ill(/first content\/social-media\/module\.yaml:\d+:/),
    ]);
  });
});

describe('as a whole', () => {
  const NODE = 'lib/launch/start.cjs';
  const SECRET = randomBytes(32).toString('base64');
  const SIGNING_KEY = someSigningKey(3072);
  let database: TestDatabase;
  beforeAll(async () => {
    database = await createTestDatabase();
  });
  afterAll(async () => {
    await endAll();
    await database.drop();
  });

  const house = () => ({
    DATABASE_URL: database.appUrl,
    MIGRATION_DATABASE_URL: database.ownerUrl,
    APP_ORIGIN: 'https://cpd.example.org',
    NEXTAUTH_SECRET: SECRET,
    CERTIFICATE_SIGNING_KEY: SIGNING_KEY,
    SMTP_URL: 'smtp://127.0.0.1:9',
  });

  async function examine(difference: Record<string, string> = {}) {
    const env = { ...house(), ...difference };
    const { code, said } = await runNode(process.cwd(), [NODE, '--doctor'], { env });
    return { code, lines: said.split('\n').filter((line) => /^[✓!✗] /.test(line)), said };
  }

  it('says all is well, and ends with 0, when nothing is ill', async () => {
    const provider = await provide('https://cpd.example.org');
    const { code, lines, said } = await examine({
      ...provider.settings,
      SMTP_URL: `smtp://127.0.0.1:${await listenForMail()}`,
    });
    // A server that is only there for tests need not keep what it is told.
    const passing = lines.filter((line) => /^✗ (fsync|synchronous_commit|full_page)/.test(line));
    expect(lines.filter((line) => line.startsWith('✗'))).toEqual(passing);
    expect(code).toBe(passing.length);
    expect(lines).toHaveLength(18);
    for (const secret of [SECRET, SIGNING_KEY, provider.settings.OIDC_CLIENT_SECRET]) {
      expect(said).not.toContain(secret);
    }
  });

  it('goes on after what is ill, and ends with 1', async () => {
    const { code, lines } = await examine({
      DATABASE_URL: database.appUrl.replace(/\/[^/]*$/, '/no_such_database'),
      OIDC_ISSUER: `http://127.0.0.1:${await freePort()}`,
      OIDC_CLIENT_ID: 'cpd',
      OIDC_CLIENT_SECRET: 'Q2x9mW4kZ7pL1vT8sB5n',
    });
    expect(code).toBe(1);
    expect(lines.filter((line) => line.startsWith('✗'))).toEqual([
      expect.stringMatching(/^✗ DATABASE_URL leads to .* there is no database called/),
      expect.stringMatching(/^✗ The mail server .* does not take mail/),
      expect.stringMatching(/^✗ The identity provider .* cannot be asked/),
    ]);
  });

  it('ends with 1 when only the database is away', async () => {
    const { code, lines } = await examine({
      DATABASE_URL: `postgresql://web@127.0.0.1:${await freePort()}/cpd`,
      SMTP_URL: `smtp://127.0.0.1:${await listenForMail()}`,
    });
    expect(code).toBe(1);
    expect(lines.filter((line) => line.startsWith('✗'))).toEqual([
      expect.stringMatching(/^✗ DATABASE_URL leads to .* nothing answers there/),
    ]);
  });

  it('says which check could not be made, and makes the others', async () => {
    const { code, lines } = await examine({ MIGRATION_DATABASE_URL: database.appUrl });
    expect(code).toBe(1);
    expect(lines).toContainEqual(
      expect.stringMatching(/^✗ This could not be looked at: the migrations \(MIGRATION_DATA/),
    );
    expect(lines).toContainEqual(expect.stringMatching(/^✓ The application may not change/));
  });

  it.each([
    [
      'the launcher’s',
      { NEXTAUTH_SECRET: 'too short' },
      /^✗ NEXTAUTH_SECRET is too short or a placeholder/,
    ],
    ['the application’s', { OIDC_ACR: 'twice' }, /^✗ Settings to mend: OIDC_ISSUER is missing/],
    [
      'passwords among',
      { SMTP_URL: 'smtp://cpd:password@127.0.0.1:9' },
      /^✗ The password in SMTP_URL is short or a usual one/,
    ],
  ])('sees %s settings to mend', async (_, difference, line) => {
    const { code, lines } = await examine(difference);
    expect(code).toBe(1);
    expect(lines).toContainEqual(expect.stringMatching(line));
    expect(lines).toContainEqual(expect.stringMatching(/^[✓!] Node /));
  });

  /** The doctor only looks: `npm start` is who refuses. */
  it.each([
    ['no secret', { NEXTAUTH_SECRET: '' }, /^NEXTAUTH_SECRET is not set: make one with/],
    ['a short secret', { NEXTAUTH_SECRET: 'x7Lq0Rk2Vt9Wz4m' }, /^NEXTAUTH_SECRET is too short/],
    [
      'the secret of an example',
      { NEXTAUTH_SECRET: 'please-change-me-please-change-me-please' },
      /^NEXTAUTH_SECRET is too short or a placeholder/,
    ],
    [
      'a key held down for a secret',
      { NEXTAUTH_SECRET: 'a'.repeat(64) },
      /^Settings to mend: NEXTAUTH_SECRET is a placeholder/,
    ],
    [
      'no signing key',
      { CERTIFICATE_SIGNING_KEY: '' },
      /^CERTIFICATE_SIGNING_KEY is not set: make one with "openssl genrsa/,
    ],
    [
      'a signing key that is none',
      { CERTIFICATE_SIGNING_KEY: SECRET },
      /^CERTIFICATE_SIGNING_KEY is not a private key: make one with/,
    ],
    [
      'a provider without its secret',
      { OIDC_ISSUER: 'https://login.example.org', OIDC_CLIENT_ID: 'cpd' },
      /^Settings to mend: OIDC_CLIENT_SECRET is missing/,
    ],
    [
      'the secret of an example for the provider',
      {
        OIDC_ISSUER: 'https://login.example.org',
        OIDC_CLIENT_ID: 'cpd',
        OIDC_CLIENT_SECRET: 'my-example-client-secret',
      },
      /^Settings to mend: OIDC_CLIENT_SECRET is a placeholder/,
    ],
  ])('a start in public with %s is refused', async (_, difference, sentence) => {
    const env = { ...house(), PORT: String(await freePort()), ...difference };
    const { code, said } = await runNode(process.cwd(), [NODE], { env });
    expect(code).toBe(1);
    expect(said).toMatch(sentence);
    expect(said).not.toContain('Ready');
  });
});

/** Every finding that is not well says what to do. */
it('always says what to do', () => {
  const found: Finding[] = [
    judgeNode('18.0.0', '2026-11-23'),
    ...judgeServer({
      version: 90000,
      zone: 'x',
      clockSet: true,
      fsync: 'off',
      synchronousCommit: 'off',
      fullPageWrites: 'off',
    }),
    ...judgeEvidence([{ table: 'attempt', guarded: false, mayChange: true }]),
  ];
  for (const finding of found) expect(inWords(finding)).toMatch(/^✗ .+: .{5,}/);
});
