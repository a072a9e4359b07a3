import { generateKeyPairSync } from 'node:crypto';

/** A private key as CERTIFICATE_SIGNING_KEY takes it: PEM in base64. Short, so that tests need not wait. */
export function someSigningKey(modulusLength = 2048): string {
  return Buffer.from(somePem(modulusLength)).toString('base64');
}

export function somePem(modulusLength = 2048): string {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength });
  return privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
}
