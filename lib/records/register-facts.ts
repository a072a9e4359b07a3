/** What the register is divided into, and what time it is: all that a filter may name. */
import type { StaffScope } from '../domain/actor';
import type { RegisterFacts } from '../domain/register-filter';
import { database, Prisma } from './database';

const named = (column: Prisma.Sql) => Prisma.sql`
  (SELECT coalesce(json_agg(value ORDER BY value), '[]')
   FROM (SELECT DISTINCT ${column} AS value FROM register_entry WHERE btrim(${column}) <> '') named)`;

export async function readRegisterFacts(_by: StaffScope): Promise<RegisterFacts> {
  const [row] = await database().$queryRaw<[RegisterFacts]>(Prisma.sql`
    SELECT to_json(cpd_now()) #>> '{}' AS now, ${named(Prisma.sql`part`)} AS parts,
           ${named(Prisma.sql`specialism`)} AS specialisms`);
  return row;
}
