'use client';

import { useEffect, useRef } from 'react';
import type { CertificateState } from '../lib/domain/certificate';
import type { FormAction } from '../lib/domain/form';
import { STATE_WORDS } from './certificate-change-words';
import { DataTable } from './data-table';
import { ErrorSummary } from './error-summary';
import { FieldError, describedBy, problemOf } from './field-error';
import { PageLink } from './page-link';
import { PageTitle } from './page-title';
import { SubmitButton } from './submit-button';
import { useFormAction } from './use-form-action';

export type CheckedCode = {
  readonly typed: string;
  readonly found: {
    readonly state: CertificateState;
    readonly specimen: boolean;
    readonly href: string;
    /** Null where the holder keeps them to themselves. */
    readonly details: {
      readonly holderName: string;
      readonly registrationNumber: string;
      readonly moduleTitle: string;
      readonly completedOn: string;
      readonly serial: string;
    } | null;
  } | null;
};

const FIELD = 'codes';

function cellsOf({ typed, found }: CheckedCode) {
  const code = <span className="app-code app-breakable">{typed}</span>;
  if (!found) return [code, 'No certificate has this code', '', '', ''];
  const { state, specimen, href, details } = found;
  return [
    <PageLink key="code" href={href}>
      {code}
    </PageLink>,
    `${STATE_WORDS[state]}${specimen ? ' (a specimen)' : ''}`,
    details ? <bdi key="name">{details.holderName}</bdi> : 'Details are kept by the holder',
    details?.registrationNumber ?? '',
    details ? `${details.moduleTitle}, ${details.completedOn}, ${details.serial}` : '',
  ];
}

function Answers({ answers }: { readonly answers: readonly CheckedCode[] }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), [answers]);
  const valid = answers.filter(({ found }) => found?.state === 'valid').length;
  return (
    <>
      <h2 className="nhsuk-heading-m" ref={heading} tabIndex={-1}>
        {valid} of {answers.length} are valid
      </h2>
      <DataTable
        caption="What each code shows"
        columns={['Code', 'State', 'Name', 'Registration number', 'What for']}
        empty=""
        rows={answers.map((answer) => ({ key: answer.typed, cells: cellsOf(answer) }))}
      />
      <p>Compare each line with the paper in your hand. A code shows all that is printed on it.</p>
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
  readonly action: FormAction<readonly CheckedCode[]>;
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
      {state.shown ? <Answers answers={state.shown} /> : null}
    </>
  );
}
