import type { ManagerScope } from '../domain/actor';
import type { Absent } from '../domain/refusal';
import { lookUp } from '../records/access-log';
import { readAddressProblems, type AddressProblems } from '../records/address-problems';

/** Addresses of one kind that are listed at once. */
const MOST = 200;

/** Who on the register cannot be sent a code: for staff to mend where the register is kept. */
export async function listAddressProblems(by: ManagerScope): Promise<AddressProblems | Absent> {
  const intent = { access: 'address-problems-listed', filter: {} } as const;
  return lookUp(by, 'manager', intent, async () => {
    const value = await readAddressProblems(by, MOST);
    return { value, rows: value.listed.length };
  });
}
