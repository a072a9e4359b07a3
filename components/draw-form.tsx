'use client';

import type { FormAction, Hidden } from '../lib/domain/form';
import type { DrawChange } from '../lib/domain/question-withdrawal';
import { ErrorSummary } from './error-summary';
import { HiddenFields } from './hidden-fields';
import { PageTitle } from './page-title';
import { ReasonField } from './reason-field';
import { SubmitButton } from './submit-button';
import { useFormAction } from './use-form-action';

const WORDS: Readonly<Record<DrawChange, { readonly heading: string; readonly button: string }>> = {
  withdraw: {
    heading: 'Withdraw it from future papers',
    button: 'Withdraw this question',
  },
  restore: { heading: 'Put it back into future papers', button: 'Put this question back' },
};

/** Withdraws a question from future papers or puts it back, with the reason. */
export function DrawForm({
  title,
  change,
  action,
  hidden,
}: {
  readonly title: string;
  readonly change: DrawChange;
  readonly action: FormAction;
  readonly hidden: Hidden;
}) {
  const [state, send] = useFormAction(action);
  const { heading, button } = WORDS[change];
  return (
    <section aria-labelledby="draw">
      <PageTitle title={title} problems={state.problems} />
      <ErrorSummary state={state} />
      <h2 className="nhsuk-heading-m" id="draw">
        {heading}
      </h2>
      <p>
        Papers that were drawn before keep what they show, and no mark changes. What you write is
        kept with your name and the time.
      </p>
      <form id="form" action={send} noValidate>
        <HiddenFields fields={hidden} />
        <ReasonField state={state} hint="Staff read it later. Name nobody who answered it." />
        <SubmitButton words={button} pendingWords="Sending…" />
      </form>
    </section>
  );
}
