import type { RegisterEntry } from '../lib/domain/actor';
import { CERTIFICATE_LABELS as LABELS } from '../lib/domain/certificate';
import type { FormAction, Hidden } from '../lib/domain/form';
import { ButtonForm } from './button-form';
import { CertificateClosing, SpecimenNote, type Claimed } from './certificate-closing';
import { CertificateNameForm } from './certificate-name-form';
import { CONTACT, counted } from './house-words';
import { PageBody } from './page-body';
import { PageHeading } from './page-heading';
import { PageLink, type Destination } from './page-link';
import { PageTitle } from './page-title';
import { SummaryRows } from './summary-rows';

type Missing = {
  readonly kind: 'missing';
  readonly missing: readonly { readonly href: string; readonly title: string }[];
};
type Ready = {
  readonly kind: 'ready';
  readonly action: FormAction;
  readonly hidden: Hidden;
  readonly holder: RegisterEntry;
  /** In words. */
  readonly completedOn: string;
  readonly learningTime: string;
  readonly specimen: boolean;
};
type Unprintable = {
  readonly kind: 'name-cannot-be-printed';
  readonly registerName: string;
  readonly waiting: string | null;
  readonly action: FormAction;
  readonly hidden: Hidden;
};
function MissingStandards({ missing }: Missing) {
  return (
    <>
      <PageTitle title="Your certificate" />
      <PageHeading>Your certificate</PageHeading>
      <p>
        It is here for you when every standard is passed. {counted(missing.length, 'standard')} to
        go:
      </p>
      <ul className="nhsuk-list nhsuk-list--bullet">
        {missing.map(({ href, title }) => (
          <li key={href}>
            <PageLink href={href}>{title}</PageLink>
          </li>
        ))}
      </ul>
    </>
  );
}

function WhatIsPrinted({ holder, completedOn, learningTime }: Ready) {
  const { name, registrationNumber, parts } = holder;
  return (
    <>
      <p>
        This will be printed on it. Name, number and part of the register are taken from the
        register; the day is the one on which you passed the last standard.
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

function ReadyToClaim(ready: Ready) {
  const { action, hidden, specimen } = ready;
  return (
    <ButtonForm
      title="Your certificate"
      action={action}
      hidden={hidden}
      words="Make my certificate"
      pendingWords="Making it…"
    >
      <PageHeading caption="Every standard is passed">Your certificate</PageHeading>
      <WhatIsPrinted {...ready} />
      <SpecimenNote specimen={specimen} />
    </ButtonForm>
  );
}

export function CertificateView({
  crumbs,
  state,
}: {
  readonly crumbs: readonly Destination[];
  readonly state: Missing | Ready | Unprintable | ({ readonly kind: 'claimed' } & Claimed);
}) {
  return (
    <PageBody crumbs={crumbs}>
      {state.kind === 'missing' ? <MissingStandards {...state} /> : null}
      {state.kind === 'name-cannot-be-printed' ? <CertificateNameForm {...state} /> : null}
      {state.kind === 'ready' ? <ReadyToClaim {...state} /> : null}
      {state.kind === 'claimed' ? <CertificateClosing {...state} /> : null}
    </PageBody>
  );
}
