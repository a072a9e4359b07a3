import { publishedKeyOf } from '../documents/credential';
import { readKeptKeys, signingKeyOfToday, type KeptKey } from '../records/signing-keys';

/**
 * Every key that a credential of ours can be checked with: all that ever signed, and the one that
 * signs from today, before its first signature. For anybody.
 */
export async function readSigningKeys(origin: string): Promise<KeptKey[]> {
  const today = publishedKeyOf(signingKeyOfToday(), origin);
  const kept = await readKeptKeys();
  return kept.some(({ kid }) => kid === today.kid) ? kept : [...kept, today];
}
