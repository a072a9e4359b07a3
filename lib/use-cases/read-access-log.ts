import type { AdministratorScope } from '../domain/actor';
import type { Absent } from '../domain/refusal';
import {
  readAccessEvents,
  readStaffNames,
  type AccessEvent,
  type AccessFilter,
} from '../records/access-history';
import { lookUp } from '../records/access-log';

export type { AccessFilter };

export type AccessLogPage = {
  readonly events: readonly AccessEvent[];
  readonly staff: Awaited<ReturnType<typeof readStaffNames>>;
  /** The event after which the next page goes on; null on the last. */
  readonly next: string | null;
};

/** Events a page. */
const PAGE = 50;

/** The log of access, for administrators; reading it is on record itself. Four statements. */
export async function readAccessLog(
  by: AdministratorScope,
  filter: AccessFilter,
): Promise<AccessLogPage | Absent> {
  const intent = { access: 'access-log-read' as const, filter };
  return lookUp(by, 'administrator', intent, async () => {
    const found = await readAccessEvents(by, filter, PAGE + 1);
    const events = found.slice(0, PAGE);
    const next = found.length > PAGE ? (events.at(-1)?.id ?? null) : null;
    return { value: { events, staff: await readStaffNames(by), next }, rows: events.length };
  });
}
