'use client';

import type { ReactNode } from 'react';
import type { Confidence } from '../lib/domain/confidence';
import type { FacingQuestion } from '../lib/domain/facing';
import type { FormAction, Hidden } from '../lib/domain/form';
import { ChoiceFieldset } from './choice-fieldset';
import { CHOICE, ChoiceList } from './choice-list';
import { ConfidenceChoice, SURE } from './confidence-choice';
import { ErrorSummary } from './error-summary';
import { problemOf } from './field-error';
import { HiddenFields } from './hidden-fields';
import { PageTitle } from './page-title';
import { SubmitButton } from './submit-button';
import { useFormAction } from './use-form-action';

/** One question of a quiz. `children` stand above it: where one is, and the case. */
export function QuestionForm({
  title,
  question,
  chosen,
  confidence,
  action,
  hidden,
  children,
}: {
  readonly title: string;
  readonly question: FacingQuestion;
  readonly chosen: readonly string[];
  readonly confidence: Confidence | null;
  readonly action: FormAction;
  readonly hidden: Hidden;
  readonly children: ReactNode;
}) {
  const [state, send, again] = useFormAction(action);
  const problem = problemOf(state, CHOICE);
  const many = question.kind === 'many';
  return (
    <>
      <PageTitle title={title} problems={state.problems} />
      <ErrorSummary state={state} />
      {children}
      <form id="form" ref={again} action={send} noValidate className="app-decision">
        <HiddenFields fields={hidden} />
        <ChoiceFieldset
          key={state.answer}
          many={many}
          hint={many ? 'Select all that apply.' : 'Select one.'}
          problem={problem}
          legend={
            <legend className="nhsuk-fieldset__legend nhsuk-fieldset__legend--l">
              <h1 className="nhsuk-fieldset__heading app-question">{question.ask}</h1>
            </legend>
          }
        >
          <ChoiceList
            choices={question.options}
            many={many}
            chosen={state.typed[CHOICE] ?? chosen}
            invalid={problem !== undefined}
          />
        </ChoiceFieldset>
        <ConfidenceChoice
          key={`sure ${state.answer}`}
          chosen={state.answer > 0 ? state.typed[SURE]?.[0] : (confidence ?? undefined)}
        />
        <SubmitButton words="Save and continue" />
      </form>
    </>
  );
}
