import { londonDay } from '../../../lib/domain/calendar';
import { exportRegistrants } from '../../../lib/use-cases/list-registrants';
import { absent, csvHeaders, managerOr } from '../file-request';
import { fileResponse } from '../file-response';
import { askedIn } from '../filter-query';

const ELSEWHERE = 'Open the list of registrants and download the file from there.';

const headersOf = () => csvHeaders('registrants', londonDay(new Date()));

export async function GET(request: Request): Promise<Response> {
  const scope = await managerOr(ELSEWHERE);
  if (scope instanceof Response) return scope;
  const query = Object.fromEntries(new URL(request.url).searchParams);
  const file = await exportRegistrants(scope, askedIn(query));
  return 'absent' in file ? absent() : fileResponse(file, headersOf());
}

/** Whether there would be a file: nothing is read, so nothing is logged. */
export async function HEAD(): Promise<Response> {
  const scope = await managerOr(ELSEWHERE);
  if (scope instanceof Response) return scope;
  return new Response(null, { headers: headersOf() });
}
