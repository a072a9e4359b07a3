import type { ManagerScope } from '../domain/actor';
import type { Absent } from '../domain/refusal';
import { lookUp } from '../records/access-log';
import { readWaitingChanges, type WaitingChange } from '../records/certificate-changes';

/** Changes of certificates that wait for a second person, oldest first; the look is logged. */
export async function listCertificateChanges(by: ManagerScope): Promise<WaitingChange[] | Absent> {
  const intent = { access: 'certificates-listed', filter: { waiting: 'changes' } } as const;
  return lookUp(by, 'manager', intent, async () => {
    const value = await readWaitingChanges(by);
    return { value, rows: value.length };
  });
}
