import type { AddressProblem } from '../lib/domain/address-problem';
import type { FormAction, Hidden } from '../lib/domain/form';
import { ButtonForm } from './button-form';
import { DataTable } from './data-table';
import { FilterForm, SelectField, type SelectFilter } from './filter-form';
import { ADDRESS_PROBLEM_WORDS } from './mail-words';
import { PageLink, type Destination } from './page-link';
import { StaffPage, type StaffNav } from './staff-page';

type Person = Destination & { readonly registrationNumber: string };

function People({
  caption,
  people,
}: {
  readonly caption: string;
  readonly people: readonly (Person & { readonly problem?: AddressProblem })[];
}) {
  const problems = people.some(({ problem }) => problem);
  return (
    <DataTable
      caption={caption}
      columns={['Name', 'Number', ...(problems ? ['Why no mail reaches them'] : [])]}
      empty="Nobody."
      rows={people.map(({ href, label, registrationNumber, problem }) => ({
        key: href,
        cells: [
          <PageLink key="person" href={href}>
            {label}
          </PageLink>,
          registrationNumber,
          ...(problem ? [ADDRESS_PROBLEM_WORDS[problem]] : []),
        ],
      }))}
    />
  );
}

function Words({
  subject,
  lines,
}: {
  readonly subject: string;
  readonly lines: readonly string[];
}) {
  return (
    <>
      <h2 className="nhsuk-heading-m">What they get</h2>
      <div className="app-card">
        <p>
          <strong>{subject}</strong>
        </p>
        <p className="app-words app-breakable">{lines.join('\n')}</p>
      </div>
    </>
  );
}

/** Whom a reminder goes to and its words, before it is sent. */
export function ReminderPreviewView({
  nav,
  here,
  filters,
  ready,
  recent,
  unreachable,
  recipients,
  unreached,
  more,
  subject,
  lines,
  action,
  hidden,
}: {
  readonly nav: StaffNav;
  /** The page's own address. */
  readonly here: string;
  readonly filters: readonly SelectFilter[];
  readonly ready: number;
  readonly recent: number;
  readonly unreachable: number;
  readonly recipients: readonly Person[];
  readonly unreached: readonly (Person & { readonly problem: AddressProblem })[];
  /** Where the next names are; null on the last page. */
  readonly more: string | null;
  readonly subject: string;
  readonly lines: readonly string[];
  readonly action: FormAction;
  readonly hidden: Hidden;
}) {
  const title = 'Whom to remind';
  const counts = (
    <ul id="counts" tabIndex={-1}>
      <li>{ready} would get a reminder now.</li>
      <li>{recent} had one in the last seven days and get none.</li>
      <li>{unreachable} cannot be reached by mail.</li>
    </ul>
  );
  return (
    <StaffPage nav={nav} heading={title} caption="Reminders">
      <FilterForm action={here} label="Whom to remind" words="Show whom and what">
        {filters.map((filter) => (
          <SelectField key={filter.name} filter={filter} />
        ))}
      </FilterForm>
      <ButtonForm
        title={title}
        action={action}
        hidden={hidden}
        // Without JavaScript the answer to the form is this page made again, when nobody may be left.
        words={ready > 0 ? `Send ${ready === 1 ? '1 reminder' : `${ready} reminders`}` : null}
        pendingWords="Queueing…"
      >
        {counts}
      </ButtonForm>
      <Words subject={subject} lines={lines} />
      <h2 className="nhsuk-heading-m">Who gets it</h2>
      <People caption="By name" people={recipients} />
      {more ? <PageLink href={more}>More names</PageLink> : null}
      {unreachable > 0 ? (
        <>
          <h2 className="nhsuk-heading-m">Whom no mail reaches</h2>
          <People caption="The first of them, by name" people={unreached} />
        </>
      ) : null}
    </StaffPage>
  );
}
