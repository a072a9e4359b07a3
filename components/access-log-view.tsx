import { ACCESSES, DEEDS, OTHER_EVENTS, type AccessOutcome } from '../lib/domain/access';
import { eventWords, OUTCOME_WORDS } from './access-words';
import { DataTable } from './data-table';
import { FilterForm, SelectField } from './filter-form';
import { PageLink, type Destination } from './page-link';
import { StaffPage, type StaffNav } from './staff-page';

type Event = {
  readonly id: string;
  /** In words. */
  readonly at: string;
  readonly who: string;
  readonly action: string;
  readonly person: (Destination & { readonly registrationNumber: string }) | null;
  /** The filter, or what was changed, as names and values. */
  readonly detail: readonly { readonly name: string; readonly value: string }[];
  readonly outcome: AccessOutcome | null;
  readonly rows: number | null;
  readonly byStaff: boolean;
};

type Filter = { readonly staff: string; readonly action: string; readonly day: string };

function outcomeWords({ outcome, rows, action, byStaff }: Event): string {
  if (outcome === 'shown' || outcome === 'done') return `${OUTCOME_WORDS[outcome]}: ${rows ?? 0}`;
  if (outcome) return OUTCOME_WORDS[outcome];
  // Deeds and other people's events are written when they are done.
  const isDeed = !byStaff || DEEDS.some((deed) => deed === action);
  return isDeed ? OUTCOME_WORDS.done : 'None recorded';
}

function What({ event }: { readonly event: Event }) {
  const { action, person, detail } = event;
  return (
    <>
      {eventWords(action)}
      {person ? (
        <>
          : <PageLink href={person.href}>{person.label}</PageLink>, {person.registrationNumber}
        </>
      ) : null}
      {detail.length > 0 ? (
        <span className="app-aside app-breakable app-detail">
          {detail.map(({ name, value }) => `${name}: ${value}`).join('; ')}
        </span>
      ) : null}
    </>
  );
}

const KINDS = [...ACCESSES, ...OTHER_EVENTS].map((value) => ({ value, label: eventWords(value) }));

function Filters({
  here,
  filter,
  staff,
  dayProblem,
}: {
  readonly here: string;
  readonly filter: Filter;
  readonly staff: readonly { readonly id: string; readonly label: string }[];
  readonly dayProblem: string | null;
}) {
  const people = staff.map(({ id, label }) => ({ value: id, label }));
  return (
    <FilterForm action={here} label="What to show of the log" words="Show">
      <SelectField
        filter={{
          name: 'staff',
          label: 'Member of staff',
          value: filter.staff,
          options: [{ value: '', label: 'Everybody' }, ...people],
        }}
      />
      <SelectField
        filter={{
          name: 'action',
          label: 'What was done',
          value: filter.action,
          options: [{ value: '', label: 'Everything' }, ...KINDS],
        }}
      />
      <div className={`nhsuk-form-group app-filter${dayProblem ? ' nhsuk-form-group--error' : ''}`}>
        <label className="nhsuk-label" htmlFor="day">
          Day
        </label>
        {dayProblem ? (
          <span className="nhsuk-error-message" id="day-error" role="alert">
            <span className="nhsuk-u-visually-hidden">Error:</span> {dayProblem}
          </span>
        ) : null}
        <input
          className="nhsuk-input"
          type="date"
          id="day"
          name="day"
          defaultValue={filter.day}
          {...(dayProblem ? { 'aria-invalid': true, 'aria-describedby': 'day-error' } : {})}
        />
      </div>
    </FilterForm>
  );
}

/** Who looked at what, when, and what came of it. */
export function AccessLogView({
  nav,
  here,
  filter,
  staff,
  dayProblem,
  events,
  older,
}: {
  readonly nav: StaffNav;
  readonly here: string;
  readonly filter: Filter;
  readonly staff: readonly { readonly id: string; readonly label: string }[];
  readonly dayProblem: string | null;
  readonly events: readonly Event[];
  /** Where the next page is; null on the last. */
  readonly older: string | null;
}) {
  return (
    <StaffPage
      nav={nav}
      title={dayProblem ? 'Error: Access log' : 'Access log'}
      heading="Access log"
    >
      <p>
        What staff looked at and changed, and what was done to the records besides, newest first. It
        is written before anything is shown. Your reading it is on record too: that row has no
        outcome yet, because this page is still being made for you.
      </p>
      <Filters here={here} filter={filter} staff={staff} dayProblem={dayProblem} />
      <DataTable
        caption="Accesses, newest first"
        columns={['When', 'Who', 'What', 'Outcome']}
        empty="Nothing on record fits this choice. Choose another day, or everybody."
        rows={events.map((event) => ({
          key: event.id,
          cells: [event.at, event.who, <What key="what" event={event} />, outcomeWords(event)],
        }))}
      />
      {older ? <PageLink href={older}>Older entries</PageLink> : null}
    </StaffPage>
  );
}
