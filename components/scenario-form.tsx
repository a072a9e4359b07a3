'use client';

import type { FormEvent, ReactNode } from 'react';
import { NONE, type FacingScenario } from '../lib/domain/facing';
import type { FormAction, FormState, Hidden } from '../lib/domain/form';
import { ChoiceFieldset } from './choice-fieldset';
import { CHOICE, ChoiceList } from './choice-list';
import { ErrorSummary } from './error-summary';
import { problemOf } from './field-error';
import { HiddenFields } from './hidden-fields';
import { MarkedPost } from './marked-post';
import { MockPost } from './mock-post';
import { PageTitle } from './page-title';
import type { Pictures } from './picture';
import { SubmitButton } from './submit-button';
import { useFormAction } from './use-form-action';

function hintOf({ kind, many }: FacingScenario): string {
  if (kind === 'mark') {
    return 'Select a part to mark it. If nothing is wrong, select “None of it is a problem”.';
  }
  return many ? 'Select all that apply.' : 'Select one.';
}

/** Whoever ticks “none” takes the other ticks away, and the other way round; without a script it is asked. */
function noneOrSome({ target, currentTarget }: FormEvent<HTMLFormElement>): void {
  const ticked = target as HTMLInputElement;
  if (ticked.type !== 'checkbox' || !ticked.checked) return;
  for (const box of currentTarget.querySelectorAll<HTMLInputElement>('[type="checkbox"]')) {
    if ((box.value === NONE) !== (ticked.value === NONE)) box.checked = false;
  }
}

function Decision({
  scenario,
  chosen,
  state,
  pictures,
}: {
  readonly scenario: FacingScenario;
  readonly chosen: readonly string[];
  readonly state: FormState;
  readonly pictures: Pictures;
}) {
  const { kind, many, post, options } = scenario;
  const problem = problemOf(state, CHOICE);
  const invalid = problem !== undefined;
  return (
    <ChoiceFieldset
      many={many}
      hint={hintOf(scenario)}
      problem={problem}
      legend={
        <legend className="nhsuk-fieldset__legend nhsuk-fieldset__legend--m">
          <h2 className="nhsuk-fieldset__heading">{scenario.ask}</h2>
        </legend>
      }
    >
      {kind === 'mark' && post ? (
        <MarkedPost
          post={post}
          parts={options}
          chosen={chosen}
          invalid={invalid}
          pictures={pictures}
        />
      ) : (
        <ChoiceList
          choices={options}
          many={many}
          chosen={chosen}
          invalid={invalid}
          pictures={pictures}
          {...(many ? { none: 'None of these' } : {})}
        />
      )}
    </ChoiceFieldset>
  );
}

/** One scenario to decide. `children` are the heading and the introduction. */
export function ScenarioForm({
  title,
  scenario,
  chosen,
  action,
  hidden,
  pictures,
  children,
}: {
  readonly title: string;
  readonly scenario: FacingScenario;
  /** What stands selected at first. */
  readonly chosen: readonly string[];
  readonly action: FormAction;
  readonly hidden: Hidden;
  readonly pictures: Pictures;
  readonly children: ReactNode;
}) {
  const [state, send, again] = useFormAction(action);
  const { kind, post } = scenario;
  return (
    <>
      <PageTitle title={title} problems={state.problems} />
      <ErrorSummary state={state} />
      {children}
      {kind !== 'mark' && post ? <MockPost post={post} pictures={pictures} /> : null}
      <form
        id="form"
        ref={again}
        action={send}
        onChange={noneOrSome}
        noValidate
        className="app-decision"
      >
        <HiddenFields fields={hidden} />
        <Decision
          key={state.answer}
          scenario={scenario}
          chosen={state.answer > 0 ? (state.typed[CHOICE] ?? []) : chosen}
          state={state}
          pictures={pictures}
        />
        <SubmitButton words="Check my answer" pendingWords="Checking…" />
      </form>
    </>
  );
}
