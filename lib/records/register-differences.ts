/**
 * What a staged file would change, worked out in SQL over all rows at once: the file's people and
 * the register's are laid side by side by their number, and each pair says what differs.
 */
import type { Finding, FindingKind } from '../domain/register-import';
import type { Importer } from './register-imports';
import { longWork, database, Prisma } from './database';
import { newId } from './identifiers';

type Transaction = Pick<ReturnType<typeof longWork>, '$executeRaw' | '$queryRaw'>;

/** Parts as one text for comparing: nothing that can stand in a cell holds the sign between. */
const PARTS_OF = (part: Prisma.Sql, specialism: Prisma.Sql) => Prisma.sql`
  array_agg(DISTINCT ${part} || chr(31) || coalesce(${specialism}, '')
            ORDER BY ${part} || chr(31) || coalesce(${specialism}, ''))`;

/** One row a person of the file. Rows of one person agree, or the file is refused before this. */
export function peopleOf(importId: string): Prisma.Sql {
  return Prisma.sql`
    SELECT number_key,
           (array_agg(registration_number ORDER BY line))[1] AS number,
           (array_agg(registrant_id ORDER BY line))[1] AS registrant_id,
           (array_agg(name ORDER BY line))[1] AS name,
           (array_agg(name_key ORDER BY line))[1] AS name_key,
           max(email) AS email, max(email_key) AS email_key,
           ${PARTS_OF(Prisma.sql`part`, Prisma.sql`specialism`)} AS parts
    FROM register_import_row WHERE import_id = ${importId}::uuid GROUP BY number_key`;
}

const IN_WORDS = (parts: Prisma.Sql) => Prisma.sql`
  rtrim(replace(array_to_string(${parts}, '; '), chr(31), ': '), ': ')`;

/** kind, number_key, number, name, name_key, before, after: one row a difference. */
export function differencesOf(importId: string): Prisma.Sql {
  return Prisma.sql`
    SELECT told.kind, coalesce(p.number_key, r.number_key) AS number_key,
           coalesce(p.number, r.number) AS number, coalesce(p.name, r.name) AS name,
           coalesce(p.name_key, r.name_key) AS name_key, told.before, told.after
    FROM (${peopleOf(importId)}) p
    FULL JOIN (
      SELECT registrant.number_key, registration_number AS number, name, name_key, email, left_at,
             coalesce(held.parts, ARRAY[]::text[]) AS parts
      FROM registrant LEFT JOIN (
        SELECT registrant_id, ${PARTS_OF(Prisma.sql`part`, Prisma.sql`specialism`)} AS parts
        FROM register_entry GROUP BY registrant_id
      ) held ON held.registrant_id = registrant.id
    ) r ON r.number_key = p.number_key
    CROSS JOIN LATERAL (VALUES
      ('joined', r.number_key IS NULL, NULL, ${IN_WORDS(Prisma.sql`p.parts`)}),
      ('left', p.number_key IS NULL AND r.left_at IS NULL, ${IN_WORDS(Prisma.sql`r.parts`)}, NULL),
      ('returned', p.number_key IS NOT NULL AND r.left_at IS NOT NULL, NULL,
        ${IN_WORDS(Prisma.sql`p.parts`)}),
      ('name-changed', p.name <> r.name, r.name, p.name),
      ('number-changed', p.number <> r.number, r.number, p.number),
      ('address-changed',
        p.number_key IS NOT NULL AND r.number_key IS NOT NULL AND p.email IS DISTINCT FROM r.email,
        coalesce(r.email, ''), coalesce(p.email, '')),
      ('parts-changed', p.parts <> r.parts, ${IN_WORDS(Prisma.sql`r.parts`)},
        ${IN_WORDS(Prisma.sql`p.parts`)})
    ) told(kind, holds, before, after)
    WHERE told.holds`;
}

const FINDING = Prisma.sql`
  INSERT INTO register_import_finding
    (import_id, kind, line, number_key, registration_number, name, name_key, before, after)`;

/** Faults that only show beside other rows; those of the reader are there already. */
function rowFaults(importId: string): Prisma.Sql {
  const clash = (kind: string, same: Prisma.Sql, value: Prisma.Sql) => Prisma.sql`
    SELECT ${kind}, line, number_key, registration_number, name, name_key FROM (
      SELECT *, min(${value}) OVER own AS least, max(${value}) OVER own AS most FROM mine
      WHERE number_key <> '' WINDOW own AS (PARTITION BY ${same})
    ) grouped WHERE least <> most`;
  const lacking = (kind: string, value: Prisma.Sql) => Prisma.sql`
    SELECT ${kind}, line, number_key, registration_number, name, name_key FROM mine
    WHERE ${value} = ''`;
  return Prisma.sql`
    ${FINDING}
    WITH mine AS (SELECT * FROM register_import_row WHERE import_id = ${importId}::uuid)
    SELECT ${importId}::uuid, faults.*, NULL, NULL FROM (
      ${lacking('no-number', Prisma.sql`number_key`)}
      UNION ALL ${lacking('no-name', Prisma.sql`name`)}
      UNION ALL ${lacking('no-part', Prisma.sql`part`)}
      UNION ALL ${clash('names-differ', Prisma.sql`number_key`, Prisma.sql`nullif(name, '')`)}
      UNION ALL ${clash('addresses-differ', Prisma.sql`number_key`, Prisma.sql`coalesce(email_key, email)`)}
      UNION ALL ${clash('specialisms-differ', Prisma.sql`number_key, part`, Prisma.sql`coalesce(specialism, '')`)}
    ) faults`;
}

