'use client';

import { useFormStatus } from 'react-dom';
import type { FormState } from '../lib/domain/form';
import { FieldError, describedBy, problemOf } from './field-error';

export type RecordField = {
  /** Both the control's `name` and its `id`. */
  readonly name: string;
  readonly label: string;
  readonly hint: string;
  readonly saved: string;
};

/** What was saved elsewhere meanwhile, where it is not what was typed here. */
function Meanwhile({ field, state }: { readonly field: RecordField; readonly state: FormState }) {
  const now = state.now?.[field.name];
  const typed = (state.typed[field.name]?.[0] ?? '').replaceAll('\r\n', '\n');
  if (now === undefined || now === typed) return null;
  return (
    <div className="app-meanwhile" id={`${field.name}-meanwhile`}>
      <p className="app-meanwhile__title">Saved meanwhile under “{field.label}”:</p>
      <p className="app-as-typed">{now === '' ? 'Nothing: it is empty there.' : now}</p>
    </div>
  );
}

/** A part of the reflection. While it is on its way it cannot be typed in, so that nothing is lost. */
export function RecordTextArea({
  field,
  state,
}: {
  readonly field: RecordField;
  readonly state: FormState;
}) {
  const { pending } = useFormStatus();
  const { name, label, hint, saved } = field;
  const problem = problemOf(state, name);
  return (
    <div className={`nhsuk-form-group${problem ? ' nhsuk-form-group--error' : ''}`}>
      <label className="nhsuk-label nhsuk-label--m" htmlFor={name}>
        {label}
      </label>
      <div className="nhsuk-hint" id={`${name}-hint`}>
        {hint}
      </div>
      <FieldError id={`${name}-error`} problem={problem} />
      <textarea
        key={state.answer}
        id={name}
        name={name}
        rows={6}
        readOnly={pending}
        className={`nhsuk-textarea${problem ? ' nhsuk-textarea--error' : ''}`}
        defaultValue={state.typed[name]?.[0] ?? saved}
        {...describedBy(`${name}-hint`, problem && `${name}-error`)}
        {...(problem ? { 'aria-invalid': true } : {})}
      />
      <Meanwhile field={field} state={state} />
    </div>
  );
}

/** A number beside others, such as hours. */
export function RecordNumber({
  field,
  state,
}: {
  readonly field: RecordField;
  readonly state: FormState;
}) {
  const { pending } = useFormStatus();
  const { name, label, saved } = field;
  const problem = problemOf(state, name);
  return (
    <div className="app-beside__field">
      <label className="nhsuk-label" htmlFor={name}>
        {label}
      </label>
      <input
        key={state.answer}
        id={name}
        name={name}
        type="text"
        inputMode="numeric"
        autoComplete="off"
        readOnly={pending}
        className={`nhsuk-input app-input--digits${problem ? ' nhsuk-input--error' : ''}`}
        defaultValue={state.typed[name]?.[0] ?? saved}
        {...describedBy('own-time-hint', problem && `${name}-error`)}
        {...(problem ? { 'aria-invalid': true } : {})}
      />
      <Meanwhile field={field} state={state} />
    </div>
  );
}
