import { groupCode, type CertificateSnapshot } from '../lib/domain/certificate';
import { SpecimenNote } from './certificate-closing';
import { printedRows } from './certificate-rows';
import { CertificateTrust } from './certificate-trust';
import { PageBody } from './page-body';
import { PageHeading } from './page-heading';
import type { Destination } from './page-link';
import { PageTitle } from './page-title';
import { SummaryRows } from './summary-rows';

/** The certificate as a page: what the PDF says, for whoever cannot or will not read a PDF. */
export function CertificateTwinView({
  crumbs,
  snapshot,
  pdf,
  credentialHref,
}: {
  readonly crumbs: readonly Destination[];
  readonly snapshot: CertificateSnapshot;
  readonly pdf: { readonly href: string; readonly size: string };
  readonly credentialHref: string | null;
}) {
  const address = snapshot.verificationAddress.replace(snapshot.code, groupCode(snapshot.code));
  return (
    <PageBody crumbs={crumbs}>
      <PageTitle title={`Certificate ${snapshot.serial}`} />
      <PageHeading caption={snapshot.issuer}>Certificate of completion</PageHeading>
      <SpecimenNote specimen={snapshot.specimen} />
      <p>
        This is to record that <bdi>{snapshot.holderName}</bdi> completed the e-learning module{' '}
        {snapshot.moduleTitle}, having passed the quiz of each standard named below.
      </p>
      <SummaryRows
        rows={[
          ...printedRows(snapshot),
          { key: 'Check it at', value: <span className="app-code">{address}</span> },
        ]}
      />
      <p>
        <a className="nhsuk-button app-next-step" href={pdf.href} download>
          Download this certificate (PDF, {pdf.size})
        </a>
      </p>
      <CertificateTrust
        verifyHref={new URL(snapshot.verificationAddress).pathname}
        credentialHref={credentialHref}
      />
    </PageBody>
  );
}
