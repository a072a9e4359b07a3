import type { ReactNode } from 'react';
import type { RegisterEntry } from '../lib/domain/actor';
import { CERTIFICATE_LABELS as LABELS } from '../lib/domain/certificate';
import type { FormAction, Hidden } from '../lib/domain/form';
import { ButtonForm } from './button-form';
import { SpecimenNote } from './certificate-closing';
import { CONTACT } from './house-words';
import { SummaryRows } from './summary-rows';

type Printed = {
  readonly holder: RegisterEntry;
  /** In words. */
  readonly completedOn: string;
  readonly learningTime: string;
};

export type ReadyToClaim = Printed & {
  readonly action: FormAction;
  readonly hidden: Hidden;
  readonly specimen: boolean;
};

function WhatIsPrinted({ holder, completedOn, learningTime }: Printed) {
  const { name, registrationNumber, parts } = holder;
  return (
    <>
      <p>
        This will be printed on your certificate. Name, number and part of the register are taken
        from the register; the day is the one on which you passed the last standard.
      </p>
      <SummaryRows
        rows={[
          { key: 'Name', value: <bdi>{name}</bdi> },
          { key: LABELS.registrationNumber, value: registrationNumber },
          { key: parts.length > 1 ? LABELS.parts : LABELS.part, value: parts.join(', ') },
          { key: 'Completed on', value: completedOn },
          { key: LABELS.learningTime, value: learningTime },
        ]}
      />
      <p>
        <strong>Is your name wrong, or your number or part of the register?</strong> Do not make the
        certificate yet. They are the register’s, so write to{' '}
        <a href={`mailto:${CONTACT}`}>{CONTACT}</a> and have them put right there first. What you
        have passed is kept meanwhile.
      </p>
    </>
  );
}

/** What will be printed on a certificate, and the button that makes it. */
export function ClaimForm({
  title,
  heading,
  action,
  hidden,
  holder,
  completedOn,
  learningTime,
  specimen,
}: ReadyToClaim & {
  /** Of the page. */
  readonly title: string;
  readonly heading: ReactNode;
}) {
  return (
    <ButtonForm
      title={title}
      action={action}
      hidden={hidden}
      words="Make my certificate"
      pendingWords="Making it…"
    >
      {heading}
      <WhatIsPrinted holder={holder} completedOn={completedOn} learningTime={learningTime} />
      <SpecimenNote specimen={specimen} />
    </ButtonForm>
  );
}
