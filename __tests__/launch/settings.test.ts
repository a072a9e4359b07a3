/**
 * Seen failing with a placeholder taken for a secret; with an origin with a path let through.
 *
 * @see lib/launch/settings.mjs
 */
import { someSigningKey } from '../support/signing-key';
import { evaluate } from './processes';

const SECRET = 'kMy0v3l4S8l0q9bM2c1ZJ5mX7wQe6RtU';
const CERTIFICATE_SIGNING_KEY = someSigningKey();
const DATABASE = 'postgresql://web:hush@db.example.org/cpd';

type Env = Record<string, string>;

async function read<T>(env: Env): Promise<T> {
  const expression = `(() => {
    try { return { ...room.readSettings(${JSON.stringify(env)}) }; }
    catch (refusal) { return refusal.constructor.name + ': ' + refusal.message; }
  })()`;
  return evaluate<T>(process.cwd(), 'settings.mjs', expression);
}

const REFUSED: [string, Env, RegExp][] = [
  ['port 0', { PORT: '0' }, /PORT must be a whole number from 1 to 65535, and it is "0"/],
  ['port 65536', { PORT: '65536' }, /PORT must be/],
  ['a port in words', { PORT: '3e3' }, /PORT must be/],
  [
    'an origin with a path',
    { APP_ORIGIN: 'http://localhost/cpd' },
    /APP_ORIGIN must be .* without a path/,
  ],
  ['an origin with a password', { APP_ORIGIN: 'http://u:hush@localhost' }, /APP_ORIGIN must be/],
  ['an origin that is none', { APP_ORIGIN: 'localhost' }, /APP_ORIGIN must be/],
  ['a word for DEMO', { DEMO: 'yes' }, /DEMO must be 1 or 0/],
  ['no demo and no database', { DEMO: '0' }, /set DATABASE_URL/],
  ['half of a database', { MIGRATION_DATABASE_URL: DATABASE }, /without DATABASE_URL/],
  [
    'a demo for everybody',
    { DATABASE_URL: DATABASE, DEMO: '1', APP_ORIGIN: 'https://cpd.example.org' },
    /may not run at https:\/\/cpd\.example\.org: remove DEMO=1/,
  ],
  [
    'the embedded demo for everybody',
    { APP_ORIGIN: 'https://cpd.example.org' },
    /may not run at https:\/\/cpd\.example\.org: set DATABASE_URL/,
  ],
  [
    'a demo at a name that looks like this machine',
    { APP_ORIGIN: 'http://localhost.example.org' },
    /may not run at/,
  ],
  ['no secret', { DATABASE_URL: DATABASE }, /NEXTAUTH_SECRET is not set/],
  ['a short secret', { DATABASE_URL: DATABASE, NEXTAUTH_SECRET: 'k'.repeat(31) }, /too short/],
  [
    'a placeholder for a secret',
    { DATABASE_URL: DATABASE, NEXTAUTH_SECRET: 'change-me-change-me-change-me-change-me' },
    /placeholder/,
  ],
  [
    'no signing key',
    { DATABASE_URL: DATABASE, NEXTAUTH_SECRET: SECRET },
    /CERTIFICATE_SIGNING_KEY is not set: make one with "openssl genrsa 3072/,
  ],
  [
    'a signing key that is none',
    { DATABASE_URL: DATABASE, NEXTAUTH_SECRET: SECRET, CERTIFICATE_SIGNING_KEY: 'bm8ga2V5' },
    /CERTIFICATE_SIGNING_KEY is not a private key/,
  ],
];

it.each(REFUSED)('%s is refused with a sentence', async (_, env, sentence) => {
  const answer = await read<string>(env);
  expect(answer).toMatch(/^Refusal: /);
  expect(answer).toMatch(sentence);
  expect(answer).not.toContain('hush');
});

const ACCEPTED: [string, Env, object][] = [
  [
    'nothing at all means the demo, for this machine alone',
    {},
    { port: 3000, origin: 'http://localhost:3000/', demo: true, host: '127.0.0.1', database: null },
  ],
  [
    'a database means no demo, for everybody',
    {
      DATABASE_URL: DATABASE,
      NEXTAUTH_SECRET: SECRET,
      CERTIFICATE_SIGNING_KEY,
      APP_ORIGIN: 'https://cpd.example.org',
      PORT: '80',
    },
    {
      port: 80,
      origin: 'https://cpd.example.org/',
      demo: false,
      host: '0.0.0.0',
      database: { url: DATABASE, migrationUrl: DATABASE },
    },
  ],
  [
    'the owner of the tables may be somebody else',
    {
      DATABASE_URL: DATABASE,
      MIGRATION_DATABASE_URL: `${DATABASE}2`,
      NEXTAUTH_SECRET: SECRET,
      CERTIFICATE_SIGNING_KEY,
    },
    { database: { url: DATABASE, migrationUrl: `${DATABASE}2` } },
  ],
  [
    'a demo on a database of one’s own, at a loopback address',
    { DATABASE_URL: DATABASE, DEMO: '1', APP_ORIGIN: 'http://[::1]:8080' },
    { demo: true, host: '127.0.0.1' },
  ],
  ['the address to bind to', { HOST: '0.0.0.0' }, { demo: true, host: '0.0.0.0' }],
];

it.each(ACCEPTED)('%s', async (_, env, expected) => {
  expect(await read(env)).toMatchObject(expected);
});
