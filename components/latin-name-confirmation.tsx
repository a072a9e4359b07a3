'use client';

import type { FormAction, Hidden } from '../lib/domain/form';
import { FieldError } from './field-error';
import { HiddenFields } from './hidden-fields';
import { useFormAction } from './use-form-action';

/** One name's button. What went wrong is told beside it. */
export function LatinNameConfirmation({
  id,
  latin,
  action,
  hidden,
}: {
  readonly id: string;
  readonly latin: string;
  readonly action: FormAction;
  readonly hidden: Hidden;
}) {
  const [state, send] = useFormAction(action);
  return (
    <form action={send} noValidate>
      <HiddenFields fields={hidden} />
      <FieldError id={`latin-name-${id}-error`} problem={state.problems[0]} />
      <button type="submit" className="nhsuk-button nhsuk-button--secondary">
        Confirm<span className="nhsuk-u-visually-hidden"> {latin}</span>
      </button>
    </form>
  );
}
