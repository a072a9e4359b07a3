'use client';

import type { FormAction, Hidden } from '../lib/domain/form';
import { leftWords } from '../lib/domain/register-words';
import { ErrorSummary } from './error-summary';
import { FieldError, describedBy, problemOf } from './field-error';
import { HiddenFields } from './hidden-fields';
import { PageTitle } from './page-title';
import { SubmitButton } from './submit-button';
import { useFormAction } from './use-form-action';

/**
 * Applies what was shown. Where so many would leave that it has to be said, there is a box to tick.
 *
 * @param leavers how many, where they have to be said
 */
export function ApplyImportForm({
  title,
  action,
  hidden,
  leavers,
}: {
  readonly title: string;
  readonly action: FormAction;
  readonly hidden: Hidden;
  readonly leavers: number | null;
}) {
  const [state, send] = useFormAction(action);
  const problem = problemOf(state, 'leavers');
  return (
    <>
      {state.problems.length > 0 ? <PageTitle title={title} problems={state.problems} /> : null}
      <ErrorSummary state={state} />
      <form id="form" action={send} noValidate>
        <HiddenFields fields={hidden} />
        {leavers === null ? null : (
          <div className={`nhsuk-form-group${problem ? ' nhsuk-form-group--error' : ''}`}>
            <FieldError id="leavers-error" problem={problem} />
            <div className="nhsuk-checkboxes">
              <div className="nhsuk-checkboxes__item">
                <input
                  className="nhsuk-checkboxes__input"
                  id="leavers"
                  name="leavers"
                  type="checkbox"
                  value={leavers}
                  {...describedBy(problem && 'leavers-error')}
                  {...(problem ? { 'aria-invalid': true } : {})}
                />
                <label className="nhsuk-label nhsuk-checkboxes__label" htmlFor="leavers">
                  Yes, {leftWords(leavers)}
                </label>
              </div>
            </div>
          </div>
        )}
        <SubmitButton words="Make these changes" pendingWords="Changing the register…" />
      </form>
    </>
  );
}
