'use client';

import type { ReactNode } from 'react';
import type { FormAction, FormState, Hidden } from '../lib/domain/form';
import { ErrorSummary } from './error-summary';
import { FieldError, describedBy, problemOf } from './field-error';
import { HiddenFields } from './hidden-fields';
import { PageTitle } from './page-title';
import { SubmitButton } from './submit-button';
import { useFormAction } from './use-form-action';

export type TextField = {
  /** Both the control's `name` and its `id`. */
  readonly name: string;
  readonly label: string;
  readonly hint: string;
  readonly type: 'email' | 'text';
  readonly autoComplete: string;
  readonly inputMode?: 'email' | 'text';
  /** For codes: capitals, no spelling, letters that are easy to tell apart. */
  readonly code?: boolean;
  readonly width: 'full' | 'long' | 'short';
  /** What stands there before anything was typed. */
  readonly value?: string;
};

/** What a browser is told of the field: what it is for, and how to help with typing. */
function helpOf({ type, autoComplete, inputMode, code = false }: TextField) {
  return {
    type,
    autoComplete,
    ...(inputMode ? { inputMode } : {}),
    autoCapitalize: code ? 'characters' : 'none',
    spellCheck: false,
  };
}

function classOf({ width, code = false }: TextField, invalid: boolean): string {
  const looks = ['nhsuk-input', `app-input--${width}`];
  if (code) looks.push('app-input--code');
  if (invalid) looks.push('nhsuk-input--error');
  return looks.join(' ');
}

/** One line to type, with its label, hint and what is to be mended. */
export function TextInput({
  field,
  state,
}: {
  readonly field: TextField;
  readonly state: FormState;
}) {
  const { name, label, hint } = field;
  const problem = problemOf(state, name);
  return (
    <div className={`nhsuk-form-group${problem ? ' nhsuk-form-group--error' : ''}`}>
      <label className="nhsuk-label app-label" htmlFor={name}>
        {label}
      </label>
      <div className="nhsuk-hint" id={`${name}-hint`}>
        {hint}
      </div>
      <FieldError id={`${name}-error`} problem={problem} />
      <input
        key={state.answer}
        id={name}
        name={name}
        className={classOf(field, problem !== undefined)}
        defaultValue={state.typed[name]?.[0] ?? field.value ?? ''}
        {...helpOf(field)}
        {...describedBy(`${name}-hint`, problem && `${name}-error`)}
        {...(problem ? { 'aria-invalid': true } : {})}
      />
    </div>
  );
}

/** A page whose form is one line to type. `children` stand above the field, `note` below the button. */
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
  const [state, send] = useFormAction(action);
  return (
    <>
      <PageTitle title={title} problems={state.problems} />
      <ErrorSummary state={state} />
      {children}
      <form id="form" action={send} noValidate>
        <HiddenFields fields={hidden ?? {}} />
        <TextInput field={field} state={state} />
        <SubmitButton words={words} pendingWords={pendingWords} />
      </form>
      {note}
    </>
  );
}
