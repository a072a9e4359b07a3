/** The register as staff read it: found, sorted and stepped through, with where everybody stands. */
import type { ManagerScope, StaffScope } from '../domain/actor';
import type { RegisterFilter } from '../domain/register-filter';
import type { Standing } from '../domain/standing';
import { database, Prisma } from './database';
import { matches, meansEverybody } from './register-matches';
import { standings, type StandingScope } from './standings';

/** A place in a sorted list: next to this row, which need not be there any more. */
export type Place = {
  readonly side: 'after' | 'before';
  /** What the list is sorted by, of that row: a text, or for activity a number of microseconds. */
  readonly key: string;
  /** The registrant's id, for rows that share the key. */
  readonly id: string;
};

export type RegistrantRow = {
  readonly id: string;
  readonly name: string;
  readonly registrationNumber: string;
  readonly parts: readonly string[];
  readonly specialisms: readonly string[];
  readonly state: Standing;
  /** Standards of the present version. */
  readonly passed: number;
  readonly startedAt: Date | null;
  readonly lastAt: Date | null;
  readonly completedAt: Date | null;
  readonly key: string;
};

type Sorted = { readonly by: 'name' | 'number' | 'activity'; readonly descending: boolean };

/** How the rows run; looking back they are read the other way round. */
function sortedAs({ sort }: Pick<RegisterFilter, 'sort'>): Sorted {
  const [by = 'name', down] = sort.split('-') as [Sorted['by'], 'desc' | undefined];
  return { by, descending: down === 'desc' };
}

function runs({ descending }: Sorted, place: Place | null) {
  const down = descending !== (place?.side === 'before');
  return {
    order: down ? Prisma.sql`DESC` : Prisma.sql`ASC`,
    beyond: down ? Prisma.sql`<` : Prisma.sql`>`,
  };
}

type Ask = {
  readonly filter: RegisterFilter;
  readonly sorted: Sorted;
  readonly place: Place | null;
  readonly most: number;
};

/** `AND` the row is beyond the place, and the order and number of rows; for any table with key and id. */
function stepped({ sorted, place, most }: Ask, key: Prisma.Sql, id: Prisma.Sql): Prisma.Sql {
  const { order, beyond } = runs(sorted, place);
  const type = sorted.by === 'activity' ? Prisma.sql`bigint` : Prisma.sql`text`;
  const from = place
    ? Prisma.sql`AND (${key}, ${id}) ${beyond} (${place.key}::${type}, ${place.id}::uuid)`
    : Prisma.empty;
  return Prisma.sql`${from} ORDER BY ${key} ${order}, ${id} ${order} LIMIT ${most}::int`;
}

const registerKey = (by: Sorted['by']) =>
  by === 'number' ? Prisma.sql`g.number_key` : Prisma.sql`g.name_key`;

const CHOSEN = Prisma.sql`g.id, g.subject_id, g.name, g.registration_number`;

const SHOWN = Prisma.sql`
  p.id::text, p.name, p.registration_number AS "registrationNumber", p.state, p.passed,
  p.started_at AS "startedAt", p.last_at AS "lastAt", p.completed_at AS "completedAt",
  p.key::text AS key,
  ARRAY(SELECT part FROM register_entry WHERE registrant_id = p.id ORDER BY part) AS parts,
  ARRAY(SELECT DISTINCT specialism FROM register_entry
        WHERE registrant_id = p.id AND btrim(specialism) <> '' ORDER BY specialism) AS specialisms`;

/** The rows of the table expression `page` in the order of their keys, with where each stands. */
function told(scope: StandingScope, ask: Ask, also: Prisma.Sql): Prisma.Sql {
  const { order } = runs(ask.sorted, ask.place);
  return Prisma.sql`
    SELECT ${SHOWN} ${also} FROM (
      WITH ${standings(scope, Prisma.sql`SELECT subject_id FROM page`)}
      SELECT c.id, c.name, c.registration_number, c.key,
             s.state, s.passed, s.started_at, s.last_at, s.completed_at
      FROM page c JOIN standing s ON s.registrant_id = c.id) p
    ORDER BY p.key ${order}, p.id ${order}`;
}

