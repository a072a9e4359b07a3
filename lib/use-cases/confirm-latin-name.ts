import type { ManagerScope } from '../domain/actor';
import { ABSENT, type Absent } from '../domain/refusal';
import { keepLatinNameConfirmation } from '../records/latin-names';

/**
 * Confirms that a registrant's name in Latin letters is theirs, so that a certificate may show it. Two
 * who press at once confirm it once; a form that no longer waits is absent.
 */
export async function confirmLatinName(
  by: ManagerScope,
  id: string,
): Promise<{ readonly confirmed: true } | Absent> {
  return (await keepLatinNameConfirmation(by, id)) ? { confirmed: true } : ABSENT;
}
