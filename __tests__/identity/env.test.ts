/**
 * Settings that a start refuses, each with a sentence that says what to set.
 * Seen failing with default secrets let through.
 *
 * @see lib/env.ts
 */
import type { Env } from '../../lib/env';
import { somePem, someSigningKey } from '../support/signing-key';

const SHORT = someSigningKey(1024);
const PEM = somePem();

type Settings = Record<string, string | undefined>;

const PUBLIC: Settings = {
  APP_ORIGIN: 'https://cpd.example.org',
  DEMO: '0',
  SMTP_URL: 'smtps://mail.example.org',
};
const PROVIDER: Settings = {
  OIDC_ISSUER: 'https://login.example.org/realms/staff',
  OIDC_CLIENT_ID: 'cpd',
  OIDC_CLIENT_SECRET: 'Q2x9mW4kZ7pL1vT8sB5n',
};

const given = { ...process.env };
afterEach(() => {
  process.env = { ...given };
});

/** Read anew, as by a process that starts. */
function read(settings: Settings): Env {
  for (const [name, value] of Object.entries(settings)) {
    if (value === undefined) delete process.env[name];
    else process.env[name] = value;
  }
  let env: Env | undefined;
  jest.isolateModules(() => {
    env = (jest.requireActual('../../lib/env') as { env: () => Env }).env();
  });
  if (!env) throw new Error('It was not read.');
  return env;
}

it.each([
  ['no secret', { NEXTAUTH_SECRET: undefined }, /NEXTAUTH_SECRET is not set; `openssl/],
  ['an empty secret', { NEXTAUTH_SECRET: '' }, /NEXTAUTH_SECRET must have 32/],
  [
    'a short secret',
    { NEXTAUTH_SECRET: 'q8Zt3Lw0Xk5Rm2Vn7Cb4Jh9Gd6Fs1Pa' },
    /NEXTAUTH_SECRET must/,
  ],
  [
    'the secret of an example',
    { NEXTAUTH_SECRET: 'change-me-to-something-long-and-random' },
    /NEXTAUTH_SECRET is a placeholder/,
  ],
  [
    'a key held down for a secret',
    { NEXTAUTH_SECRET: 'a'.repeat(64) },
    /NEXTAUTH_SECRET is a placeholder/,
  ],
  [
    'no signing key',
    { CERTIFICATE_SIGNING_KEY: undefined },
    /CERTIFICATE_SIGNING_KEY is not set; `openssl genrsa/,
  ],
  [
    'a signing key that is none',
    { CERTIFICATE_SIGNING_KEY: 'bm90IGEga2V5' },
    /CERTIFICATE_SIGNING_KEY must be a private RSA key/,
  ],
  [
    'a signing key that RS256 does not take',
    { CERTIFICATE_SIGNING_KEY: SHORT },
    /CERTIFICATE_SIGNING_KEY must be a private RSA key of 2048 bits/,
  ],
  ['no database', { DATABASE_URL: undefined }, /DATABASE_URL/],
  ['no way to send mail', { SMTP_URL: undefined }, /SMTP_URL is needed outside the demo/],
  ['half a provider', { ...PROVIDER, OIDC_CLIENT_SECRET: undefined }, /OIDC_CLIENT_SECRET is miss/],
  ['an issuer alone', { OIDC_ISSUER: PROVIDER['OIDC_ISSUER'] }, /OIDC_CLIENT_ID is missing/],
  ['an acr without a provider', { OIDC_ACR: 'twice' }, /OIDC_ISSUER is missing/],
  ['an acr that says nothing', { ...PROVIDER, OIDC_ACR: '' }, /OIDC_ACR/],
  ['an issuer that others can pose as', { ...PROVIDER, OIDC_ISSUER: 'http://i.example' }, /https/],
  [
    'an issuer whose name only begins like this machine’s',
    { ...PROVIDER, OIDC_ISSUER: 'http://localhost.example.org' },
    /OIDC_ISSUER must be an https address/,
  ],
  ['an issuer with a query', { ...PROVIDER, OIDC_ISSUER: 'https://i.example/?x=1' }, /OIDC_ISSUER/],
  ['an issuer that is no address', { ...PROVIDER, OIDC_ISSUER: 'academy' }, /OIDC_ISSUER/],
  [
    'a short client secret',
    { ...PROVIDER, OIDC_CLIENT_SECRET: 'Q2x9mW4kZ7pL1vT' },
    /16 characters/,
  ],
  [
    'the client secret of an example',
    { ...PROVIDER, OIDC_CLIENT_SECRET: 'example-client-secret' },
    /OIDC_CLIENT_SECRET is a placeholder/,
  ],
])('%s is refused', (_, settings, sentence) => {
  expect(() => read({ ...PUBLIC, ...settings })).toThrow(sentence);
});

it('never quotes a secret', () => {
  const secret = 'change-me-to-something-long-and-random';
  expect(() => read({ ...PUBLIC, NEXTAUTH_SECRET: secret })).toThrow(
    expect.objectContaining({ message: expect.not.stringContaining(secret) }),
  );
});

it.each([
  ['https', 'https://login.example.org/', null],
  ['http on this machine, by number', 'http://127.0.0.1:8080/realms/staff', 'twice'],
  ['http on this machine, by name', 'http://localhost:8080', null],
])('a provider by %s is taken as it is written', (_, issuer, acr) => {
  const settings = { ...PROVIDER, OIDC_ISSUER: issuer, ...(acr ? { OIDC_ACR: acr } : {}) };
  expect(read({ ...PUBLIC, ...settings }).OIDC).toEqual({
    issuer,
    clientId: 'cpd',
    clientSecret: PROVIDER['OIDC_CLIENT_SECRET'],
    acr,
  });
});

it.each([
  ['as it is', PEM],
  ['with its line breaks written out', PEM.replaceAll('\n', '\\n')],
  ['in base64', Buffer.from(PEM).toString('base64')],
])('a signing key %s is taken', (_, given) => {
  expect(read({ ...PUBLIC, CERTIFICATE_SIGNING_KEY: given }).CERTIFICATE_SIGNING_KEY).toBe(PEM);
});

it('without a provider has none', () => {
  expect(read(PUBLIC).OIDC).toBeNull();
});
