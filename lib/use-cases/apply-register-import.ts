import { mustConfirmLeavers } from '../domain/register-import';
import { ABSENT, type Absent } from '../domain/refusal';
import { keepApplication, type Application } from '../records/register-application';
import { findImport, type Importer, type ImportRecord } from '../records/register-imports';

export type ApplicationAsked = {
  readonly importId: string;
  /** Of what was shown. */
  readonly comparison: string;
  /** How many a person said will leave; null when nothing was said. */
  readonly leaversSaid: number | null;
};

/** So many would leave that it has to be said, and it was not. */
export type LeaversUnsaid = { readonly leavers: number };

/** Leavers that have to be said before this comparison is applied; null when they need not. */
function leaversToSay(record: ImportRecord, comparison: string): number | null {
  const left = record.counts?.left ?? 0;
  const shown = record.state === 'compared' && record.comparison === comparison;
  return shown && mustConfirmLeavers(left, record.here ?? 0) ? left : null;
}

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
  const leavers = leaversToSay(found, comparison);
  if (leavers !== null && leavers !== leaversSaid) return { leavers };
  return keepApplication(by, importId, comparison);
}
