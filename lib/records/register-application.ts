/**
 * Applies a compared file to the register, in one transaction and only if what would happen is still
 * exactly what was shown. History is not touched: whoever leaves keeps their row, whoever returns
 * gets the same one back, and certificates are frozen where they are.
 */
import { ABSENT, type Absent } from '../domain/refusal';
import type { FindingCounts } from '../domain/register-import';
import { rolesThatAllow } from './access-log';
import { longWork, Prisma } from './database';
import { isId, newId } from './identifiers';
import { compareWithin, differencesOf, peopleOf } from './register-differences';
import type { Importer } from './register-imports';

type Transaction = Pick<ReturnType<typeof longWork>, '$executeRaw' | '$queryRaw'>;

export type Application =
  | { readonly applied: FindingCounts }
  /** The register, or the comparison, is no longer the one that was shown: it was compared anew. */
  | { readonly changed: true }
  /** The role is gone, or there is no such import. */
  | Absent;

/**
 * Whether whoever applies it still may. A role that is taken away at this moment waits until this is
 * done, or was gone before it: never half of each.
 */
async function mayStill(tx: Transaction, by: Importer): Promise<boolean> {
  if (by === 'operator') return true;
  const rows = await tx.$queryRaw<unknown[]>(Prisma.sql`
    SELECT id FROM staff_member WHERE id = ${by.id}::uuid AND revoked_at IS NULL
      AND role = ANY(${rolesThatAllow('manager')}) FOR SHARE`);
  return rows.length === 1;
}

async function keepAudit(tx: Transaction, by: Importer, importId: string): Promise<void> {
  const [kind, id] = by === 'operator' ? ['operator', null] : ['staff', by.id];
  await tx.$executeRaw(Prisma.sql`
    INSERT INTO audit_event (id, actor_kind, actor_id, action, detail)
    SELECT ${newId()}::uuid, ${kind}, ${id}::uuid, 'register-imported',
           jsonb_build_object('import', id, 'counts', counts)
    FROM register_import WHERE id = ${importId}::uuid`);
}

/** Whether the register is still so that exactly the differences that were shown would follow. */
async function isAsShown(tx: Transaction, importId: string): Promise<boolean> {
  const told = Prisma.sql`kind, number_key, before, after`;
  const [row] = await tx.$queryRaw<{ same: boolean }[]>(Prisma.sql`
    WITH now AS MATERIALIZED (SELECT ${told} FROM (${differencesOf(importId)}) d),
    shown AS MATERIALIZED (
      SELECT ${told} FROM register_import_finding
      WHERE import_id = ${importId}::uuid AND kind NOT LIKE 'address-%'
         OR import_id = ${importId}::uuid AND kind = 'address-changed')
    SELECT NOT EXISTS (
      (TABLE now EXCEPT TABLE shown) UNION ALL (TABLE shown EXCEPT TABLE now)) AS same`);
  return row?.same ?? false;
}

/** What was found of one kind, with the file's side of it. */
const FOUND = (importId: string, ...kinds: readonly string[]) => Prisma.sql`
  SELECT number_key FROM register_import_finding
  WHERE import_id = ${importId}::uuid AND kind IN (${Prisma.join(kinds)})`;

async function enterJoiners(tx: Transaction, importId: string): Promise<void> {
  await tx.$executeRaw(Prisma.sql`
    WITH joiner AS MATERIALIZED (
      SELECT p.*, gen_random_uuid() AS subject_id FROM (${peopleOf(importId)}) p
      WHERE number_key IN (${FOUND(importId, 'joined')})
    ), entered AS (INSERT INTO subject (id) SELECT subject_id FROM joiner)
    INSERT INTO registrant
      (id, subject_id, registration_number, number_key, name, name_key, email, email_key)
    SELECT registrant_id, subject_id, number, number_key, name, name_key, email, email_key FROM joiner`);
}

async function changeOthers(tx: Transaction, importId: string): Promise<void> {
  const changed = FOUND(importId, 'returned', 'name-changed', 'number-changed', 'address-changed');
  await tx.$executeRaw(Prisma.sql`
    UPDATE registrant SET left_at = NULL, registration_number = p.number, name = p.name,
           name_key = p.name_key, email = p.email, email_key = p.email_key
    FROM (${peopleOf(importId)}) p
    WHERE registrant.number_key = p.number_key AND p.number_key IN (${changed})`);
  await tx.$executeRaw(Prisma.sql`
    UPDATE registrant SET left_at = cpd_now() WHERE number_key IN (${FOUND(importId, 'left')})`);
}

