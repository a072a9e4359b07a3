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

type Holder = { readonly name: string; readonly registrationNumber: string };

type Missing = {
  readonly kind: 'missing';
  readonly missing: readonly { readonly href: string; readonly title: string }[];
};
type Ready = {
  readonly kind: 'ready';
  readonly action: FormAction;
  readonly hidden: Hidden;
  readonly holder: Holder;
  /** In words. */
  readonly completedOn: string;
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

function ReadyToClaim({ action, hidden, holder, completedOn, specimen }: Ready) {
  return (
    <ButtonForm
      title="Your certificate"
      action={action}
      hidden={hidden}
      words="Make my certificate"
      pendingWords="Making it…"
    >
      <PageHeading caption="Every standard is passed">Your certificate</PageHeading>
      <p>This will be printed on it. It is taken from the register.</p>
      <SummaryRows
        rows={[
          { key: 'Name', value: holder.name },
          { key: 'Registration number', value: holder.registrationNumber },
          { key: 'Completed on', value: completedOn },
        ]}
      />
      <p>
        Is something wrong with your name or number? Have the register put right first: write to{' '}
        <a href={`mailto:${CONTACT}`}>{CONTACT}</a>.
      </p>
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
      {state.kind === 'name-cannot-be-printed' ? (
        // A form that was given is answered by a new page: its heading, not the old form, comes first.
        <CertificateNameForm key={state.waiting} {...state} />
      ) : null}
      {state.kind === 'ready' ? <ReadyToClaim {...state} /> : null}
      {state.kind === 'claimed' ? <CertificateClosing {...state} /> : null}
    </PageBody>
  );
}
