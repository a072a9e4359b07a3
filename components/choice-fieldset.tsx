import type { ReactNode } from 'react';
import type { Problem } from '../lib/domain/form';
import { CHOICE } from './choice-list';
import { FieldError, describedBy } from './field-error';

/** What every decision stands in: the question as legend, the hint, what is to be mended. */
export function ChoiceFieldset({
  legend,
  hint,
  many,
  problem,
  children,
}: {
  readonly legend: ReactNode;
  readonly hint: string;
  readonly many: boolean;
  readonly problem: Problem | undefined;
  readonly children: ReactNode;
}) {
  return (
    <div className={`nhsuk-form-group${problem ? ' nhsuk-form-group--error' : ''}`}>
      <fieldset
        className="nhsuk-fieldset"
        {...(many ? {} : { role: 'radiogroup' })}
        {...(!many && problem ? { 'aria-invalid': true } : {})}
        {...describedBy(`${CHOICE}-hint`, problem && `${CHOICE}-error`)}
      >
        {legend}
        <div className="nhsuk-hint" id={`${CHOICE}-hint`}>
          {hint}
        </div>
        <FieldError id={`${CHOICE}-error`} problem={problem} />
        {children}
      </fieldset>
    </div>
  );
}