/** An address proves who signs in: whose address was changed proves the new one. */
async function endSessions(tx: Transaction, importId: string): Promise<void> {
  await tx.$executeRaw(Prisma.sql`
    UPDATE session SET ended_at = cpd_now() FROM registrant
    WHERE session.registrant_id = registrant.id AND ended_at IS NULL
      AND number_key IN (${FOUND(importId, 'address-changed')})`);
}

async function changeParts(tx: Transaction, importId: string): Promise<void> {
  const changed = FOUND(importId, 'joined', 'parts-changed');
  const wanted = Prisma.sql`
    SELECT DISTINCT ON (registrant.id, part) entry_id, registrant.id AS registrant_id, part, specialism
    FROM register_import_row JOIN registrant USING (number_key)
    WHERE import_id = ${importId}::uuid AND number_key IN (${changed})
    ORDER BY registrant.id, part, line`;
  await tx.$executeRaw(Prisma.sql`
    DELETE FROM register_entry gone USING registrant
    WHERE registrant.id = gone.registrant_id
      AND number_key IN (${FOUND(importId, 'parts-changed')})
      AND NOT EXISTS (
        SELECT FROM register_import_row r WHERE import_id = ${importId}::uuid
          AND r.number_key = registrant.number_key AND r.part = gone.part)`);
  await tx.$executeRaw(Prisma.sql`
    INSERT INTO register_entry AS held (id, registrant_id, part, specialism)
    SELECT entry_id, registrant_id, part, specialism FROM (${wanted}) w
    ON CONFLICT (registrant_id, part) DO UPDATE SET specialism = excluded.specialism
    WHERE held.specialism IS DISTINCT FROM excluded.specialism`);
}

/** The counts stay; whose they were does not. */
async function conclude(tx: Transaction, importId: string): Promise<void> {
  await tx.$executeRaw(
    Prisma.sql`DELETE FROM register_import_finding WHERE import_id = ${importId}::uuid`,
  );
  await tx.$executeRaw(
    Prisma.sql`DELETE FROM register_import_row WHERE import_id = ${importId}::uuid`,
  );
  await tx.$executeRaw(Prisma.sql`
    UPDATE register_import SET state = 'applied', applied_at = cpd_now()
    WHERE id = ${importId}::uuid`);
}

async function applyAll(tx: Transaction, by: Importer, importId: string): Promise<void> {
  await enterJoiners(tx, importId);
  await changeOthers(tx, importId);
  await endSessions(tx, importId);
  await changeParts(tx, importId);
  await keepAudit(tx, by, importId);
  await conclude(tx, importId);
}

type Standing = {
  readonly state: string;
  readonly comparison: string;
  readonly counts: FindingCounts;
};

async function findStanding(tx: Transaction, importId: string): Promise<Standing | undefined> {
  const [row] = await tx.$queryRaw<Standing[]>(Prisma.sql`
    SELECT state, comparison::text, counts FROM register_import
    WHERE id = ${importId}::uuid FOR UPDATE`);
  return row;
}

async function applyWithin(
  tx: Transaction,
  by: Importer,
  importId: string,
  comparison: string,
): Promise<Application> {
  // Two imports at once: the second waits here, and then finds the register changed. People may go
  // on signing in and learning meanwhile.
  await tx.$executeRaw(
    Prisma.sql`LOCK TABLE registrant, register_entry IN SHARE ROW EXCLUSIVE MODE`,
  );
  if (!(await mayStill(tx, by))) return ABSENT;
  const standing = await findStanding(tx, importId);
  if (standing?.state === 'applied') return { applied: standing.counts };
  if (standing?.state !== 'compared') return ABSENT;
  if (standing.comparison !== comparison) return { changed: true };
  if (await isAsShown(tx, importId)) {
    await applyAll(tx, by, importId);
    return { applied: standing.counts };
  }
  await compareWithin(tx, importId);
  return { changed: true };
}

/**
 * Applies an import that was looked at; again is the same as once.
 *
 * @param comparison of what was shown: another is not applied
 */
export async function keepApplication(
  by: Importer,
  importId: string,
  comparison: string,
): Promise<Application> {
  if (!isId(importId)) return ABSENT;
  return longWork().$transaction((tx) => applyWithin(tx, by, importId, comparison), {
    maxWait: 30_000,
    timeout: 600_000,
  });
}
