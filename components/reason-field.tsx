import type { FormState } from '../lib/domain/form';
import { FieldError, describedBy, problemOf } from './field-error';

export const REASON = 'reason';

/** Why something is done, in a few lines that staff will read later. */
export function ReasonField({ state, hint }: { readonly state: FormState; readonly hint: string }) {
  const problem = problemOf(state, REASON);
  return (
    <div className={`nhsuk-form-group${problem ? ' nhsuk-form-group--error' : ''}`}>
      <label className="nhsuk-label app-label" htmlFor={REASON}>
        Reason
      </label>
      <div className="nhsuk-hint" id={`${REASON}-hint`}>
        {hint}
      </div>
      <FieldError id={`${REASON}-error`} problem={problem} />
      <textarea
        key={state.answer}
        id={REASON}
        name={REASON}
        rows={3}
        className={`nhsuk-textarea${problem ? ' nhsuk-textarea--error' : ''}`}
        defaultValue={state.typed[REASON]?.[0] ?? ''}
        {...describedBy(`${REASON}-hint`, problem && `${REASON}-error`)}
        {...(problem ? { 'aria-invalid': true } : {})}
      />
    </div>
  );
}
