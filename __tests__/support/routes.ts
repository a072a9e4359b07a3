/**
 * What the built site answers at all, as Next itself lists it, so that a page or handler that nobody
 * thought of when the tables of the stories were written cannot be forgotten.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';

const LIST = path.join('.next', 'server', 'app-paths-manifest.json');

function listed(ending: '/page' | '/route'): string[] {
  const list = JSON.parse(readFileSync(path.join(process.cwd(), LIST), 'utf8')) as object;
  return Object.keys(list)
    .filter((name) => name.endsWith(ending))
    .map((name) => name.slice(0, -ending.length) || '/')
    .sort();
}

/** Addresses with their placeholders, `/modules/[module]`; Next's own two begin with `/_`. */
export const pagesOfTheHouse = (): string[] => listed('/page');

/** Route handlers, icons included. */
export const handlersOfTheHouse = (): string[] => listed('/route');

/**
 * What a table lacks, and what it has for nothing, in sentences.
 *
 * @param toAdd what a row is, for whoever has to write it
 */
export function faultsOfTable(
  there: readonly string[],
  rows: readonly string[],
  toAdd: string,
): string[] {
  const missing = there.filter((route) => !rows.includes(route));
  const surplus = [...new Set(rows)].filter((route) => !there.includes(route));
  return [
    ...missing.map((route) => `${route} has no row: ${toAdd}`),
    ...surplus.map((route) => `${route} has a row but is no longer served: take the row away.`),
  ];
}
