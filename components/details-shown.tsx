'use client';

import type { FormAction, Hidden } from '../lib/domain/form';
import { FieldError } from './field-error';
import { HiddenFields } from './hidden-fields';
import { useFormAction } from './use-form-action';

/** Whether whoever has the code sees what a certificate says; the state they always see. */
export function DetailsShown({
  serial,
  shown,
  action,
  hidden,
}: {
  readonly serial: string;
  readonly shown: boolean;
  readonly action: FormAction;
  readonly hidden: Hidden;
}) {
  const [state, send] = useFormAction(action);
  return (
    <form action={send} noValidate>
      <HiddenFields fields={hidden} />
      <p>
        {shown
          ? 'Whoever has its code sees all that is printed on it. Hide that if the code has got about further than you like; an employer cannot compare the paper then until you show it again.'
          : 'Whoever has its code sees that it is real and how it stands, and nothing else. Show the details while an employer or an auditor checks it.'}
      </p>
      <FieldError id={`details-${serial}-error`} problem={state.problems[0]} />
      <button type="submit" className="nhsuk-button nhsuk-button--secondary">
        {shown ? 'Hide the details' : 'Show the details'}
        <span className="nhsuk-u-visually-hidden"> of certificate {serial}</span>
      </button>
    </form>
  );
}
