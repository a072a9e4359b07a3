'use client';

import type { ReactNode } from 'react';
import { PART_TITLES } from '../lib/domain/cpd-record';
import type { FormAction, FormState, Hidden } from '../lib/domain/form';
import { REFLECTION_PARTS, type ReflectionTexts } from '../lib/domain/reflection';
import { ErrorSummary } from './error-summary';
import { FieldError, problemOf } from './field-error';
import { HiddenFields } from './hidden-fields';
import { PageTitle } from './page-title';
import { RecordNumber, RecordTextArea } from './record-field';
import { PART_HINTS } from './record-words';
import { SubmitButton } from './submit-button';
import { useFormAction } from './use-form-action';

/** What stands saved, as the fields show it. */
export type SavedRecord = {
  readonly texts: ReflectionTexts;
  readonly hours: string;
  readonly minutes: string;
  /** 0 when nothing is saved. */
  readonly version: number;
  /** `Saved 14:02` */
  readonly words: string;
};

function OwnTime({ saved, state }: { readonly saved: SavedRecord; readonly state: FormState }) {
  const problems = (['hours', 'minutes'] as const).map((name) => ({
    name,
    problem: problemOf(state, name),
  }));
  const wrong = problems.some(({ problem }) => problem);
  return (
    <div className={`nhsuk-form-group${wrong ? ' nhsuk-form-group--error' : ''}`}>
      <fieldset className="nhsuk-fieldset" aria-describedby="own-time-hint">
        <legend className="nhsuk-fieldset__legend nhsuk-fieldset__legend--m">
          Time it took you
        </legend>
        <div className="nhsuk-hint" id="own-time-hint">
          If you want to state it. Nothing measures it, and your record says that it is your own
          statement.
        </div>
        {problems.map(({ name, problem }) => (
          <FieldError key={name} id={`${name}-error`} problem={problem} />
        ))}
        <div className="app-beside">
          <RecordNumber
            field={{ name: 'hours', label: 'Hours', hint: '', saved: saved.hours }}
            state={state}
          />
          <RecordNumber
            field={{ name: 'minutes', label: 'Minutes', hint: '', saved: saved.minutes }}
            state={state}
          />
        </div>
      </fieldset>
    </div>
  );
}

/** The step the form goes on from: what it was told last, else what it was sent with, else the page's. */
function stepOf(state: FormState, saved: SavedRecord): string {
  return state.now?.['from'] ?? state.typed['from']?.[0] ?? String(saved.version);
}

function savedWords(state: FormState, saved: SavedRecord): string {
  if (state.problems.length > 0) return 'Not saved. What to do is said at the top of the page.';
  return state.done ?? saved.words;
}

/** The reflection and the time, in one form that saves both. `children` stand above it. */
export function RecordForm({
  action,
  hidden,
  saved,
  children,
}: {
  readonly action: FormAction;
  readonly hidden: Hidden;
  readonly saved: SavedRecord;
  readonly children: ReactNode;
}) {
  const [state, send, again] = useFormAction(action);
  return (
    <>
      <PageTitle title="Your CPD record" problems={state.problems} />
      <ErrorSummary state={state} />
      {children}
      <form id="form" ref={again} action={send} noValidate>
        <HiddenFields fields={{ ...hidden, from: stepOf(state, saved) }} />
        {REFLECTION_PARTS.map((name) => (
          <RecordTextArea
            key={name}
            field={{
              name,
              label: PART_TITLES[name],
              hint: PART_HINTS[name],
              saved: saved.texts[name],
            }}
            state={state}
          />
        ))}
        <OwnTime saved={saved} state={state} />
        <SubmitButton words="Save my record" />
        <p className="app-saved">{savedWords(state, saved)}</p>
      </form>
    </>
  );
}
