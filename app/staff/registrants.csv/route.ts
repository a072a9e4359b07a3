import { londonDay } from '../../../lib/domain/calendar';
import type { ManagerScope } from '../../../lib/domain/actor';
import { comesFromUs } from '../../../lib/identity/same-origin';
import { scopeFor, whoIsAsking } from '../../../lib/identity/who';
import { exportRegistrants } from '../../../lib/use-cases/list-registrants';
import { fileResponse } from '../file-response';
import { askedIn } from '../filter-query';

const absent = () => new Response('There is no such page.\n', { status: 404 });

/** Managers, from one of our own pages; the others get an answer. */
async function managerOr(): Promise<ManagerScope | Response> {
  const scope = scopeFor(await whoIsAsking(), 'manager');
  if (!scope) return absent();
  if (await comesFromUs()) return scope;
  return new Response('Open the list of registrants and download the file from there.\n', {
    status: 403,
  });
}

const headersOf = () => ({
  'Content-Type': 'text/csv; charset=utf-8',
  'Content-Disposition': `attachment; filename="registrants-${londonDay(new Date())}.csv"`,
});

export async function GET(request: Request): Promise<Response> {
  const scope = await managerOr();
  if (scope instanceof Response) return scope;
  const query = Object.fromEntries(new URL(request.url).searchParams);
  const file = await exportRegistrants(scope, askedIn(query));
  return 'absent' in file ? absent() : fileResponse(file, headersOf());
}

/** Whether there would be a file: nothing is read, so nothing is logged. */
export async function HEAD(): Promise<Response> {
  const scope = await managerOr();
  if (scope instanceof Response) return scope;
  return new Response(null, { headers: headersOf() });
}
