/**
 * `npm run staff:grant EMAIL ROLE [SUBJECT] [NAME]`, for operators: gives somebody access as staff,
 * changes it, or takes it away (ROLE `none`). `--subject` and `--name` say the same two by name.
 */
import { parseArgs } from 'node:util';
import { STAFF_ROLES, type StaffRole } from '../lib/domain/actor';
import { emailKey } from '../lib/domain/email-address';
import { env } from '../lib/env';
import { disconnect } from '../lib/records/database';
import { keepStaffLeaving, keepStaffMember } from '../lib/records/staff';

const USAGE = `npm run staff:grant EMAIL ROLE [SUBJECT] [NAME]
  ROLE     ${STAFF_ROLES.join(', ')}, or none to take access away
  SUBJECT  what the identity provider calls this person ("sub")
  NAME     as the pages show it, in quotes`;

/** Something the operator can put right: said without a stack. */
class Mistake extends Error {}

type Asked = {
  readonly email: string;
  readonly role: StaffRole | 'none';
  readonly subject: string | undefined;
  readonly name: string | undefined;
};

function wordsIn(args: string[]) {
  try {
    return parseArgs({
      args,
      allowPositionals: true,
      options: { subject: { type: 'string' }, name: { type: 'string' } },
    });
  } catch (fault) {
    throw new Mistake(`${(fault as Error).message}\n${USAGE}`);
  }
}

function asked(args: string[]): Asked {
  const { positionals, values } = wordsIn(args);
  // npm keeps options to itself and hands on what they stood before: these still mean the same.
  const [email = '', role = '', subject, name, ...more] = positionals;
  const known = [...STAFF_ROLES, 'none' as const].find((one) => one === role);
  if (emailKey(email) === null || !known || more.length > 0) throw new Mistake(USAGE);
  return { email, role: known, subject: values.subject ?? subject, name: values.name ?? name };
}

/** The account at the provider that is set up; a subject means nothing without its issuer. */
function accountOf(subject: string | undefined) {
  const { OIDC } = env();
  if (subject === undefined) return undefined;
  if (!OIDC) {
    throw new Mistake(
      'SUBJECT is what an identity provider calls somebody, and none is set up: set OIDC_ISSUER, ' +
        'OIDC_CLIENT_ID and OIDC_CLIENT_SECRET first.',
    );
  }
  if (!/^[\x21-\x7e]{1,255}$/.test(subject)) {
    throw new Mistake('SUBJECT is 1 to 255 letters, digits and signs, without blanks.');
  }
  return { issuer: OIDC.issuer, subject };
}

/** How the person signs in now, and what is left to do for it. */
function whatFollows(email: string, linked: boolean): string {
  const { OIDC, DEMO } = env();
  const code = DEMO ? ` In the demo a code sent to ${email} signs in, too.` : '';
  if (!OIDC) {
    return DEMO
      ? `They sign in with a code sent to ${email}, in the demo alone.`
      : 'Nobody can sign in as staff yet: set OIDC_ISSUER, OIDC_CLIENT_ID and OIDC_CLIENT_SECRET.';
  }
  if (linked) {
    return `They sign in with the account that ${OIDC.issuer} knows by this subject, whatever its address.${code}`;
  }
  return (
    `No account is linked yet, and an address proves nothing: run this again with the SUBJECT that ` +
    `${OIDC.issuer} has for them. Once they have tried to sign in, it stands in the log of the site ` +
    `("nobody granted this account access").${code}`
  );
}

async function grant({ email, role, subject, name }: Asked): Promise<string> {
  if (role === 'none') {
    return (await keepStaffLeaving(email))
      ? `${email} has no access any more, from their next request on, and no account is linked.`
      : `${email} had no access.`;
  }
  const account = accountOf(subject);
  const kept = await keepStaffMember({ email, role, name, account });
  if ('heldBy' in kept) {
    throw new Mistake(
      `${kept.heldBy} has this account already: take that away first (npm run staff:grant ${kept.heldBy} none).`,
    );
  }
  const signedIn = 'Where they were signed in, they sign in again.';
  return `${email} has access as ${role}. ${signedIn}\n${whatFollows(email, kept.linked)}`;
}

/** No such table or column: by PostgreSQL's codes, and by Prisma's. */
const NOT_MIGRATED = /\b(42P01|42703|P2021|P2022)\b/;

function inWords(fault: unknown): unknown {
  if (fault instanceof Mistake) return fault.message;
  const { code, message } = fault as { code?: string; message?: string };
  return NOT_MIGRATED.test(`${code} ${message}`)
    ? 'The tables are not what this version needs: run npm run db:migrate first.'
    : fault;
}

async function main(): Promise<number> {
  try {
    console.log(await grant(asked(process.argv.slice(2))));
    return 0;
  } catch (fault) {
    console.error(inWords(fault));
    return 1;
  } finally {
    await disconnect();
  }
}

void main().then((code) => process.exit(code));
