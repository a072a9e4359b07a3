/**
 * What an operator types to make somebody staff, and what is said and done then.
 * Seen failing with sessions left alive when a role changes; with the account left to whoever is
 * given the address next.
 *
 * @see prisma/staff-grant.ts
 */
import { spawn } from 'node:child_process';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { disconnect } from '../../lib/records/database';
import { findStaffByAccount } from '../../lib/records/staff';
import { keepSession } from '../../lib/records/sessions';
import { asOwner, countRows } from '../support/plain-postgres';

const ISSUER = 'https://login.example.org/realms/staff';
const WITH_PROVIDER = {
  OIDC_ISSUER: ISSUER,
  OIDC_CLIENT_ID: 'cpd',
  OIDC_CLIENT_SECRET: 'Q2x9mW4kZ7pL1vT8sB5n',
};

afterAll(disconnect);
beforeEach(() => asOwner('DELETE FROM staff_member'));

async function grant(args: readonly string[], settings: Record<string, string> = WITH_PROVIDER) {
  const loader = path.join(process.cwd(), 'node_modules', 'tsx', 'dist', 'loader.mjs');
  const program = path.join('prisma', 'staff-grant.ts');
  const child = spawn(
    process.execPath,
    ['--import', pathToFileURL(loader).href, program, ...args],
    {
      env: { ...process.env, ...settings, NODE_OPTIONS: '' },
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  );
  let said = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (part: string) => (said += part));
  }
  const code = await new Promise((resolve) => child.once('close', resolve));
  return { code, said };
}

const staff = () =>
  asOwner<Record<string, unknown>>(`
    SELECT name, email, role, oidc_issuer, oidc_subject, revoked_at IS NULL AS "hasAccess"
    FROM staff_member`);

it.each([
  ['by name', ['--subject', '248289761001', '--name', 'Stella Staff']],
  ['in their place, as npm leaves them', ['248289761001', 'Stella Staff']],
])('links the account, its options given %s', async (_, options) => {
  const { code, said } = await grant(['Stella@Example.org', 'manager', ...options]);
  expect({ code, said }).toEqual({
    code: 0,
    said: expect.stringMatching(/has access as manager.*\n.*the account that https:\/\/login/),
  });
  expect(await staff()).toEqual([
    {
      name: 'Stella Staff',
      email: 'Stella@Example.org',
      role: 'manager',
      oidc_issuer: ISSUER,
      oidc_subject: '248289761001',
      hasAccess: true,
    },
  ]);
});

it('says what is missing when no subject was given', async () => {
  const { code, said } = await grant(['stella@example.org', 'viewer']);
  expect(code).toBe(0);
  expect(said).toMatch(/No account is linked yet, and an address proves nothing/);
});

it('keeps the account and the name when only the role changes', async () => {
  await grant(['stella@example.org', 'viewer', '--subject', 'one', '--name', 'Stella Staff']);
  expect((await grant(['stella@example.org', 'administrator'])).said).toMatch(/by this subject/);
  expect(await staff()).toMatchObject([
    { name: 'Stella Staff', role: 'administrator', oidc_subject: 'one' },
  ]);
});

it('takes access away, and the account with it', async () => {
  await grant(['stella@example.org', 'viewer', '--subject', 'one']);
  expect((await grant(['STELLA@example.org', 'none'])).said).toMatch(/no access any more/);
  expect(await staff()).toMatchObject([{ oidc_subject: null, hasAccess: false }]);
  expect(await findStaffByAccount({ issuer: ISSUER, subject: 'one' })).toBeNull();
  expect((await grant(['stella@example.org', 'none'])).said).toMatch(/had no access/);
});

it('audits what was done, and no more than was done', async () => {
  const audited = () =>
    countRows('audit_event', "actor_kind = 'operator' AND action LIKE 'staff-access-%'");
  const before = await audited();
  await grant(['stella@example.org', 'viewer', '--subject', 'one']);
  await grant(['stella@example.org', 'viewer', '--subject', 'one']);
  await grant(['stella@example.org', 'none']);
  await grant(['stella@example.org', 'none']);
  expect((await audited()) - before).toBe(2);
});

