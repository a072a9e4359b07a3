'use client';

import type { ReactNode } from 'react';
import type { FormAction, FormState } from '../lib/domain/form';
import { ErrorSummary } from './error-summary';
import { FieldError, describedBy, problemOf } from './field-error';
import { HiddenFields } from './hidden-fields';
import { PageTitle } from './page-title';
import { SampleResult, type SampleShown } from './sample-result';
import { SubmitButton } from './submit-button';
import { useFormAction } from './use-form-action';

const FIELD = 'numbers';

function Numbers({ state }: { readonly state: FormState }) {
  const problem = problemOf(state, FIELD);
  return (
    <div className={`nhsuk-form-group${problem ? ' nhsuk-form-group--error' : ''}`}>
      <label className="nhsuk-label app-label" htmlFor={FIELD}>
        Registration numbers
      </label>
      <div className="nhsuk-hint" id={`${FIELD}-hint`}>
        Paste up to 500, one a line or with commas or tabs between them.
      </div>
      <FieldError id={`${FIELD}-error`} problem={problem} />
      <textarea
        key={state.answer}
        id={FIELD}
        name={FIELD}
        rows={8}
        spellCheck={false}
        autoComplete="off"
        className={`nhsuk-textarea${problem ? ' nhsuk-textarea--error' : ''}`}
        defaultValue={state.typed[FIELD]?.[0] ?? ''}
        {...describedBy(`${FIELD}-hint`, problem && `${FIELD}-error`)}
        {...(problem ? { 'aria-invalid': true } : {})}
      />
    </div>
  );
}

/** The numbers are personal data, so they are sent in the form and never stand in an address. */
export function AuditSampleForm({
  action,
  here,
  children,
}: {
  readonly action: FormAction<SampleShown>;
  readonly here: string;
  readonly children: ReactNode;
}) {
  const [state, send] = useFormAction(action);
  return (
    <>
      <PageTitle title="Audit sample" problems={state.problems} />
      <ErrorSummary state={state} />
      <p>
        Where each of a list of registrants stands, with the day of completion and the certificate.
        What you look up is kept, with your name and the time.
      </p>
      <form id="form" action={send} noValidate>
        <HiddenFields fields={{ here }} />
        <Numbers state={state} />
        {children}
        <SubmitButton words="Look up" pendingWords="Looking…" />
      </form>
      {state.shown ? <SampleResult key={state.answer} shown={state.shown} /> : null}
    </>
  );
}
