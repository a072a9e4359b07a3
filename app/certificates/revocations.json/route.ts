import { publicOrigin } from '../../../lib/identity/settings';
import { readRevocationList } from '../../../lib/use-cases/read-revocation-list';

export async function GET(): Promise<Response> {
  const list = await readRevocationList(publicOrigin());
  return Response.json(list, { headers: { 'Access-Control-Allow-Origin': '*' } });
}
