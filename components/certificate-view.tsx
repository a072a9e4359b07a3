import type { FormAction, Hidden } from '../lib/domain/form';
import { CertificateClosing, type Claimed } from './certificate-closing';
import { CertificateNameForm } from './certificate-name-form';
import { ClaimForm, type ReadyToClaim } from './claim-form';
import { counted } from './house-words';
import { PageBody } from './page-body';
import { PageHeading } from './page-heading';
import { PageLink, type Destination } from './page-link';
import { PageTitle } from './page-title';

type Missing = {
  readonly kind: 'missing';
  readonly missing: readonly { readonly href: string; readonly title: string }[];
};
type Ready = { readonly kind: 'ready' } & ReadyToClaim;
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
      {state.kind === 'ready' ? (
        <ClaimForm
          {...state}
          title="Your certificate"
          heading={<PageHeading caption="Every standard is passed">Your certificate</PageHeading>}
        />
      ) : null}
      {state.kind === 'claimed' ? <CertificateClosing {...state} /> : null}
    </PageBody>
  );
}
