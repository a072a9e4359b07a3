/**
 * The signed credential: a VC-JWT (Open Badges 3.0, section 8.2), RS256 as its minimum asks. Signing is
 * PKCS #1 v1.5, without chance: the same snapshot, issue and key give the same bytes.
 */
import { createHash, createPrivateKey, createPublicKey, sign, type KeyObject } from 'node:crypto';
import { badgeOf, keyAddress, type BadgeIssue } from '../domain/badge';
import type { CertificateSnapshot } from '../domain/certificate';

/** The public half of a signing key, as it is published. */
export type PublishedKey = {
  /** The address that the key's own JWK is at: what the header of a credential names. */
  readonly kid: string;
  /** RFC 7638, SHA-256, base64url. */
  readonly thumbprint: string;
  readonly jwk: Readonly<Record<string, string>>;
};

/** @param pem the private key; see CERTIFICATE_SIGNING_KEY in lib/env.ts */
export function publishedKeyOf(pem: string, origin: string): PublishedKey {
  return publishedFrom(createPrivateKey(pem), origin);
}

function publishedFrom(key: KeyObject, origin: string): PublishedKey {
  const { e = '', kty = '', n = '' } = createPublicKey(key).export({ format: 'jwk' });
  // The members and their order are the thumbprint's own.
  const thumbprint = createHash('sha256').update(JSON.stringify({ e, kty, n })).digest('base64url');
  const kid = keyAddress(origin, thumbprint);
  return { kid, thumbprint, jwk: { kty, n, e, alg: 'RS256', use: 'sig', kid } };
}

function encoded(part: object): string {
  return Buffer.from(JSON.stringify(part)).toString('base64url');
}

/**
 * @param pem the private key that signs
 * @returns the credential as a compact JWS, and the key to check it with
 */
export function signCredential(
  snapshot: CertificateSnapshot,
  issue: BadgeIssue,
  pem: string,
): { readonly jwt: string; readonly key: PublishedKey } {
  const privateKey = createPrivateKey(pem);
  const key = publishedFrom(privateKey, issue.origin);
  const hash = (identifier: string) =>
    `sha256$${createHash('sha256').update(`${identifier}${issue.salt}`).digest('hex')}`;
  // No other header: the specification allows alg, kid, jwk and typ.
  const signed = [{ alg: 'RS256', kid: key.kid, typ: 'JWT' }, badgeOf(snapshot, issue, hash)]
    .map(encoded)
    .join('.');
  const signature = sign('RSA-SHA256', Buffer.from(signed), privateKey).toString('base64url');
  return { jwt: `${signed}.${signature}`, key };
}

/** The instant of completion that a credential of ours states; null when there is none to ask. */
export function awardedDateIn(jwt: string | null): string | null {
  const payload = jwt?.split('.')[1];
  if (!payload) return null;
  const claims = JSON.parse(Buffer.from(payload, 'base64url').toString('utf8')) as {
    readonly awardedDate?: string;
  };
  return claims.awardedDate ?? null;
}
