/** Who may have a file of the staff's side: managers, from one of our own pages. */
import type { ManagerScope } from '../../lib/domain/actor';
import { comesFromUs } from '../../lib/identity/same-origin';
import { scopeFor, whoIsAsking } from '../../lib/identity/who';

export const absent = () => new Response('There is no such page.\n', { status: 404 });

/** @param elsewhere said to whoever comes from another site: where to get the file */
export async function managerOr(elsewhere: string): Promise<ManagerScope | Response> {
  const scope = scopeFor(await whoIsAsking(), 'manager');
  if (!scope) return absent();
  return (await comesFromUs()) ? scope : new Response(`${elsewhere}\n`, { status: 403 });
}

/** @param day the file's, as a London day */
export const csvHeaders = (name: string, day: string) => ({
  'Content-Type': 'text/csv; charset=utf-8',
  'Content-Disposition': `attachment; filename="${name}-${day}.csv"`,
});
