/**
 * How many pages a PDF of ours has, by its page tree (ISO 32000-1, 7.7.3): the root counts all. Only
 * for what our own engine wrote, which leaves the tree uncompressed.
 * @throws when there is no page tree to be read
 */
export function pagesOf(pdf: Uint8Array): number {
  const source = Buffer.from(pdf).toString('latin1');
  const trees = source.matchAll(/\/Type\s*\/Pages\b[^>]*?\/Count\s+(\d+)/g);
  const counts = [...trees].map(([, count]) => Number(count));
  if (counts.length === 0) throw new Error('A PDF without a page tree');
  return Math.max(...counts);
}
