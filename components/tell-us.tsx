'use client';

import type { FormAction, FormState, Hidden } from '../lib/domain/form';
import { FieldError, describedBy, problemOf } from './field-error';
import { HiddenFields } from './hidden-fields';
import { SubmitButton } from './submit-button';
import { useFormAction } from './use-form-action';

const FIELD = 'words';

function Words({ state }: { readonly state: FormState }) {
  // A stale form's fault is in no field that is seen; it is said here all the same.
  const problem = problemOf(state, FIELD) ?? state.problems[0];
  return (
    <div className={`nhsuk-form-group${problem ? ' nhsuk-form-group--error' : ''}`}>
      <label className="nhsuk-label" htmlFor={FIELD}>
        What is wrong, or could be better?
      </label>
      <div className="nhsuk-hint" id={`${FIELD}-hint`}>
        Staff of the Academy read this. They see your words, not your name. Leave out names of
        service users.
      </div>
      <FieldError id={`${FIELD}-error`} problem={problem} />
      <textarea
        key={state.answer}
        id={FIELD}
        name={FIELD}
        rows={4}
        className={`nhsuk-textarea${problem ? ' nhsuk-textarea--error' : ''}`}
        defaultValue={state.typed[FIELD]?.[0] ?? ''}
        {...describedBy(`${FIELD}-hint`, problem && `${FIELD}-error`)}
        {...(problem ? { 'aria-invalid': true } : {})}
      />
    </div>
  );
}

/** "Something wrong with this?", at the foot of a scenario or question; it never leaves the page. */
export function TellUs({
  action,
  hidden,
}: {
  readonly action: FormAction;
  readonly hidden: Hidden;
}) {
  const [state, send] = useFormAction(action);
  return (
    <details className="nhsuk-details app-tell-us" open={state.answer > 0}>
      <summary className="nhsuk-details__summary">
        <span className="nhsuk-details__summary-text">Something wrong with this?</span>
      </summary>
      <div className="nhsuk-details__text">
        {state.done ? (
          <p>{state.done}</p>
        ) : (
          <form action={send} noValidate aria-label="Something wrong with this?">
            <HiddenFields fields={hidden} />
            <Words state={state} />
            <SubmitButton id="tell-us" words="Send" pendingWords="Sending…" secondary />
          </form>
        )}
      </div>
    </details>
  );
}
