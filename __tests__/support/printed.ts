/** A certificate of one's own without how it stands: what the verification page has to show, all of it. */
import type { ListedCertificate } from '../../lib/use-cases/list-certificates';

export function printed(listed: ListedCertificate | undefined) {
  if (!listed) throw new Error('There is no certificate.');
  const rest = Object.entries(listed).filter(
    ([name]) => !['state', 'hidden', 'fileKept'].includes(name),
  );
  return Object.fromEntries(rest);
}
