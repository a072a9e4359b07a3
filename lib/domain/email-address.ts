/**
 * One strict grammar for addresses (ASVS 5.0 1.3.11): one address, at most 254 characters, no quotes,
 * commas, brackets or control characters, normalised before it is looked at, so that no full-width
 * "@" or second address can slip through to the mail server.
 */

const LOCAL = /^[a-z0-9!#$%&'*+/=?^_`{|}~-]+(\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*$/;
const LABEL = /^[a-z0-9]([a-z0-9-]*[a-z0-9])?$/;

/** As typed → lower-cased and trimmed; null when it is not an address we can send to. */
export function emailKey(typed: string): string | null {
  if (typed.length > 400) return null;
  const address = typed.normalize('NFKC').trim().toLowerCase();
  const [local, domain, ...more] = address.split('@');
  if (!local || !domain || more.length > 0 || address.length > 254 || local.length > 64) return null;
  const labels = domain.split('.');
  const domainHolds =
    labels.length >= 2 && labels.every((label) => label.length <= 63 && LABEL.test(label));
  return LOCAL.test(local) && domainHolds ? address : null;
}
