import type { StaffRole } from '../lib/domain/actor';
import type { FormAction, Hidden } from '../lib/domain/form';
import { DataTable } from './data-table';
import { PageLink } from './page-link';
import { ROLE_WORDS } from './role-words';
import { StaffAccessForm } from './staff-access-form';
import { StaffPage, type StaffNav } from './staff-page';
import type { TextField } from './text-field-form';

export type StaffRow = {
  readonly id: string;
  readonly href: string;
  readonly name: string;
  readonly email: string;
  readonly role: StaffRole;
  /** In words. */
  readonly since: string;
  /** Null for whoever has access now. */
  readonly endedOn: string | null;
  readonly linked: boolean;
};

export const EMAIL_FIELD: TextField = {
  name: 'email',
  label: 'Email address',
  hint: 'The one they have at the Academy. It is where messages about the content go.',
  type: 'email',
  autoComplete: 'off',
  inputMode: 'email',
  width: 'full',
};

export const NAME_FIELD: TextField = {
  name: 'name',
  label: 'Name',
  hint: 'As other staff should see it',
  type: 'text',
  autoComplete: 'off',
  width: 'full',
};

function Change({ row }: { readonly row: StaffRow }) {
  return (
    <PageLink href={row.href}>
      Change<span className="nhsuk-u-visually-hidden"> access of {row.name}</span>
    </PageLink>
  );
}

function People({
  rows,
  empty,
  caption,
}: {
  readonly rows: readonly StaffRow[];
  readonly empty: string;
  readonly caption: string;
}) {
  return (
    <DataTable
      caption={caption}
      columns={['Name', 'Address', 'Role', 'Since', 'Academy account', 'Change']}
      empty={empty}
      rows={rows.map((row) => ({
        key: row.id,
        cells: [
          row.name,
          row.email,
          ROLE_WORDS[row.role].label,
          row.endedOn ? `Ended on ${row.endedOn}` : row.since,
          row.linked ? 'Linked' : 'Not linked',
          <Change key="change" row={row} />,
        ],
      }))}
    />
  );
}

/** What was just done, read from how things stand now. */
function Done({ row }: { readonly row: StaffRow }) {
  return (
    <p className="app-panel-quiet" role="status">
      {row.endedOn
        ? `${row.name} has no access any more.`
        : `${row.name} has access as ${ROLE_WORDS[row.role].label.toLowerCase()}.`}
    </p>
  );
}

/** Who is staff, with which role, and a form for somebody new. */
export function StaffPeopleView({
  nav,
  staff,
  changed,
  action,
  hidden,
}: {
  readonly nav: StaffNav;
  readonly staff: readonly StaffRow[];
  /** Id of whoever was changed a moment ago. */
  readonly changed: string | null;
  readonly action: FormAction;
  readonly hidden: Hidden;
}) {
  const now = staff.filter(({ endedOn }) => endedOn === null);
  const past = staff.filter(({ endedOn }) => endedOn !== null);
  const done = staff.find(({ id }) => id === changed);
  return (
    <StaffPage nav={nav} heading="Who is staff">
      {done ? <Done row={done} /> : null}
      <People rows={now} caption="With access now" empty="Nobody has access." />
      {past.length > 0 ? <People rows={past} caption="Whose access has ended" empty="" /> : null}
      <h2 className="nhsuk-heading-m">Give somebody access</h2>
      <p>
        Staff sign in with their Academy account. Whoever runs the server links the account to the
        access you give here (<code>npm run staff:grant</code>); an address alone signs nobody in.
      </p>
      <StaffAccessForm
        title="Who is staff"
        action={action}
        hidden={hidden}
        fields={[NAME_FIELD, EMAIL_FIELD]}
        role={null}
        words="Give access"
      >
        {null}
      </StaffAccessForm>
    </StaffPage>
  );
}
