'use client';

import type { ChangeKind } from '../lib/domain/certificate-change';
import type { FormAction, Hidden } from '../lib/domain/form';
import { CHANGE_WORDS } from './certificate-change-words';
import { ErrorSummary } from './error-summary';
import { FieldError, describedBy, problemOf } from './field-error';
import { HiddenFields } from './hidden-fields';
import { PageTitle } from './page-title';
import { ReasonField } from './reason-field';
import { SubmitButton } from './submit-button';
import { useFormAction } from './use-form-action';

const KIND = 'kind';

/** What is to be done with a certificate, and why; a second person decides. */
export function ProposalForm({
  title,
  kinds,
  action,
  hidden,
}: {
  readonly title: string;
  readonly kinds: readonly ChangeKind[];
  readonly action: FormAction;
  readonly hidden: Hidden;
}) {
  const [state, send] = useFormAction(action);
  const problem = problemOf(state, KIND);
  return (
    <section aria-labelledby="propose">
      <PageTitle title={title} problems={state.problems} />
      <ErrorSummary state={state} />
      <h2 className="nhsuk-heading-m" id="propose">
        Propose a change
      </h2>
      <form id="form" action={send} noValidate>
        <HiddenFields fields={hidden} />
        <fieldset className="nhsuk-fieldset" {...describedBy(problem && `${KIND}-error`)}>
          <legend className="nhsuk-fieldset__legend">What should be done?</legend>
          <FieldError id={`${KIND}-error`} problem={problem} />
          <div className="nhsuk-radios" key={state.answer}>
            {kinds.map((kind, index) => (
              <div key={kind} className="nhsuk-radios__item">
                <input
                  className="nhsuk-radios__input"
                  type="radio"
                  id={index === 0 ? KIND : `${KIND}-${kind}`}
                  name={KIND}
                  value={kind}
                  defaultChecked={state.typed[KIND]?.[0] === kind}
                  aria-describedby={`${KIND}-${kind}-hint`}
                />
                <label
                  className="nhsuk-label nhsuk-radios__label"
                  htmlFor={index === 0 ? KIND : `${KIND}-${kind}`}
                >
                  {CHANGE_WORDS[kind].label}
                </label>
                <div className="nhsuk-hint nhsuk-radios__hint" id={`${KIND}-${kind}-hint`}>
                  {CHANGE_WORDS[kind].hint}
                </div>
              </div>
            ))}
          </div>
        </fieldset>
        <ReasonField
          state={state}
          hint="Staff read it; whoever checks the certificate does not. Leave out what is not needed."
        />
        <SubmitButton words="Propose this" pendingWords="Sending…" />
      </form>
    </section>
  );
}

/** Yes or no to what a colleague proposed. */
export function DecisionForm({
  title,
  action,
  hidden,
}: {
  readonly title: string;
  readonly action: FormAction;
  readonly hidden: Hidden;
}) {
  const [state, send] = useFormAction(action);
  return (
    <>
      <PageTitle title={title} problems={state.problems} />
      <ErrorSummary state={state} />
      <form id="form" action={send} noValidate className="app-two-buttons">
        <HiddenFields fields={hidden} />
        <button id="accept" type="submit" name="accepted" value="yes" className="nhsuk-button">
          Accept
        </button>
        <button
          type="submit"
          name="accepted"
          value="no"
          className="nhsuk-button nhsuk-button--secondary"
        >
          Decline
        </button>
      </form>
    </>
  );
}
