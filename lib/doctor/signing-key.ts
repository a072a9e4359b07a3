/** The key that certificates' credentials are signed with. lib/env.ts refuses one that will not do. */
import { createPrivateKey } from 'node:crypto';
import { publishedKeyOf } from '../documents/credential';
import { warning, well, type Finding } from './finding';

/** What 1EdTech and NIST ask for from 2031 on; shorter keys are still good today. */
const BITS_TO_COME = 3072;

/** @param pem the private key @param origin where its public half is published */
export function judgeSigningKey(pem: string, origin: string): Finding {
  const bits = createPrivateKey(pem).asymmetricKeyDetails?.modulusLength ?? 0;
  const what = `Credentials are signed with RSA of ${bits} bits; the key to check them is at ${publishedKeyOf(pem, origin).kid}`;
  if (bits >= BITS_TO_COME) return well(what);
  return warning(what, 'change to one of 3072 bits: "openssl genrsa 3072 | openssl base64 -A"');
}
