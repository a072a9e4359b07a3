/**
 * One strict grammar for addresses (ASVS 5.0 1.3.11): one address, at most 254 characters, no quotes,
 * commas, brackets or control characters, normalised before it is looked at, so that no full-width
 * "@" or second address can slip through to the mail server.
 */

const LOCAL = /^[a-z0-9!#$%&'*+/=?^_`{|}~-]+(\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*$/;
const LABEL = /^[a-z0-9]([a-z0-9-]*[a-z0-9])?$/;

function isLocal(local: string): boolean {
  return local.length <= 64 && LOCAL.test(local);
}

function isDomain(domain: string): boolean {
  const labels = domain.split('.');
  return labels.length >= 2 && labels.every((label) => label.length <= 63 && LABEL.test(label));
}

/** As typed → lower-cased and trimmed; null when it is not an address we can send to. */
export function emailKey(typed: string): string | null {
  if (typed.length > 400) return null;
  const address = typed.normalize('NFKC').trim().toLowerCase();
  const [local = '', domain = '', ...more] = address.split('@');
  const holds = more.length === 0 && address.length <= 254 && isLocal(local) && isDomain(domain);
  return holds ? address : null;
}
