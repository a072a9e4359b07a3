/** Who on the register a filter means, in SQL: the one condition of report, list, export and count. */
import type { RegisterFilter } from '../domain/register-filter';
import { searchWords } from '../domain/register-filter';
import { numberKey } from '../domain/registration-number';
import { Prisma } from './database';

export type WhoMatches = Pick<RegisterFilter, 'part' | 'specialism' | 'search'>;

function entryMatches({ part, specialism }: WhoMatches): Prisma.Sql {
  if (part === null && specialism === null) return Prisma.empty;
  return Prisma.sql`AND EXISTS (
    SELECT FROM register_entry e WHERE e.registrant_id = g.id
      ${part === null ? Prisma.empty : Prisma.sql`AND e.part = ${part}`}
      ${specialism === null ? Prisma.empty : Prisma.sql`AND e.specialism = ${specialism}`})`;
}

/** A name with each of the words in it, or a number that begins with the whole. */
function searchMatches({ search }: WhoMatches): Prisma.Sql {
  if (search === null) return Prisma.empty;
  const inName = searchWords(search).map((word) => Prisma.sql`strpos(g.name_key, ${word}) > 0`);
  const byName = inName.length > 0 ? Prisma.join(inName, ' AND ') : Prisma.sql`false`;
  return Prisma.sql`AND ((${byName}) OR starts_with(g.number_key, ${numberKey(search)}))`;
}

/** Whether it means everybody who is on the register now. */
export function meansEverybody({ part, specialism, search }: WhoMatches): boolean {
  return part === null && specialism === null && search === null;
}

/** A condition on `registrant g`. */
export function matches(filter: WhoMatches): Prisma.Sql {
  return Prisma.sql`g.left_at IS NULL ${entryMatches(filter)} ${searchMatches(filter)}`;
}
