import type { ManagerScope } from '../domain/actor';
import { readRegisterSize } from '../records/address-problems';
import { readAppliedImports, type ImportRecord } from '../records/register-imports';

export type RegisterRoom = {
  readonly here: number;
  readonly left: number;
  /** The last ones applied, newest first. */
  readonly imports: readonly ImportRecord[];
};

/** How many are on the register, and the files it came from: numbers alone. */
export async function readRegisterRoom(by: ManagerScope): Promise<RegisterRoom> {
  const [size, imports] = await Promise.all([readRegisterSize(by), readAppliedImports(by, 12)]);
  return { ...size, imports };
}
