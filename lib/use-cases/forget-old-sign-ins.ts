import { forgetOldSignIns as forget } from '../records/sign-in-codes';

/** Deletes codes, counters and sessions that can no longer be used: kept no longer than needed. */
export async function forgetOldSignIns(): Promise<void> {
  await forget();
}
