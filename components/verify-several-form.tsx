'use client';

import { useEffect, useRef } from 'react';
import {
  HIDDEN_WORDS,
  shownState,
  stateLabel,
  tallyInWords,
  type Counted,
  type KeptStanding,
} from '../lib/domain/certificate-standing';
import type { FormAction } from '../lib/domain/form';
import { DataTable } from './data-table';
import { ErrorSummary } from './error-summary';
import { FieldError, describedBy, problemOf } from './field-error';
import { counted } from './house-words';
import { PageLink } from './page-link';
import { PageTitle } from './page-title';
import { SubmitButton } from './submit-button';
import { useFormAction } from './use-form-action';

export type CheckedCode = {
  readonly typed: string;
  /** What to type instead, where this cannot be a code. */
  readonly instead: string | null;
  readonly found:
    | (KeptStanding & {
        readonly href: string;
        /** Null where the holder keeps them hidden. */
        readonly details: {
          readonly holderName: string;
          readonly registrationNumber: string;
          readonly moduleTitle: string;
          readonly completedOn: string;
          readonly serial: string;
        } | null;
      })
    | null;
};

export type CheckedCodes = {
  readonly answers: readonly CheckedCode[];
  /** Lines that had a code again, which is listed once. */
  readonly repeated: number;
};

const FIELD = 'codes';

function Details({ found }: { readonly found: NonNullable<CheckedCode['found']> }) {
  const { details } = found;
  if (!details) return HIDDEN_WORDS.label;
  return (
    <>
      <bdi>{details.holderName}</bdi>, {details.registrationNumber}
      <br />
      {details.moduleTitle}, completed on {details.completedOn}, certificate {details.serial}
    </>
  );
}

function cellsOf({ typed, instead, found }: CheckedCode) {
  if (!found) {
    return [
      <span key="code" className="app-breakable">
        {typed}
      </span>,
      instead ? 'Not a code' : 'No certificate has this code',
      instead ?? 'Check it against the paper: there is no O, I, L or U in it.',
    ];
  }
  return [
    <PageLink key="code" href={found.href}>
      <span className="app-code app-code--column">{typed}</span>
    </PageLink>,
    stateLabel(found),
    <Details key="details" found={found} />,
  ];
}

function countedAs({ found, instead }: CheckedCode): Counted {
  if (found) return shownState(found);
  return instead ? 'no-code' : 'unknown';
}

/** What to do with the answers; each sentence only where it is true. */
function HowToRead({ answers, repeated }: CheckedCodes) {
  const found = answers.flatMap((answer) => answer.found ?? []);
  return (
    <>
      {repeated > 0 ? (
        <p>{counted(repeated, 'line')} had a code that stood there already. Each is listed once.</p>
      ) : null}
      {found.some(({ details }) => details) ? (
        <p>
          Compare what stands here with the paper in your hand. The page of each code has every line
          that is printed.
        </p>
      ) : null}
      {found.some(({ details }) => !details) ? (
        <p>
          {HIDDEN_WORDS.label}: {HIDDEN_WORDS.meaning}
        </p>
      ) : null}
    </>
  );
}

function Answers({ answers, repeated }: CheckedCodes) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), [answers]);
  return (
    <>
      <h2 className="nhsuk-heading-m app-check-heading" ref={heading} tabIndex={-1}>
        {tallyInWords(answers.map(countedAs))}
      </h2>
      <DataTable
        caption="What each code shows"
        columns={['Code', 'State today', 'What it says']}
        empty=""
        rows={answers.map((answer) => ({ key: answer.typed, cells: cellsOf(answer) }))}
      />
      <HowToRead answers={answers} repeated={repeated} />
    </>
  );
}

/** Codes of several certificates, pasted; the answers stand below the form. */
export function VerifySeveralForm({
  title,
  action,
  most,
}: {
  readonly title: string;
  readonly action: FormAction<CheckedCodes>;
  readonly most: number;
}) {
  const [state, send] = useFormAction(action);
  const problem = problemOf(state, FIELD);
  return (
    <>
      <PageTitle title={title} problems={state.problems} />
      <ErrorSummary state={state} />
      <form id="form" action={send} noValidate>
        <div className={`nhsuk-form-group${problem ? ' nhsuk-form-group--error' : ''}`}>
          <label className="nhsuk-label app-label" htmlFor={FIELD}>
            Codes of the certificates
          </label>
          <div className="nhsuk-hint" id={`${FIELD}-hint`}>
            One on each line, at most {most}. Each has 26 letters and numbers.
          </div>
          <FieldError id={`${FIELD}-error`} problem={problem} />
          <textarea
            key={state.answer}
            id={FIELD}
            name={FIELD}
            rows={6}
            className={`nhsuk-textarea${problem ? ' nhsuk-textarea--error' : ''}`}
            defaultValue={state.typed[FIELD]?.[0] ?? ''}
            {...describedBy(`${FIELD}-hint`, problem && `${FIELD}-error`)}
            {...(problem ? { 'aria-invalid': true } : {})}
          />
        </div>
        <SubmitButton words="Verify them" pendingWords="Looking…" />
      </form>
      {state.shown ? <Answers {...state.shown} /> : null}
    </>
  );
}
