import { DIFFERENCES, sumOf, type FindingCounts } from '../lib/domain/register-import';
import { UNTOUCHED } from '../lib/domain/form';
import { peopleWords, refusalWords } from '../lib/domain/register-words';
import { ErrorSummary } from './error-summary';
import { PageLink } from './page-link';
import { PageTitle } from './page-title';
import { RegisterFileForm } from './register-file-form';
import { StaffPage, type StaffNav } from './staff-page';
import { WideTable } from './wide-table';

type Applied = {
  readonly href: string;
  readonly fileName: string;
  /** In words. */
  readonly at: string;
  readonly by: string;
  readonly counts: FindingCounts;
};

function Imports({ imports }: { readonly imports: readonly Applied[] }) {
  if (imports.length === 0) return <p>No file has been brought in yet.</p>;
  return (
    <WideTable caption="Files brought in, newest first">
      <thead>
        <tr>
          <th scope="col">When</th>
          <th scope="col">File</th>
          <th scope="col">By</th>
          <th scope="col" className="app-number">
            Changes
          </th>
        </tr>
      </thead>
      <tbody>
        {imports.map(({ href, fileName, at, by, counts }) => (
          <tr key={href}>
            <td>
              <PageLink href={href}>{at}</PageLink>
            </td>
            <td className="app-breakable">{fileName}</td>
            <td>{by}</td>
            <td className="app-number">{sumOf(counts, DIFFERENCES)}</td>
          </tr>
        ))}
      </tbody>
    </WideTable>
  );
}

/** The register's room: how many are on it, a file to bring in, and the files before it. */
export function RegisterView({
  nav,
  here,
  left,
  sendTo,
  addresses,
  fileMissing,
  imports,
}: {
  readonly nav: StaffNav;
  readonly here: number;
  readonly left: number;
  readonly sendTo: string;
  readonly addresses: string;
  readonly fileMissing: boolean;
  readonly imports: readonly Applied[];
}) {
  const problem = fileMissing
    ? { field: 'file', message: refusalWords({ fault: 'no-file' }) }
    : undefined;
  const problems = problem ? [problem] : [];
  return (
    <StaffPage nav={nav} heading="The register">
      <PageTitle title="The register" problems={problems} />
      <ErrorSummary state={{ ...UNTOUCHED, problems }} />
      <p>
        {peopleWords(here)} on the register now, and {left} who have left it.{' '}
        <PageLink href={addresses}>Addresses to mend</PageLink>
      </p>
      <h2 className="nhsuk-heading-m">Bring the register in</h2>
      <p>
        First you see what the file would change; nothing changes until you say so. Whoever is not
        in the file leaves the register: their learning and certificates stay. A file with a fault
        in any row is refused as a whole, because whoever stands in that row would seem to have
        left.
      </p>
      <RegisterFileForm sendTo={sendTo} problem={problem} />
      <h2 className="nhsuk-heading-m">Before this</h2>
      <Imports imports={imports} />
    </StaffPage>
  );
}
