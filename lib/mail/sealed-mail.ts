/**
 * Mail as it lies in the outbox: sealed with AES-256-GCM under a key derived from the service's
 * secret, so that a copy of the database gives away neither addresses nor codes.
 */
import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';
import { env } from '../env';

export type Mail = {
  readonly to: string;
  readonly subject: string;
  readonly lines: readonly string[];
};

const NONCE = 12;
const TAG = 16;

function key(): Buffer {
  return Buffer.from(hkdfSync('sha256', env().NEXTAUTH_SECRET, '', 'outbox mail', 32));
}

/** @returns nonce, tag and ciphertext, in this order */
export function seal(mail: Mail): Uint8Array {
  const nonce = randomBytes(NONCE);
  const cipher = createCipheriv('aes-256-gcm', key(), nonce);
  const text = Buffer.concat([cipher.update(JSON.stringify(mail), 'utf8'), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), text]);
}

/** @throws Error when the seal is broken or was made under another secret */
export function unseal(sealed: Uint8Array): Mail {
  const bytes = Buffer.from(sealed);
  const decipher = createDecipheriv('aes-256-gcm', key(), bytes.subarray(0, NONCE));
  decipher.setAuthTag(bytes.subarray(NONCE, NONCE + TAG));
  const text = Buffer.concat([decipher.update(bytes.subarray(NONCE + TAG)), decipher.final()]);
  return JSON.parse(text.toString('utf8')) as Mail;
}
