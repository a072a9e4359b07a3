'use client';

import { useMemo } from 'react';
import { useFormStatus } from 'react-dom';
import type { FormAction, FormState, Hidden } from '../lib/domain/form';
import { ErrorSummary } from './error-summary';
import { FieldError, describedBy, problemOf } from './field-error';
import { HiddenFields } from './hidden-fields';
import { PageLink } from './page-link';
import { SubmitButton } from './submit-button';
import { useFormAction } from './use-form-action';

const FIELD = 'intention';

export type IntentionProps = {
  readonly action: FormAction;
  readonly hidden: Hidden;
  /** The line that counts, and `Saved 14:02`; empty when there is none. */
  readonly saved: { readonly words: string; readonly when: string };
  /** The CPD record that the line goes into. */
  readonly recordHref: string;
};

function Line({ saved, state }: { readonly saved: string; readonly state: FormState }) {
  const { pending } = useFormStatus();
  const problem = problemOf(state, FIELD);
  return (
    <div className={`nhsuk-form-group${problem ? ' nhsuk-form-group--error' : ''}`}>
      <label className="nhsuk-label nhsuk-label--m" htmlFor={FIELD}>
        What will you do differently?
      </label>
      <div className="nhsuk-hint" id={`${FIELD}-hint`}>
        One line, if you like, of at most 300 characters. Only you see it. Leave out names of
        service users, colleagues and workplaces.
      </div>
      <FieldError id={`${FIELD}-error`} problem={problem} />
      <textarea
        key={state.answer}
        id={FIELD}
        name={FIELD}
        rows={3}
        autoComplete="off"
        readOnly={pending}
        className={`nhsuk-textarea${problem ? ' nhsuk-textarea--error' : ''}`}
        defaultValue={state.typed[FIELD]?.[0] ?? saved}
        {...describedBy(`${FIELD}-hint`, problem && `${FIELD}-error`)}
        {...(problem ? { 'aria-invalid': true } : {})}
      />
    </div>
  );
}

/** Whether a line counts: the one that was just saved and not taken back, else the one from before. */
function isSaved({ done, typed }: FormState, before: string): boolean {
  return (done ? (typed[FIELD]?.[0] ?? '') : before).trim() !== '';
}

/** "What will you do differently?", at the end of a lesson; it never leaves the page. */
export function IntentionForm({ action, hidden, saved, recordHref }: IntentionProps) {
  const [state, send, again] = useFormAction(action);
  // Another form of the page may be called `form`; whatever is wrong here is mended at this line.
  const here = useMemo(
    () => ({ ...state, problems: state.problems.map((one) => ({ ...one, field: FIELD })) }),
    [state],
  );
  return (
    <div className="app-intention">
      <ErrorSummary state={here} />
      <form ref={again} action={send} noValidate aria-label="Your line for the CPD record">
        <HiddenFields fields={hidden} />
        <Line saved={saved.words} state={here} />
        <SubmitButton id="save-intention" words="Save my line" secondary />
        <p className="app-saved">{state.done ?? saved.when}</p>
        <p>
          {isSaved(here, saved.words) ? 'Your line is in ' : 'Once saved, your line is in '}
          <PageLink href={recordHref}>your CPD record</PageLink>.
        </p>
      </form>
    </div>
  );
}
