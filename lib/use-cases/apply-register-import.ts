import { mustConfirmLeavers } from '../domain/register-import';
import { ABSENT, type Absent } from '../domain/refusal';
import { keepApplication, type Application } from '../records/register-application';
import { findImport, type Importer } from '../records/register-imports';

export type ApplicationAsked = {
  readonly importId: string;
  /** Of what was shown. */
  readonly comparison: string;
  /** How many a person said will leave; null when nothing was said. */
  readonly leaversSaid: number | null;
};

/** So many would leave that it has to be said, and it was not. */
export type LeaversUnsaid = { readonly leavers: number };

/**
 * Applies a file that was looked at: all of it, or nothing. When the register has changed since, it
 * is compared anew and has to be looked at again.
 */
export async function applyRegisterImport(
  by: Importer,
  { importId, comparison, leaversSaid }: ApplicationAsked,
): Promise<Application | LeaversUnsaid | Absent> {
  const found = await findImport(by, importId);
  if (!found) return ABSENT;
  const left = found.counts?.left ?? 0;
  const shown = found.state === 'compared' && found.comparison === comparison;
  if (shown && mustConfirmLeavers(left, found.here ?? 0) && leaversSaid !== left) {
    return { leavers: left };
  }
  return keepApplication(by, importId, comparison);
}
