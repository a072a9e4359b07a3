import { notFound } from 'next/navigation';
import { AccessLogView } from '../../../components/access-log-view';
import { dayInWords, isDay, londonClock, londonDay } from '../../../lib/domain/calendar';
import { requireStaff } from '../../../lib/identity/who';
import {
  readAccessLog,
  type AccessFilter,
  type AccessLogPage,
} from '../../../lib/use-cases/read-access-log';
import { ACCESS_LOG, registrantAddress } from '../../addresses';
import { staffNav } from '../rooms';

const NAMES = ['staff', 'action', 'day', 'before'] as const;
type Chosen = Readonly<Record<(typeof NAMES)[number], string>>;

type Props = { readonly searchParams: Promise<Record<string, string | string[] | undefined>> };

function chosenIn(query: Awaited<Props['searchParams']>): Chosen {
  const chosen = NAMES.map((name) => {
    const value = query[name];
    // U+0000 is no letter of an address, and PostgreSQL refuses it.
    return [name, typeof value === 'string' ? value.replaceAll('\u0000', '').slice(0, 80) : ''];
  });
  return Object.fromEntries(chosen) as Chosen;
}

/** What was left empty is asked for as nothing. */
function filterOf(chosen: Chosen): AccessFilter {
  const { staff, action, day, before } = chosen;
  return {
    staff: staff || null,
    action: action || null,
    day: day || null,
    before: before || null,
  };
}

const ACTOR_WORDS = { operator: 'An operator', registrant: 'The registrant', staff: 'Staff' };

function rowsOf({ events }: AccessLogPage) {
  return events.map(({ at, person, detail, ...event }) => ({
    ...event,
    at: `${dayInWords(londonDay(at))}, ${londonClock(at)}`,
    who: event.staffName ?? ACTOR_WORDS[event.actorKind],
    byStaff: event.actorKind === 'staff',
    person: person && {
      href: registrantAddress(person.id),
      label: person.name,
      registrationNumber: person.registrationNumber,
    },
    detail: Object.entries(detail).flatMap(([name, value]) =>
      value === null || value === '' ? [] : [{ name, value: String(value) }],
    ),
  }));
}

const BAD_DAY = 'Enter a day as year, month and day: 2026-11-23. Every day is shown.';

export default async function Page({ searchParams }: Props) {
  const { before, ...typed } = chosenIn(await searchParams);
  const scope = await requireStaff('administrator');
  const badDay = typed.day !== '' && !isDay(typed.day);
  const filter = badDay ? { ...typed, day: '' } : typed;
  const page = await readAccessLog(scope, filterOf({ ...filter, before }));
  if ('absent' in page) notFound();
  const older = page.next && new URLSearchParams({ ...filter, before: page.next }).toString();
  return (
    <AccessLogView
      nav={staffNav(scope, ACCESS_LOG)}
      here={ACCESS_LOG}
      filter={filter}
      staff={page.staff.map(({ id, name, email }) => ({ id, label: `${name} (${email})` }))}
      dayProblem={badDay ? BAD_DAY : null}
      events={rowsOf(page)}
      older={older && `${ACCESS_LOG}?${older}`}
    />
  );
}