/** The register has the order, so only the rows of this page are asked where they stand. */
function pageFirst(scope: StandingScope, ask: Ask, also: Prisma.Sql): Prisma.Sql {
  const key = registerKey(ask.sorted.by);
  return Prisma.sql`
    WITH page AS MATERIALIZED (
      SELECT ${CHOSEN}, ${key} AS key FROM registrant g
      WHERE ${matches(ask.filter)} ${stepped(ask, key, Prisma.sql`g.id`)})
    ${told(scope, ask, also)}`;
}

/**
 * By state or by activity: everybody who matches is asked for that alone, then the page is cut, and only
 * its rows are asked for the rest.
 */
function standingFirst(scope: StandingScope, ask: Ask): Prisma.Sql {
  const { filter, sorted } = ask;
  const key =
    sorted.by === 'activity'
      ? Prisma.sql`coalesce((extract(epoch FROM s.last_at) * 1000000)::bigint, 0)`
      : Prisma.sql`c.key`;
  const inState =
    filter.state === null ? Prisma.empty : Prisma.sql`WHERE s.state = ${filter.state}`;
  const whom = meansEverybody(filter) ? null : Prisma.sql`SELECT subject_id FROM chosen`;
  const total = Prisma.sql`, (SELECT count(*)::int FROM listed) AS total`;
  return Prisma.sql`
    WITH chosen AS MATERIALIZED (
      SELECT ${CHOSEN}, ${registerKey(sorted.by)} AS key FROM registrant g
      WHERE ${matches(filter)}),
    ${standings(scope, whom)},
    listed AS MATERIALIZED (
      SELECT c.id, c.subject_id, c.name, c.registration_number, ${key} AS key
      FROM chosen c JOIN standing s ON s.registrant_id = c.id ${inState}),
    page AS MATERIALIZED (
      SELECT * FROM listed l WHERE true ${stepped(ask, Prisma.sql`l.key`, Prisma.sql`l.id`)})
    ${told(scope, ask, total)}`;
}

/** Rows of a page in their own order, which looking back has turned round. */
function facing<Row>(rows: readonly Row[], place: Place | null): Row[] {
  return place?.side === 'before' ? [...rows].reverse() : [...rows];
}

export type RegistrantPage = {
  readonly rows: readonly RegistrantRow[];
  /** How many match in all; null on a page that is empty, which knows nothing. */
  readonly total: number | null;
  /** Whether there are more the way it was looked. */
  readonly more: boolean;
};

/**
 * One page of those who match.
 *
 * @param place where the page begins or ends; null for the first
 * @param most rows
 */
export async function readRegistrants(
  _by: StaffScope,
  scope: StandingScope,
  filter: RegisterFilter,
  place: Place | null,
  most: number,
): Promise<RegistrantPage> {
  // One more than is shown tells whether there is another page.
  const ask = { filter, sorted: sortedAs(filter), place, most: most + 1 };
  const wide = filter.state !== null || ask.sorted.by === 'activity';
  const statement = wide
    ? standingFirst(scope, ask)
    : pageFirst(
        scope,
        ask,
        Prisma.sql`, (SELECT count(*)::int FROM registrant g WHERE ${matches(filter)}) AS total`,
      );
  const rows = await database().$queryRaw<(RegistrantRow & { total: number })[]>(statement);
  return {
    rows: facing(rows.slice(0, most), place),
    total: rows[0]?.total ?? null,
    more: rows.length > most,
  };
}

/**
 * The next of those who match, in whatever state: for files, which go through the register in steps and
 * keep from each those in the state that was asked for, so that no step costs more than another. They run
 * by name or by number; by activity a list would have to be made whole first.
 */
export async function readRegistrantsAfter(
  _by: ManagerScope,
  scope: StandingScope,
  filter: RegisterFilter,
  last: Pick<Place, 'key' | 'id'> | null,
  most: number,
): Promise<RegistrantRow[]> {
  const sorted = sortedAs(filter.sort.startsWith('activity') ? { sort: 'name' } : filter);
  const place = last && { side: 'after' as const, key: last.key, id: last.id };
  return database().$queryRaw<RegistrantRow[]>(
    pageFirst(scope, { filter, sorted, place, most }, Prisma.empty),
  );
}
