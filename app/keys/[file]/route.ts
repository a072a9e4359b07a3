import { publicOrigin } from '../../../lib/identity/settings';
import { readSigningKeys } from '../../../lib/use-cases/read-signing-keys';

type Context = { readonly params: Promise<{ file: string }> };

/** One public key under the address that credentials name: a single JWK, for anybody. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { file } = await params;
  const keys = await readSigningKeys(publicOrigin());
  const key = keys.find(({ thumbprint }) => file === `${thumbprint}.json`);
  if (!key) return new Response('There is no such key.\n', { status: 404 });
  return Response.json(key.jwk, {
    headers: { 'Content-Type': 'application/jwk+json', 'Access-Control-Allow-Origin': '*' },
  });
}
