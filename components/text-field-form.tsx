'use client';

import { useActionState, type ReactNode } from 'react';
import { UNTOUCHED, type FormAction, type FormState, type Hidden } from '../lib/domain/form';
import { ErrorSummary } from './error-summary';
import { FieldError, describedBy, problemOf } from './field-error';
import { HiddenFields } from './hidden-fields';
import { PageTitle } from './page-title';
import { SubmitButton } from './submit-button';

export type TextField = {
  /** Both the control's `name` and its `id`. */
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  readonly type: 'email' | 'text';
  readonly autoComplete: string;
  readonly inputMode?: 'email' | 'text';
  /** For codes: capitals, no spelling, letters that are easy to tell apart. */
  readonly code?: boolean;
  readonly width: 'full' | 'long' | 'short';
};

function TextInput({ field, state }: { readonly field: TextField; readonly state: FormState }) {
  const { name, label, hint, code = false } = field;
  const problem = problemOf(state, name);
  return (
    <div className={`nhsuk-form-group${problem ? ' nhsuk-form-group--error' : ''}`}>
      <label className="nhsuk-label app-label" htmlFor={name}>
        {label}
      </label>
      {hint ? (
        <div className="nhsuk-hint" id={`${name}-hint`}>
          {hint}
        </div>
      ) : null}
      <FieldError id={`${name}-error`} problem={problem} />
      <input
        key={state.answer}
        id={name}
        name={name}
        type={field.type}
        className={`nhsuk-input app-input--${field.width}${code ? ' app-input--code' : ''}${
          problem ? ' nhsuk-input--error' : ''
        }`}
        autoComplete={field.autoComplete}
        defaultValue={state.typed[name]?.[0] ?? ''}
        {...(field.inputMode ? { inputMode: field.inputMode } : {})}
        {...(code ? { autoCapitalize: 'characters' } : { autoCapitalize: 'none' })}
        spellCheck={false}
        {...describedBy(hint && `${name}-hint`, problem && `${name}-error`)}
        {...(problem ? { 'aria-invalid': true } : {})}
      />
    </div>
  );
}

/** A page whose form is one line to type. `children` stand above the field, `note` below it. */
export function TextFieldForm({
  title,
  action,
  hidden,
  field,
  words,
  pendingWords,
  children,
  note,
}: {
  readonly title: string;
  readonly action: FormAction;
  readonly hidden?: Hidden;
  readonly field: TextField;
  readonly words: string;
  readonly pendingWords: string;
  readonly children: ReactNode;
  readonly note?: ReactNode;
}) {
  const [state, send] = useActionState(action, UNTOUCHED);
  return (
    <>
      <PageTitle title={title} problems={state.problems} />
      <ErrorSummary state={state} />
      {children}
      <form action={send} noValidate>
        <HiddenFields fields={hidden ?? {}} />
        <TextInput field={field} state={state} />
        {note}
        <SubmitButton words={words} pendingWords={pendingWords} />
      </form>
    </>
  );
}
