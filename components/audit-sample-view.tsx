import type { FormAction } from '../lib/domain/form';
import type { RegisterChoices } from '../lib/domain/register-filter';
import { AuditSampleForm } from './audit-sample-form';
import { ScopeFields } from './register-filter-form';
import type { SampleShown } from './sample-result';
import { StaffPage, type StaffNav } from './staff-page';

/** For an audit: numbers in, and where each of them stands. */
export function AuditSampleView({
  nav,
  choices,
  action,
  here,
}: {
  readonly nav: StaffNav;
  readonly choices: RegisterChoices;
  readonly action: FormAction<SampleShown>;
  readonly here: string;
}) {
  return (
    <StaffPage nav={nav} heading="Audit sample">
      <AuditSampleForm action={action} here={here}>
        <ScopeFields
          choices={choices}
          module={choices.modules[0]?.value ?? ''}
          cycle={choices.cycles[0]?.value ?? ''}
        />
      </AuditSampleForm>
    </StaffPage>
  );
}
