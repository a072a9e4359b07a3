import { londonDay } from '../../../lib/domain/calendar';
import { exportQuestions } from '../../../lib/use-cases/list-questions';
import { absent, csvHeaders, managerOr } from '../file-request';
import { askedItemsIn } from '../item-query';

const ELSEWHERE = 'Open the list of questions and download the file from there.';

const headersOf = () => csvHeaders('questions', londonDay(new Date()));

export async function GET(request: Request): Promise<Response> {
  const scope = await managerOr(ELSEWHERE);
  if (scope instanceof Response) return scope;
  const query = Object.fromEntries(new URL(request.url).searchParams);
  const file = await exportQuestions(scope, askedItemsIn(query));
  return 'absent' in file ? absent() : new Response(file.file, { headers: headersOf() });
}

/** Whether there would be a file; nothing is counted for it. */
export async function HEAD(): Promise<Response> {
  const scope = await managerOr(ELSEWHERE);
  if (scope instanceof Response) return scope;
  return new Response(null, { headers: headersOf() });
}
