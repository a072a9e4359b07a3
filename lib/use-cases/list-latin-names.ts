import type { StaffScope } from '../domain/actor';
import type { Absent } from '../domain/refusal';
import { lookUp } from '../records/access-log';
import { readWaitingLatinNames, type WaitingLatinName } from '../records/latin-names';

/** Names in Latin letters that wait to be confirmed, oldest first; the look is logged. */
export async function listLatinNames(by: StaffScope): Promise<WaitingLatinName[] | Absent> {
  const intent = { access: 'certificates-listed', filter: { waiting: 'latin-names' } } as const;
  return lookUp(by, 'manager', intent, async () => {
    const value = await readWaitingLatinNames(by);
    return { value, rows: value.length };
  });
}
