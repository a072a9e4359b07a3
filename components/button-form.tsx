'use client';

import type { ReactNode } from 'react';
import type { FormAction, Hidden } from '../lib/domain/form';
import { ErrorSummary } from './error-summary';
import { HiddenFields } from './hidden-fields';
import { PageTitle } from './page-title';
import { SubmitButton } from './submit-button';
import { useFormAction } from './use-form-action';

/**
 * A page whose form is one button: start, hand in, claim. `children` stand above the button; without
 * `words` there is nothing to press, and only what was answered is shown.
 */
export function ButtonForm({
  title,
  action,
  hidden,
  words,
  pendingWords,
  secondary = false,
  children,
  after,
}: {
  readonly title: string;
  readonly action: FormAction;
  readonly hidden: Hidden;
  readonly words: string | null;
  readonly pendingWords?: string;
  /** Where something else is the thing to do. */
  readonly secondary?: boolean;
  readonly children: ReactNode;
  readonly after?: ReactNode;
}) {
  const [state, send, again] = useFormAction(action);
  return (
    <>
      <PageTitle title={title} problems={state.problems} />
      <ErrorSummary state={state} />
      {children}
      {words === null ? null : (
        <form id="form" ref={'key' in hidden ? again : null} action={send} noValidate>
          <HiddenFields fields={hidden} />
          <SubmitButton
            words={words}
            secondary={secondary}
            {...(pendingWords ? { pendingWords } : {})}
          />
        </form>
      )}
      {after}
    </>
  );
}
