import type { AddressProblem } from '../lib/domain/address-problem';
import type { StandardState } from '../lib/domain/progress';
import { STANDING_WORDS, type Standing } from '../lib/domain/standing';
import { DataTable } from './data-table';
import { ADDRESS_PROBLEM_WORDS } from './mail-words';
import {
  AttemptsTable,
  CertificatesTable,
  MailTable,
  type AttemptRow,
  type CertificateRow,
  type MailRow,
} from './registrant-tables';
import { StaffPage, type StaffNav } from './staff-page';
import { STANDARD_WORDS } from './standing-words';
import { SummaryRows } from './summary-rows';

type Person = {
  readonly name: string;
  readonly registrationNumber: string;
  readonly parts: readonly string[];
  readonly email: string | null;
  readonly addressProblem: AddressProblem | null;
  /** In words. */
  readonly joinedOn: string;
  readonly leftOn: string | null;
};

type ModuleStanding = {
  readonly id: string;
  readonly title: string;
  readonly standing: Standing | null;
  readonly lessons: readonly {
    readonly slug: string;
    readonly title: string;
    readonly state: StandardState;
    readonly scenarios: string;
  }[];
};

function Address({ person }: { readonly person: Person }) {
  const { email, addressProblem } = person;
  return (
    <>
      {email ? <span className="app-breakable">{email}</span> : null}
      {addressProblem ? (
        <p className="app-panel-quiet">
          {ADDRESS_PROBLEM_WORDS[addressProblem]}, so neither sign-in codes nor reminders reach this
          person. Mend it in the register.
        </p>
      ) : null}
    </>
  );
}

function Identity({ person }: { readonly person: Person }) {
  const { registrationNumber, parts, joinedOn, leftOn } = person;
  return (
    <SummaryRows
      rows={[
        { key: 'Registration number', value: registrationNumber },
        { key: 'Parts of the register', value: parts.join('; ') || 'None' },
        { key: 'Email address', value: <Address person={person} /> },
        { key: 'On the register since', value: joinedOn },
        ...(leftOn ? [{ key: 'Left the register', value: leftOn }] : []),
      ]}
    />
  );
}

function ModuleProgress({ module }: { readonly module: ModuleStanding }) {
  const { title, standing, lessons } = module;
  return (
    <section>
      <h2 className="nhsuk-heading-m">{title}</h2>
      {standing ? (
        <p>
          <strong>{STANDING_WORDS[standing].label}.</strong> {STANDING_WORDS[standing].meaning}
        </p>
      ) : (
        <p>
          <strong>Left the register.</strong> Counted in no report. What was done stays on record.
        </p>
      )}
      <DataTable
        caption="By standard, in this CPD cycle and on the present version"
        columns={['Standard', 'State', 'Scenarios decided']}
        empty="The module has no standards."
        rows={lessons.map(({ slug, title: name, state, scenarios }) => ({
          key: slug,
          cells: [name, STANDARD_WORDS[state], scenarios],
        }))}
      />
    </section>
  );
}

/** One registrant, as staff see them. */
export function RegistrantView({
  nav,
  person,
  modules,
  attempts,
  certificates,
  mails,
}: {
  readonly nav: StaffNav;
  readonly person: Person;
  readonly modules: readonly ModuleStanding[];
  readonly attempts: readonly AttemptRow[];
  readonly certificates: readonly CertificateRow[];
  readonly mails: readonly MailRow[];
}) {
  return (
    <StaffPage nav={nav} title={person.name} heading={person.name} caption="Registrant">
      <Identity person={person} />
      {modules.map((module) => (
        <ModuleProgress key={module.id} module={module} />
      ))}
      <h2 className="nhsuk-heading-m">Attempts</h2>
      <AttemptsTable attempts={attempts} />
      <h2 className="nhsuk-heading-m">Certificates</h2>
      <CertificatesTable certificates={certificates} />
      <h2 className="nhsuk-heading-m">Mail sent to them</h2>
      <MailTable mails={mails} />
      <p className="app-aside">
        What people answer in scenarios and write for themselves is theirs, and not shown here. That
        you opened this page is on record.
      </p>
    </StaffPage>
  );
}
