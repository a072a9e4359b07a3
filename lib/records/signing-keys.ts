/**
 * The keys that credentials are signed with. The private half is a setting and is never written to
 * the database; the public half of every key that ever signed stays there, and is published, for ever.
 */
import { env } from '../env';
import { database } from './database';

export type KeptKey = {
  /** The address that credentials name it by. */
  readonly kid: string;
  readonly thumbprint: string;
  readonly jwk: Readonly<Record<string, string>>;
};

/** The private key that signs now (PEM). */
export function signingKeyOfToday(): string {
  return env().CERTIFICATE_SIGNING_KEY;
}

/** Public keys that have signed, oldest first. They are written with the certificates they signed. */
export async function readKeptKeys(): Promise<KeptKey[]> {
  const rows = await database().signingKey.findMany({
    select: { kid: true, thumbprint: true, jwk: true },
    orderBy: { firstUsedAt: 'asc' },
  });
  return rows.map((row) => ({ ...row, jwk: row.jwk as Record<string, string> }));
}
