/** Who is on the register and who is staff. */
import type { HolderId, RegisterEntry, RegistrantId } from '../domain/actor';
import { database, Prisma } from './database';

export type PersonAtAddress = {
  readonly registrantId: string | null;
  readonly staffId: string | null;
};

export type Addressee = {
  readonly person: PersonAtAddress | null;
  /** Whether several people have it, so that it proves none of them. */
  readonly shared: boolean;
};

/**
 * Whose address it is. A registrant's only when exactly one person on the register has it, or else
 * exactly one who has left: an address that two share proves neither.
 *
 * @param staffToo whether an address proves a member of staff as well; identity decides, and says
 *   yes in the demo alone
 */
export async function findAddressee(emailKey: string, staffToo = true): Promise<Addressee> {
  const [row] = await database().$queryRaw<(PersonAtAddress & { shared: boolean })[]>(Prisma.sql`
    WITH held AS (
      SELECT id, left_at IS NULL AS here FROM registrant WHERE email_key = ${emailKey}
    ), best AS (
      SELECT id FROM held WHERE here = (SELECT bool_or(here) FROM held)
    )
    SELECT (SELECT min(id::text) FROM best HAVING count(*) = 1) AS "registrantId",
           (SELECT id::text FROM staff_member
             WHERE ${staffToo} AND email_key = ${emailKey} AND revoked_at IS NULL) AS "staffId",
           (SELECT count(*) > 1 FROM best) AS shared`);
  if (!row) return { person: null, shared: false };
  const { shared, ...person } = row;
  return { person: person.registrantId || person.staffId ? person : null, shared };
}

/** Who signs in by this address, or null. */
export async function findPersonByEmail(
  emailKey: string,
  staffToo = true,
): Promise<PersonAtAddress | null> {
  return (await findAddressee(emailKey, staffToo)).person;
}

/** The register's entry of a holder; null once their identity has been erased. */
export async function findRegisterEntry(holder: HolderId): Promise<RegisterEntry | null> {
  const row = await database().registrant.findUnique({
    where: { subjectId: holder },
    select: {
      name: true,
      registrationNumber: true,
      entries: { select: { part: true }, orderBy: { part: 'asc' } },
    },
  });
  return (
    row && {
      name: row.name,
      registrationNumber: row.registrationNumber,
      parts: row.entries.map((entry) => entry.part),
    }
  );
}

/** What somebody works in, as the register names it: parts and specialisms, each once. */
export async function readWorkOf(by: RegistrantId): Promise<string[]> {
  const rows = await database().registerEntry.findMany({
    where: { registrant: { subjectId: by } },
    select: { part: true, specialism: true },
    orderBy: { part: 'asc' },
  });
  return [
    ...new Set(rows.flatMap(({ part, specialism }) => (specialism ? [part, specialism] : [part]))),
  ];
}
