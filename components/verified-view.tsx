import type { CertificateSnapshot } from '../lib/domain/certificate';
import { printedRows } from './certificate-rows';
import { FileCheck } from './file-check';
import { CONTACT } from './house-words';
import { PageBody } from './page-body';
import { PageHeading } from './page-heading';
import { PageLink } from './page-link';
import { PageTitle } from './page-title';
import { SummaryRows } from './summary-rows';
import { VerifiedState, headingOf, type Standing } from './verified-state';

export type Found = {
  readonly standing: Standing;
  /** Null where its holder keeps the details to themselves. */
  readonly snapshot: CertificateSnapshot | null;
  /** Of the PDF as it was issued; hexadecimal. */
  readonly sha256: string;
};

/** What is printed on the certificate, or why it is not shown. */
export function VerifiedDetails({ snapshot }: Pick<Found, 'snapshot'>) {
  if (snapshot) return <SummaryRows rows={printedRows(snapshot)} />;
  return (
    <p className="app-panel-quiet">
      The holder has chosen not to show here what the certificate says. The code is a real one, and
      its state is above. To check the paper line by line, ask the holder to show the details; to
      check the PDF itself, use its file below.
    </p>
  );
}

function FoundCertificate({ found, receipt }: { readonly found: Found; readonly receipt: string }) {
  const { standing, snapshot, sha256 } = found;
  return (
    <>
      <PageTitle title={headingOf(standing)} />
      <VerifiedState standing={standing} />
      <VerifiedDetails snapshot={snapshot} />
      <FileCheck sha256={sha256} />
      <p>
        The lines above are the record. The check of the file vouches for the PDF: with one byte
        changed it is another file. A signed credential that is attached to the PDF vouches for the
        record, for programs that check it.
      </p>
      <p>
        <PageLink href={receipt}>A receipt of this check, to print or file</PageLink>
      </p>
    </>
  );
}

function NotFoundCertificate() {
  return (
    <>
      <PageTitle title="No certificate has this code" />
      <PageHeading>No certificate has this code</PageHeading>
      <p>
        Check the code on the paper: it has 26 letters and numbers. There is no O, I, L or U in it.
      </p>
      <p>
        If the code is typed as it is printed, the certificate was not issued by this service. Ask
        at <a href={`mailto:${CONTACT}`}>{CONTACT}</a>.
      </p>
    </>
  );
}

/** The answer to a code. Codes that are unknown and codes that cannot be one get the same answer. */
export function VerifiedView({
  found,
  again,
  receipt,
}: {
  readonly found: Found | null;
  readonly again: string;
  readonly receipt: string;
}) {
  return (
    <PageBody>
      {found ? <FoundCertificate found={found} receipt={receipt} /> : <NotFoundCertificate />}
      <p>
        <PageLink href={again}>Verify another certificate</PageLink>
      </p>
    </PageBody>
  );
}
