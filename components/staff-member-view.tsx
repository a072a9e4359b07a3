import type { FormAction, Hidden } from '../lib/domain/form';
import { StaffAccessForm } from './staff-access-form';
import { StaffPage, type StaffNav } from './staff-page';
import { NAME_FIELD, type StaffRow } from './staff-people-view';
import { SummaryRows } from './summary-rows';

/** One member of staff, whose access can be changed, ended or given back. */
export function StaffMemberView({
  nav,
  member,
  own,
  action,
  hidden,
}: {
  readonly nav: StaffNav;
  readonly member: StaffRow;
  /** Whether it is the administrator's own access. */
  readonly own: boolean;
  readonly action: FormAction;
  readonly hidden: Hidden;
}) {
  const { name, email, since, endedOn, linked } = member;
  return (
    <StaffPage nav={nav} heading={name} caption="Access of">
      <SummaryRows
        rows={[
          { key: 'Address', value: email },
          { key: 'Access', value: endedOn ? `Ended on ${endedOn}` : `Since ${since}` },
          { key: 'Academy account', value: linked ? 'Linked' : 'Not linked' },
        ]}
      />
      {own ? (
        <p className="app-warning">
          This is your own access. What you take from yourself only another administrator can give
          back.
        </p>
      ) : null}
      <StaffAccessForm
        title={`Access of ${name}`}
        action={action}
        hidden={hidden}
        fields={[{ ...NAME_FIELD, value: name }]}
        role={endedOn ? 'none' : member.role}
        words="Save access"
      >
        {null}
      </StaffAccessForm>
    </StaffPage>
  );
}
