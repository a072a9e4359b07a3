import { createPrivateKey, generateKeyPairSync } from 'node:crypto';
import { refuse } from './refuse.mjs';

const MAKE = 'make one with "openssl genrsa 3072 | openssl base64 -A"';

/**
 * A private RSA key as CERTIFICATE_SIGNING_KEY takes it: PEM, in base64, on one line.
 * @param {number} [bits]
 */
export function newSigningKey(bits = 3072) {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: bits });
  const pem = privateKey.export({ type: 'pkcs8', format: 'pem' });
  return Buffer.from(pem).toString('base64');
}

/**
 * Refuses a start without a key that could be one; lib/env.ts looks closer.
 * @param {string | undefined} given
 */
export function checkSigningKey(given) {
  if (!given)
    refuse(
      `CERTIFICATE_SIGNING_KEY is not set: ${MAKE}, and keep it with the other secrets for as long as certificates are signed.`,
    );
  const pem = given.includes('-----BEGIN')
    ? given.replaceAll('\\n', '\n')
    : Buffer.from(given, 'base64').toString();
  try {
    createPrivateKey(pem);
  } catch {
    refuse(`CERTIFICATE_SIGNING_KEY is not a private key: ${MAKE}.`);
  }
}
