import { REMINDER_STATES, type ReminderState } from '../lib/domain/reminder';
import { STANDING_WORDS } from '../lib/domain/standing';
import { DataTable } from './data-table';
import { FilterForm, SelectField } from './filter-form';
import { MAIL_NOTE } from './mail-words';
import { PageLink } from './page-link';
import { StaffPage, type StaffNav } from './staff-page';

type Batch = {
  readonly id: string;
  /** In words. */
  readonly at: string;
  readonly by: string;
  readonly what: string;
  readonly queued: number;
  readonly sent: number;
  readonly waiting: number;
  readonly notSent: number;
};

type Failure = {
  readonly href: string;
  readonly name: string;
  readonly registrationNumber: string;
  readonly at: string;
  readonly failure: string;
};

/** The states that a reminder can be chosen by. */
export const STATE_OPTIONS = REMINDER_STATES.map((value) => ({
  value,
  label: STANDING_WORDS[value].label,
}));

/** Choose whom to remind; what was sent, and what was not. */
export function RemindersView({
  nav,
  previewHref,
  modules,
  batches,
  failures,
  justQueued,
}: {
  readonly nav: StaffNav;
  readonly previewHref: string;
  readonly modules: readonly { readonly id: string; readonly title: string }[];
  readonly batches: readonly Batch[];
  readonly failures: readonly Failure[];
  /** How many were queued a moment ago; null when none were. */
  readonly justQueued: number | null;
}) {
  const firstState: ReminderState = REMINDER_STATES[0];
  return (
    <StaffPage nav={nav} title="Reminders" heading="Reminders">
      {justQueued === null ? null : (
        <p className="app-panel-quiet" role="status">
          {justQueued === 1 ? '1 reminder is' : `${justQueued} reminders are`} on the way. Each goes
          only to somebody who still stands there when it is sent.
        </p>
      )}
      <p>
        Choose whom to remind. You see who it is and the words of the mail before anything is sent.
        Nobody gets two reminders within seven days.
      </p>
      <FilterForm action={previewHref} label="Whom to remind" words="Show whom and what">
        <SelectField
          filter={{
            name: 'module',
            label: 'Module',
            value: modules[0]?.id ?? '',
            options: modules.map(({ id, title }) => ({ value: id, label: title })),
          }}
        />
        <SelectField
          filter={{ name: 'state', label: 'State', value: firstState, options: STATE_OPTIONS }}
        />
      </FilterForm>
      <h2 className="nhsuk-heading-m">Sent before</h2>
      <DataTable
        caption="The newest batches"
        columns={['When', 'Who sent them', 'To whom', 'Queued', 'Sent', 'Waiting', 'Not sent']}
        empty="No reminders have been sent."
        rows={batches.map(({ id, at, by, what, queued, sent, waiting, notSent }) => ({
          key: id,
          cells: [at, by, what, queued, sent, waiting, notSent],
        }))}
      />
      <h2 className="nhsuk-heading-m">Not delivered</h2>
      <DataTable
        caption="The newest reminders that were not sent, with why"
        columns={['Registrant', 'Number', 'Queued', 'Why']}
        empty="None."
        rows={failures.map(({ href, name, registrationNumber, at, failure }, index) => ({
          key: String(index),
          cells: [
            <PageLink key="person" href={href}>
              {name}
            </PageLink>,
            registrationNumber,
            at,
            failure,
          ],
        }))}
      />
      <p className="app-aside">{MAIL_NOTE}</p>
    </StaffPage>
  );
}
