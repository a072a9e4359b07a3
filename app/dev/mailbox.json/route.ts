import { isDemo } from '../../../lib/identity/settings';
import { readMailbox } from '../../../lib/use-cases/read-mailbox';

export async function GET(): Promise<Response> {
  if (!isDemo()) return new Response(null, { status: 404 });
  return Response.json(await readMailbox());
}
