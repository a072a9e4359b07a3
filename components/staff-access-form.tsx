'use client';

import type { ReactNode } from 'react';
import { STAFF_ROLES } from '../lib/domain/actor';
import type { FormAction, Hidden } from '../lib/domain/form';
import { ChoiceFieldset } from './choice-fieldset';
import { CHOICE, ChoiceList } from './choice-list';
import { ErrorSummary } from './error-summary';
import { problemOf } from './field-error';
import { HiddenFields } from './hidden-fields';
import { PageTitle } from './page-title';
import { ROLE_WORDS } from './role-words';
import { SubmitButton } from './submit-button';
import { TextInput, type TextField } from './text-field-form';
import { useFormAction } from './use-form-action';

const ROLES = STAFF_ROLES.map((id) => ({
  id,
  text: `${ROLE_WORDS[id].label}: ${ROLE_WORDS[id].may}`,
}));

const END = { id: 'none', text: 'No access: end it' };

const REASON: TextField = {
  name: 'reason',
  label: 'Reason (if you like)',
  hint: 'Kept in the access log, for whoever asks later. Leave out anything private.',
  type: 'text',
  autoComplete: 'off',
  width: 'full',
};

/** Gives somebody a role, changes or ends it. `children` stand above the form. */
export function StaffAccessForm({
  title,
  action,
  hidden,
  fields,
  role,
  words,
  children,
}: {
  readonly title: string;
  readonly action: FormAction;
  readonly hidden: Hidden;
  readonly fields: readonly TextField[];
  /** The role there is; null for somebody new. */
  readonly role: string | null;
  readonly words: string;
  readonly children: ReactNode;
}) {
  const [state, send] = useFormAction(action);
  const chosen = state.typed[CHOICE] ?? (role ? [role] : []);
  const problem = problemOf(state, CHOICE);
  return (
    <>
      <PageTitle title={title} problems={state.problems} />
      <ErrorSummary state={state} />
      {children}
      <form id="form" action={send} noValidate aria-label={words}>
        <HiddenFields fields={hidden} />
        {fields.map((field) => (
          <TextInput key={field.name} field={field} state={state} />
        ))}
        <ChoiceFieldset
          legend={
            <legend className="nhsuk-fieldset__legend nhsuk-fieldset__legend--s">Role</legend>
          }
          hint="It acts on their next request. Where they are signed in, they sign in again."
          many={false}
          problem={problem}
        >
          <ChoiceList
            key={state.answer}
            choices={role ? [...ROLES, END] : ROLES}
            many={false}
            chosen={chosen}
            invalid={problem !== undefined}
          />
        </ChoiceFieldset>
        <TextInput field={REASON} state={state} />
        <SubmitButton words={words} />
      </form>
    </>
  );
}
