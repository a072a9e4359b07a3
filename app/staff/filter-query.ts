/** Filters of the register as they stand in an address: read from it, and written into it. */
import { z } from 'zod';
import type { AskedFilter, RegisterFilter } from '../../lib/domain/register-filter';

export type Query = Readonly<Record<string, string | readonly string[] | undefined>>;

/** Once, and short; of a field that comes twice the first counts. */
export const word = z
  .union([z.string(), z.array(z.string()).transform(([first]) => first ?? '')])
  .default('')
  .transform((value) => value.slice(0, 300));

const ASKED = z.object({
  module: word,
  cycle: word,
  part: word,
  specialism: word,
  state: word,
  search: word,
  sort: word,
});

export function askedIn(query: Query): AskedFilter {
  return ASKED.parse(query);
}

const PLACE = z.tuple([
  z.enum(['after', 'before']),
  z.string(),
  z
    .string()
    .max(1000)
    .regex(/^[^\0]*$/),
  z.uuid(),
]);

type Place = { readonly side: 'after' | 'before'; readonly key: string; readonly id: string };

/** Where a page of a list begins or ends, of the order that it is in. */
export function placeWord({ side, key, id }: Place, sort: string): string {
  return Buffer.from(JSON.stringify([side, sort, key, id])).toString('base64url');
}

/** @returns the place; null where none is asked for; false where it is none, or of another order */
export function placeIn({ at }: Query, sort: string): Place | null | false {
  if (at === undefined) return null;
  try {
    const said: unknown = JSON.parse(Buffer.from(String(at), 'base64url').toString('utf8'));
    const [side, of, key, id] = PLACE.parse(said);
    const number = !sort.startsWith('activity') || /^\d{1,18}$/.test(key);
    return of === sort && number ? { side, key, id } : false;
  } catch {
    return false;
  }
}

/** What differs from an address without a query. */
export function queryOf(filter: Partial<RegisterFilter>, at?: string): string {
  const { module, cycleFrom, part, specialism, state, search, sort } = filter;
  const words = new URLSearchParams();
  const all = { module, cycle: cycleFrom, part, specialism, state, search, sort, at };
  for (const [name, value] of Object.entries(all)) {
    if (value !== undefined && value !== null) words.set(name, String(value));
  }
  return `?${words}`;
}
