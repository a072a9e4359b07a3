/** AHCS does not publish a format: the number is opaque text, matched trimmed and upper-cased. */
export function numberKey(asHeld: string): string {
  return asHeld.normalize('NFKC').trim().replace(/\s+/g, ' ').toUpperCase();
}
