/** Secrets that browsers hold, and the hashes that the database keeps of them. */
import { createHash, randomBytes } from 'node:crypto';
import { crockford } from '../domain/certificate';

/** 256 random bits (ASVS 5.0 7.2.3 asks for 128; a UUID has only 122). */
export function newToken(): string {
  return randomBytes(32).toString('base64url');
}

/** Letters of a sign-in code: 40 bits, and five tries. */
export const CODE_LENGTH = 8;

export function newCode(): string {
  return crockford(randomBytes(8), CODE_LENGTH);
}

/** The tokens are random enough that a plain hash cannot be turned back (ASVS 5.0 6.5.2). */
export function tokenHash(token: string): Uint8Array {
  return createHash('sha256').update(token).digest();
}
