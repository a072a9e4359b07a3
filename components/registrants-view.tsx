import { dayInWords, londonDay } from '../lib/domain/calendar';
import type { RegisterChoices, RegisterFilter, RegisterSort } from '../lib/domain/register-filter';
import { STANDING_WORDS, type Standing } from '../lib/domain/standing';
import { countInWords } from './completion-words';
import { PageLink } from './page-link';
import { LeftOut, RegisterFilterForm } from './register-filter-form';
import { StaffPage, type StaffNav } from './staff-page';
import { WideTable } from './wide-table';

export type ListedRegistrant = {
  readonly id: string;
  readonly name: string;
  readonly registrationNumber: string;
  readonly parts: readonly string[];
  readonly state: Standing;
  readonly passed: number;
  readonly lastAt: Date | null;
  readonly completedAt: Date | null;
};

export type RegistrantsPicture = {
  readonly filter: RegisterFilter;
  readonly choices: RegisterChoices;
  readonly leftOut: readonly string[];
  readonly rows: readonly ListedRegistrant[];
  /** How many match in all; null where this page cannot tell. */
  readonly total: number | null;
};

type Addresses = {
  readonly sortAddress: (sort: RegisterSort) => string;
  readonly personAddress: (id: string) => string;
};

type SortKey = 'name' | 'number' | 'activity';

/** Which way the link turns the list, for who does not see the arrow. */
function Turn({ to }: { readonly to: RegisterSort }) {
  return (
    <span className="nhsuk-u-visually-hidden">
      {to.endsWith('-desc') ? ', sort from the end' : ', sort from the beginning'}
    </span>
  );
}

function SortHead({
  by,
  label,
  sorted,
  sortAddress,
}: {
  readonly by: SortKey;
  readonly label: string;
  readonly sorted: RegisterSort;
} & Pick<Addresses, 'sortAddress'>) {
  const here = sorted.split('-')[0] === by;
  const down = here && sorted.endsWith('-desc');
  const next: RegisterSort = here && !down ? `${by}-desc` : by;
  return (
    <th scope="col" {...(here ? { 'aria-sort': down ? 'descending' : 'ascending' } : {})}>
      <PageLink href={sortAddress(next)} className="nhsuk-link app-sort">
        {label}
        {here ? <span aria-hidden="true">{down ? ' ▼' : ' ▲'}</span> : null}
        <Turn to={next} />
      </PageLink>
    </th>
  );
}

const day = (at: Date | null) => (at ? dayInWords(londonDay(at)) : '–');

function Registrants({
  rows,
  filter,
  sortAddress,
  personAddress,
}: Pick<RegistrantsPicture, 'rows' | 'filter'> & Addresses) {
  const heads = { sorted: filter.sort, sortAddress };
  return (
    <WideTable caption={`Registrants, CPD cycle ${filter.cycle}`}>
      <thead>
        <tr>
          <SortHead by="name" label="Name" {...heads} />
          <SortHead by="number" label="Number" {...heads} />
          <th scope="col">Parts</th>
          <th scope="col">State</th>
          <th scope="col" className="app-number">
            Standards passed
          </th>
          <SortHead by="activity" label="Latest activity" {...heads} />
          <th scope="col">Completed</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id}>
            <th scope="row">
              <PageLink href={personAddress(row.id)}>{row.name}</PageLink>
            </th>
            <td>{row.registrationNumber}</td>
            <td>{row.parts.join(', ') || 'None given'}</td>
            <td>{STANDING_WORDS[row.state].label}</td>
            <td className="app-number">{row.passed}</td>
            <td>{day(row.lastAt)}</td>
            <td>{day(row.completedAt)}</td>
          </tr>
        ))}
      </tbody>
    </WideTable>
  );
}

export type PageWays = {
  readonly previous: { readonly href: string } | null;
  readonly next: { readonly href: string } | null;
};

function Ways({ ways, first }: { readonly ways: PageWays; readonly first: string | null }) {
  const { previous, next } = ways;
  if (!previous && !next && !first) return null;
  return (
    <nav className="app-ways" aria-label="Pages of the list">
      {first ? <PageLink href={first}>First page</PageLink> : null}
      {previous ? <PageLink href={previous.href}>Previous page</PageLink> : null}
      {next ? <PageLink href={next.href}>Next page</PageLink> : null}
    </nav>
  );
}

function found({ rows, total }: RegistrantsPicture, first: string | null): string {
  if (rows.length === 0) {
    return first ? 'The list ends here.' : 'Nobody on the register matches this.';
  }
  const all = total ?? rows.length;
  const who = all === 1 ? '1 registrant matches' : `${countInWords(all)} registrants match`;
  return rows.length < all ? `${who}; ${rows.length} are shown.` : `${who}.`;
}

/** Everybody on the register who matches, a page at a time. */
export function RegistrantsView({
  nav,
  list,
  ways,
  first,
  fileAddress,
  ...addresses
}: {
  readonly nav: StaffNav;
  readonly list: RegistrantsPicture;
  readonly ways: PageWays;
  /** The first page, from a page further on. */
  readonly first: string | null;
  /** The same as a file, for whoever may have it. */
  readonly fileAddress: string | null;
} & Addresses) {
  const { filter, choices, leftOut, rows } = list;
  return (
    <StaffPage nav={nav} title="Registrants" heading="Registrants">
      <LeftOut sentences={leftOut} />
      <RegisterFilterForm action={nav.current} choices={choices} filter={filter} people />
      <p role="status">{found(list, first)}</p>
      {rows.length === 0 ? null : <Registrants rows={rows} filter={filter} {...addresses} />}
      <Ways ways={ways} first={first} />
      {fileAddress && rows.length > 0 ? (
        <p>
          <a className="nhsuk-link" href={fileAddress} download>
            Download everybody who matches (CSV)
          </a>
        </p>
      ) : null}
      <p className="app-aside">
        What you search for and look at here is kept, with your name and the time.
      </p>
    </StaffPage>
  );
}
