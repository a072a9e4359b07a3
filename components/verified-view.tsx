import type { CertificateSnapshot } from '../lib/domain/certificate';
import { printedRows } from './certificate-rows';
import { shownState, HIDDEN_WORDS } from '../lib/domain/certificate-standing';
import { FileCheck } from './file-check';
import { CONTACT } from './house-words';
import { PageBody } from './page-body';
import { PageHeading } from './page-heading';
import { PageLink } from './page-link';
import { PageTitle } from './page-title';
import { SummaryRows } from './summary-rows';
import { TechnicalStaff } from './technical-staff';
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
      <strong>{HIDDEN_WORDS.label}.</strong> {HIDDEN_WORDS.meaning}
    </p>
  );
}

function FoundCertificate({ found, receipt }: { readonly found: Found; readonly receipt: string }) {
  const { standing, snapshot, sha256 } = found;
  return (
    <>
      <PageTitle title={headingOf(standing)} />
      <VerifiedState standing={standing} hidden={!snapshot} />
      <VerifiedDetails snapshot={snapshot} />
      <FileCheck sha256={sha256} state={shownState(standing)} hidden={!snapshot} />
      <TechnicalStaff>
        <p>
          SHA-256 of the PDF as it was issued: <span className="app-code">{sha256}</span>
        </p>
        <p>
          With one byte changed a file has another SHA-256. Newer certificates also carry a signed
          credential (Open Badges 3.0), attached to the PDF, for programs that check those.
        </p>
      </TechnicalStaff>
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