/** Who of the file's people could not sign in, and why. */
function addressProblems(importId: string): Prisma.Sql {
  return Prisma.sql`
    ${FINDING}
    SELECT ${importId}::uuid,
           CASE WHEN email IS NULL THEN 'address-blank' WHEN email_key IS NULL
             THEN 'address-malformed' ELSE 'address-shared' END,
           NULL::int, number_key, number, name, name_key, NULL, email
    FROM (
      SELECT *, count(*) OVER (PARTITION BY email_key) AS sharing FROM (${peopleOf(importId)}) p
    ) each WHERE email_key IS NULL OR sharing > 1`;
}

function changes(importId: string): Prisma.Sql {
  return Prisma.sql`
    ${FINDING} SELECT ${importId}::uuid, kind, NULL::int, number_key, number, name, name_key, before, after
    FROM (${differencesOf(importId)}) differences`;
}

/** Counts what was found and says that the import can be looked at. */
function conclude(importId: string): Prisma.Sql {
  return Prisma.sql`
    UPDATE register_import SET
      state = CASE WHEN EXISTS (
        SELECT FROM register_import_finding WHERE import_id = ${importId}::uuid AND line IS NOT NULL
      ) THEN 'faulty' ELSE 'compared' END,
      counts = coalesce((
        SELECT jsonb_object_agg(kind, found) FROM (
          SELECT kind, count(*) AS found FROM register_import_finding
          WHERE import_id = ${importId}::uuid GROUP BY kind
        ) each), '{}'),
      people = (SELECT count(DISTINCT number_key) FROM register_import_row
                WHERE import_id = ${importId}::uuid),
      here = (SELECT count(*) FROM registrant WHERE left_at IS NULL),
      comparison = ${newId()}::uuid
    WHERE id = ${importId}::uuid`;
}

/**
 * Compares a staged file with the register as it stands, anew each time. A file with a fault in any
 * row is not compared: whoever stands in a row that cannot be read would look like somebody who left.
 */
export async function compareWithin(tx: Transaction, importId: string): Promise<void> {
  await tx.$executeRaw(Prisma.sql`
    DELETE FROM register_import_finding WHERE import_id = ${importId}::uuid AND line IS NULL`);
  const [known] = await tx.$queryRaw<{ faulty: boolean }[]>(Prisma.sql`
    SELECT EXISTS (SELECT FROM register_import_finding
                   WHERE import_id = ${importId}::uuid AND line IS NOT NULL) AS faulty`);
  const found = await tx.$executeRaw(rowFaults(importId));
  if (!known?.faulty && found === 0) {
    await tx.$executeRaw(changes(importId));
    await tx.$executeRaw(addressProblems(importId));
  }
  await tx.$executeRaw(conclude(importId));
}

export async function compareImport(importId: string): Promise<void> {
  await longWork().$transaction((tx) => compareWithin(tx, importId), { timeout: 600_000 });
}

/** A name or number, or part of one, made ready for LIKE. */
function pattern(text: string): string {
  return `%${text.replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`;
}

/**
 * The first findings of each kind: faults by row, people by name.
 *
 * @param search parts of a name and of a number, as `nameKey` and `numberKey` write them; or null
 */
export async function readFindings(
  _by: Importer,
  importId: string,
  kinds: readonly FindingKind[],
  most: number,
  search: { readonly name: string; readonly number: string } | null,
): Promise<Finding[]> {
  const wanted = search
    ? Prisma.sql`AND (name_key LIKE ${pattern(search.name)} OR number_key LIKE ${pattern(search.number)})`
    : Prisma.empty;
  return database().$queryRaw<Finding[]>(Prisma.sql`
    SELECT found.kind, line, registration_number AS number, name, before, after
    FROM unnest(${[...kinds]}::text[]) WITH ORDINALITY AS asked(kind, place)
    CROSS JOIN LATERAL (
      SELECT * FROM register_import_finding f
      WHERE import_id = ${importId}::uuid AND f.kind = asked.kind ${wanted}
      ORDER BY line, name_key, id LIMIT ${most}
    ) found ORDER BY place, line, name_key, id`);
}
