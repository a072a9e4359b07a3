import { forgetStagedImports as forget } from '../records/register-imports';

/** Wipes files of the register that nobody applied within a day: kept no longer than needed. */
export async function forgetStagedImports(): Promise<void> {
  await forget();
}
