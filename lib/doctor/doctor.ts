/**
 * `npm run doctor`, after the launcher has looked at the settings and at whether the database
 * answers: everything else, one line a check. Exit code 1 when anything is ill.
 *
 * `--without-database` leaves out what only a database could say.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { env, type Env } from '../env';
import { lookAtContent } from './content';
import { judgeEvidence, judgeMigrations, judgeServer } from './database';
import {
  readAppliedMigrations,
  readGuardedTables,
  readMigrationFiles,
  readServer,
} from './database-facts';
import { ill, inWords, warning, well, type Finding } from './finding';
import { judgeNode, judgePackages } from './machine';
import { lookAtMailServer } from './mail-server';
import { lookAtProvider } from './provider';
import { judgePasswords } from './secrets';
import { judgeSigningKey } from './signing-key';

type Check = () => Finding | Finding[] | Promise<Finding | Finding[]>;

function inProject(...parts: string[]): string {
  return path.join(process.cwd(), ...parts);
}

function installedVersion(name: string): string | null {
  try {
    const file = inProject('node_modules', name, 'package.json');
    return (JSON.parse(readFileSync(file, 'utf8')) as { version: string }).version;
  } catch {
    return null;
  }
}

function lookAtMachine(): Finding[] {
  const floor = readFileSync(inProject('lib', 'launch', 'version-floor.json'), 'utf8');
  return [
    judgeNode(process.versions.node, new Date().toISOString().slice(0, 10)),
    judgePackages(JSON.parse(floor) as Record<string, string>, installedVersion),
  ];
}

/** The settings as the application reads them, or what is wrong with them. */
function readSettings(): Env | Finding {
  try {
    return env();
  } catch (error) {
    return ill((error as Error).message.replace(/\.$/, ''), 'set what is named, and ask again');
  }
}

function databaseChecks({ DATABASE_URL, MIGRATION_DATABASE_URL }: Env): Record<string, Check> {
  const ownerUrl = MIGRATION_DATABASE_URL ?? DATABASE_URL;
  return {
    'the database server': async () => judgeServer(await readServer(DATABASE_URL)),
    'the migrations (MIGRATION_DATABASE_URL must be their owner)': async () =>
      judgeMigrations(readMigrationFiles(), await readAppliedMigrations(ownerUrl)),
    'the rights on evidence': async () => judgeEvidence(await readGuardedTables(DATABASE_URL)),
  };
}

function outsideChecks({ DEMO, SMTP_URL, OIDC }: Env): Record<string, Check> {
  const nobody = warning(
    'No identity provider is set up, so nobody can sign in as staff',
    'set OIDC_ISSUER, OIDC_CLIENT_ID and OIDC_CLIENT_SECRET',
  );
  const none = DEMO ? well('In the demo staff sign in by a code') : nobody;
  return {
    mail: () =>
      DEMO || !SMTP_URL ? well('In the demo no mail leaves the house') : lookAtMailServer(SMTP_URL),
    'the identity provider': () => (OIDC ? lookAtProvider(OIDC) : none),
  };
}

function checksWith(settings: Env, withDatabase: boolean): Record<string, Check> {
  const { DATABASE_URL, MIGRATION_DATABASE_URL, SMTP_URL } = settings;
  return {
    'the settings': () => well('The application accepts its settings'),
    'the signing key': () => judgeSigningKey(settings.CERTIFICATE_SIGNING_KEY, settings.APP_ORIGIN),
    passwords: () => judgePasswords({ DATABASE_URL, MIGRATION_DATABASE_URL, SMTP_URL }),
    ...(withDatabase ? databaseChecks(settings) : {}),
    ...outsideChecks(settings),
  };
}

/** A check that cannot be made is a finding, and stops no other. */
async function made([name, check]: [string, Check]): Promise<Finding[]> {
  try {
    return [await check()].flat();
  } catch (error) {
    const reason = (error as Error).message.trim().split('\n').at(-1) ?? '';
    return [ill(`This could not be looked at: ${name}`, reason.slice(0, 300))];
  }
}

async function examine(withDatabase: boolean): Promise<boolean> {
  const settings = readSettings();
  const checks: Record<string, Check> = {
    'this machine': lookAtMachine,
    'the content': () => lookAtContent(inProject('content')),
    ...('state' in settings
      ? { 'the settings': () => settings }
      : checksWith(settings, withDatabase)),
  };
  let isWell = true;
  for (const entry of Object.entries(checks)) {
    for (const finding of await made(entry)) {
      console.log(inWords(finding));
      isWell &&= finding.state !== 'ill';
    }
  }
  return isWell;
}

void examine(!process.argv.includes('--without-database')).then((isWell) =>
  process.exit(isWell ? 0 : 1),
);
