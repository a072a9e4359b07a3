import { notionalTimeInWords, type CertificateSnapshot } from '../lib/domain/certificate';
import { SPECIMEN_NOTE } from '../lib/domain/certificate-standing';
import { GivenBack } from './given-back';
import { PageLink } from './page-link';
import { PageTitle } from './page-title';
import { SummaryRows } from './summary-rows';

export type Claimed = {
  readonly serial: string;
  readonly downloadHref: string;
  readonly verifyHref: string;
  readonly recordHref: string;
  /** The certificate as a page. */
  readonly pageHref: string;
  readonly cardHref: string;
  readonly sheetHref: string;
  /** Grouped, as it is read out. */
  readonly code: string;
  /** In words. */
  readonly completedOn: string;
  /** `38 kB`. */
  readonly size: string;
  readonly snapshot: CertificateSnapshot;
};

export function SpecimenNote({ specimen }: { readonly specimen: boolean }) {
  return specimen ? <p className="app-warning">{SPECIMEN_NOTE}</p> : null;
}

/** The end of the way: well done, here it is, and this is how others can check it. */
export function CertificateClosing({
  snapshot,
  serial,
  completedOn,
  code,
  downloadHref,
  verifyHref,
  recordHref,
  pageHref,
  cardHref,
  sheetHref,
  size,
}: Claimed) {
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
          { key: 'Notional learning time', value: notionalTimeInWords(snapshot.notionalMinutes) },
          { key: 'CPD cycle', value: snapshot.cycle },
          { key: 'Guidance', value: `${snapshot.guidanceTitle}, ${snapshot.guidanceEdition}` },
          { key: 'Code for verifying', value: <span className="app-code">{code}</span> },
        ]}
      />
      <GivenBack cardHref={cardHref} sheetHref={sheetHref} />
      <h2 className="nhsuk-heading-m">Show it</h2>
      <p>
        Whoever you show it to can check it:{' '}
        <PageLink href={verifyHref}>what they see when they verify it</PageLink>. You can download
        it here again at any time.
      </p>
      <h2 className="nhsuk-heading-m">Keep it with your CPD record</h2>
      <p>
        In <PageLink href={recordHref}>your CPD record</PageLink> you write down what you take away,
        and download it together with this certificate.
      </p>
      <p>
        <PageLink href={pageHref}>Read or print it as a page</PageLink>; a signed credential for
        badge wallets is there too.
      </p>
    </>
  );
}