it('ends the sessions that the old access began', async () => {
  await grant(['stella@example.org', 'viewer', '--subject', 'one']);
  const [row] = await asOwner<{ id: string }>('SELECT id FROM staff_member');
  await keepSession(Buffer.alloc(32, 7), { registrantId: null, staffId: row?.id ?? null });
  await grant(['stella@example.org', 'viewer', '--subject', 'one']);
  expect(await countRows('session', 'ended_at IS NULL')).toBe(1);
  await grant(['stella@example.org', 'viewer', '--subject', 'two']);
  expect(await countRows('session', 'ended_at IS NULL')).toBe(0);
});

describe('refuses with what to do, and does nothing,', () => {
  it.each([
    ['nothing at all', [], /npm run staff:grant EMAIL ROLE/],
    ['what is no address', ['stella', 'viewer'], /npm run staff:grant EMAIL ROLE/],
    ['a role there is not', ['stella@example.org', 'queen'], /viewer, manager, administrator/],
    ['an option there is not', ['stella@example.org', 'viewer', '--sub', 'x'], /--sub/],
    ['too many words', ['stella@example.org', 'viewer', 'x', 'Stella', 'Staff'], /in quotes/],
    ['a subject with blanks', ['stella@example.org', 'viewer', 'a b'], /without blanks/],
    ['a subject that is too long', ['stella@example.org', 'viewer', 'x'.repeat(256)], /255/],
  ])('given %s', async (_, args, sentence) => {
    const { code, said } = await grant(args);
    expect(code).toBe(1);
    expect(said).toMatch(sentence);
    expect(said).not.toContain('    at ');
    expect(await staff()).toEqual([]);
  });

  it('given the account of somebody else', async () => {
    await grant(['stella@example.org', 'viewer', '--subject', 'one']);
    const { code, said } = await grant(['sam@example.org', 'viewer', '--subject', 'one']);
    expect({ code, said }).toEqual({
      code: 1,
      said: expect.stringContaining('stella@example.org has this account already'),
    });
    expect(await staff()).toHaveLength(1);
  });

  it('given a subject where there is no provider to know it', async () => {
    const { code, said } = await grant(['stella@example.org', 'viewer', '--subject', 'one'], {});
    expect({ code, said }).toEqual({ code: 1, said: expect.stringContaining('OIDC_ISSUER') });
    expect(await staff()).toEqual([]);
  });
});

it('says in the demo that a code will do', async () => {
  const { said } = await grant(['stella@example.org', 'viewer'], {});
  expect(said).toMatch(/with a code sent to stella@example.org, in the demo alone/);
});

it('says outside the demo that nobody can sign in without a provider', async () => {
  const { said } = await grant(['stella@example.org', 'viewer'], {
    DEMO: '0',
    SMTP_URL: 'smtp://127.0.0.1:9',
  });
  expect(said).toMatch(/Nobody can sign in as staff yet/);
});

it.each([
  ['with an account', ['viewer', '--subject', 'one']],
  ['without one', ['viewer']],
  ['to take access away', ['none']],
])('says %s that the tables are not there yet', async (_, words) => {
  const DATABASE_URL = (process.env['DATABASE_URL'] ?? '').replace(/\/[^/]*$/, '/postgres');
  const { code, said } = await grant(['stella@example.org', ...words], {
    ...WITH_PROVIDER,
    DATABASE_URL,
  });
  expect({ code, said }).toEqual({
    code: 1,
    said: 'The tables are not what this version needs: run npm run db:migrate first.\n',
  });
});

describe('the database itself', () => {
  const insert = (account: string) =>
    asOwner(`INSERT INTO staff_member (id, name, email, email_key, role, oidc_issuer, oidc_subject)
             VALUES (gen_random_uuid(), 'S', 's', gen_random_uuid()::text, 'viewer', ${account})`);

  it.each([
    ['half an account', "'https://i.example', NULL", 'staff_member_account_is_whole'],
    ['the other half', "NULL, 'one'", 'staff_member_account_is_whole'],
    ['an empty subject', "'https://i.example', ''", 'staff_member_subject_length'],
  ])('refuses %s', async (_, account, constraint) => {
    await expect(insert(account)).rejects.toThrow(constraint);
  });

  it('refuses the same account twice, and knows that other issuers have subjects too', async () => {
    await insert("'https://i.example', 'one'");
    await insert("'https://j.example', 'one'");
    await insert('NULL, NULL');
    await insert('NULL, NULL');
    await expect(insert("'https://i.example', 'one'")).rejects.toThrow(
      'staff_member_oidc_issuer_oidc_subject_key',
    );
  });
});
