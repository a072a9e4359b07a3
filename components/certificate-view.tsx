import type { CertificateSnapshot } from '../lib/domain/certificate';
import type { FormAction, Hidden } from '../lib/domain/form';
import { ButtonForm } from './button-form';
import { SPECIMEN_NOTE, counted } from './house-words';
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
type Claimed = {
  readonly kind: 'claimed';
  readonly serial: string;
  readonly downloadHref: string;
  readonly verifyHref: string;
  /** Grouped, as it is read out. */
  readonly code: string;
  /** In words. */
  readonly completedOn: string;
  /** `38 kB`. */
  readonly size: string;
  readonly snapshot: CertificateSnapshot;
};

function SpecimenNote({ specimen }: { readonly specimen: boolean }) {
  return specimen ? <p className="app-warning">{SPECIMEN_NOTE}</p> : null;
}

function MissingStandards({ missing }: Missing) {
  return (
    <>
      <PageTitle title="Your certificate" />
      <PageHeading>Your certificate</PageHeading>
      <p>
        It is here for you when every standard is passed.{' '}
        {counted(missing.length, 'standard')} to go:
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
      <SpecimenNote specimen={specimen} />
    </ButtonForm>
  );
}

function Closing({ snapshot, serial, completedOn, code, downloadHref, verifyHref, size }: Claimed) {
  return (
    <>
      <PageTitle title="Your certificate" />
      <div className="nhsuk-panel app-closing">
        <div>
          <h1 className="nhsuk-panel__title">Well done, {snapshot.holderName}</h1>
          <div className="nhsuk-panel__body">
            <p>
              You completed {snapshot.moduleTitle} on {completedOn}. Keep on posting!
            </p>
          </div>
        </div>
        <img src="/illustrations/certificate.svg" alt="" width="180" height="150" />
      </div>
      <SpecimenNote specimen={snapshot.specimen} />
      <a className="nhsuk-button app-next-step" href={downloadHref} download>
        Download your certificate (PDF, {size})
      </a>
      <SummaryRows
        rows={[
          { key: 'Certificate', value: serial },
          { key: 'Registration number', value: snapshot.registrationNumber },
          { key: 'Time it is thought to take', value: counted(snapshot.notionalMinutes, 'minute') },
          { key: 'CPD cycle', value: snapshot.cycle },
          { key: 'Guidance', value: `${snapshot.guidanceTitle}, ${snapshot.guidanceEdition}` },
          { key: 'Code for verifying', value: <span className="app-code">{code}</span> },
        ]}
      />
      <h2 className="nhsuk-heading-m">Show it</h2>
      <p>
        Whoever you show it to can check it:{' '}
        <PageLink href={verifyHref}>what they see when they verify it</PageLink>. Keep the file with
        your CPD record. You can download it here again at any time.
      </p>
    </>
  );
}

export function CertificateView({
  crumbs,
  state,
}: {
  readonly crumbs: readonly Destination[];
  readonly state: Missing | Ready | Claimed;
}) {
  return (
    <PageBody crumbs={crumbs}>
      {state.kind === 'missing' ? <MissingStandards {...state} /> : null}
      {state.kind === 'ready' ? <ReadyToClaim {...state} /> : null}
      {state.kind === 'claimed' ? <Closing {...state} /> : null}
    </PageBody>
  );
}
