/** Whether the database, as it described itself, can be trusted with evidence. */
import type { AppliedMigration, GuardedTable, MigrationFile, ServerFacts } from './database-facts';
import { ill, warning, well, type Finding } from './finding';

const OLDEST = 15;

/** What must be guarded at the least; whatever else has a guard is looked at too. */
const EVIDENCE = [
  'subject',
  'content_version',
  'attempt',
  'attempt_step',
  'attempt_result',
  'learning_step',
  'certificate',
  'certificate_file',
  'signing_key',
  'audit_event',
];

function judgeVersion(version: number): Finding {
  const major = Math.floor(version / 10_000);
  const words = `PostgreSQL ${major}.${version % 10_000}`;
  return major >= OLDEST ? well(words) : ill(words, `${OLDEST} or later is needed`);
}

function judgeZone(zone: string): Finding {
  return zone === 'UTC'
    ? well('Sessions of the database speak UTC')
    : ill(
        `Sessions of the database speak ${zone}, so that instants would be stored wrongly`,
        'take ?options=… out of DATABASE_URL; where connections are pooled, let our options pass; ' +
          "or ALTER ROLE … SET timezone = 'UTC'",
      );
}

function judgeClock(clockSet: boolean): Finding {
  return clockSet
    ? ill(
        'cpd.clock is set, so the service would believe another time',
        'only tests set it: take it out of DATABASE_URL, and RESET it for the role and the database',
      )
    : well('The clock is the server’s own');
}

function judgeDurability({ fsync, synchronousCommit, fullPageWrites }: ServerFacts): Finding {
  const settings = {
    fsync,
    synchronous_commit: synchronousCommit,
    full_page_writes: fullPageWrites,
  };
  const off = Object.entries(settings).flatMap(([name, value]) => (value === 'off' ? [name] : []));
  return off.length === 0
    ? well('What is committed survives a power cut (fsync, synchronous_commit, full_page_writes)')
    : ill(
        `${off.join(' and ')} ${off.length === 1 ? 'is' : 'are'} off, so answers can be lost that were confirmed`,
        'turn it on in postgresql.conf, and for the role and the database (ALTER … RESET)',
      );
}

export function judgeServer(facts: ServerFacts): Finding[] {
  return [
    judgeVersion(facts.version),
    judgeZone(facts.zone),
    judgeClock(facts.clockSet),
    judgeDurability(facts),
  ];
}

function judgeGuards(tables: readonly GuardedTable[]): Finding {
  const on = tables.filter(({ guarded }) => guarded).map(({ table }) => table);
  const expected = new Set([...EVIDENCE, ...tables.map(({ table }) => table)]);
  const bare = [...expected].filter((table) => !on.includes(table));
  return bare.length === 0
    ? well(`Evidence is guarded against everybody (${on.length} tables)`)
    : ill(
        `The guard of ${bare.join(', ')} is off or missing`,
        'npm run db:migrate, then as the owner: ALTER TABLE … ENABLE TRIGGER USER',
      );
}

function judgeRights(tables: readonly GuardedTable[]): Finding {
  const open = tables.filter(({ mayChange }) => mayChange).map(({ table }) => table);
  return open.length === 0
    ? well('The application may not change evidence')
    : ill(
        `The application may update, delete or truncate ${open.join(', ')}`,
        'give DATABASE_URL a login of its own that is a member of cpd_app and nothing more, put ' +
          'the owner of the tables into MIGRATION_DATABASE_URL, and REVOKE what was granted besides',
      );
}

export function judgeEvidence(tables: readonly GuardedTable[]): Finding[] {
  // Of tables that are not there, nothing can be said but that.
  return tables.length === 0 ? [judgeGuards(tables)] : [judgeGuards(tables), judgeRights(tables)];
}

/** Each way a migration can be amiss, the worst first. */
function amiss(files: readonly MigrationFile[], applied: readonly AppliedMigration[]) {
  const standing = applied.filter(({ rolledBack }) => !rolledBack);
  const applies = (name: string) => standing.find((one) => one.name === name && one.finished);
  const edited = files.filter(({ name, checksum }) => {
    const then = applies(name);
    return then !== undefined && then.checksum !== checksum;
  });
  return {
    failed: standing.filter(({ finished }) => !finished).map(({ name }) => name),
    edited: edited.map(({ name }) => name),
    waiting: files.filter(({ name }) => !applies(name)).map(({ name }) => name),
    unknown: standing
      .map(({ name }) => name)
      .filter((name) => !files.some((file) => file.name === name)),
  };
}

export function judgeMigrations(
  files: readonly MigrationFile[],
  applied: readonly AppliedMigration[],
): Finding {
  const { failed, edited, waiting, unknown } = amiss(files, applied);
  if (failed.length > 0) {
    const remedy = `see what is left of it, then npm run db:migrate -- rolled-back ${failed[0]}`;
    return ill(`The migration ${failed.join(', ')} failed`, remedy);
  }
  if (edited.length > 0) {
    const remedy = 'put the file back as it was and write a new migration instead';
    return ill(`${edited.join(', ')} was changed after it was applied`, remedy);
  }
  if (waiting.length > 0) return ill(`Not applied: ${waiting.join(', ')}`, 'npm run db:migrate');
  return unknown.length > 0
    ? warning(
        `The database has migrations that this version does not know: ${unknown.join(', ')}`,
        'was an older version started by mistake?',
      )
    : well(`Migrations are all applied and as they were (${files.length})`);
}
