import { publicOrigin } from '../../../lib/identity/settings';
import { readSigningKeys } from '../../../lib/use-cases/read-signing-keys';

/** Every public key that a credential of ours can be checked with (RFC 7517, section 5), for anybody. */
export async function GET(): Promise<Response> {
  const keys = await readSigningKeys(publicOrigin());
  return Response.json(
    { keys: keys.map(({ jwk }) => jwk) },
    { headers: { 'Content-Type': 'application/jwk-set+json', 'Access-Control-Allow-Origin': '*' } },
  );
}
