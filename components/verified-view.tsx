import type { CertificateSnapshot, CertificateState } from '../lib/domain/certificate';
import { printedRows } from './certificate-rows';
import { CONTACT, SPECIMEN_NOTE } from './house-words';
import { PageBody } from './page-body';
import { PageHeading } from './page-heading';
import { PageLink } from './page-link';
import { PageTitle } from './page-title';
import { SummaryRows } from './summary-rows';

type Found = {
  readonly snapshot: CertificateSnapshot;
  readonly state: CertificateState;
  /** Of the PDF as it was issued; hexadecimal. */
  readonly sha256: string;
};

const STATES: Readonly<Record<CertificateState, string>> = {
  valid: 'This certificate is valid',
};

function FoundCertificate({ snapshot, state, sha256 }: Found) {
  const heading = snapshot.specimen ? 'This certificate is a SPECIMEN' : STATES[state];
  return (
    <>
      <PageTitle title={heading} />
      <div
        className={`nhsuk-panel app-verdict${snapshot.specimen ? ' app-verdict--specimen' : ''}`}
      >
        <h1 className="nhsuk-panel__title">{heading}</h1>
        <div className="nhsuk-panel__body">
          {snapshot.specimen ? <p>{SPECIMEN_NOTE}</p> : null}
          <p>Compare each line with the paper in your hand. All of them must agree.</p>
        </div>
      </div>
      <SummaryRows
        rows={[
          ...printedRows(snapshot),
          { key: 'SHA-256 of the PDF', value: <span className="app-code">{sha256}</span> },
        ]}
      />
      <p>
        The lines above are the record. The SHA-256 vouches for the file: a PDF with one byte
        changed has another. A signed credential that is attached to the PDF vouches for the record,
        for programs that check it.
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
}: {
  readonly found: Found | null;
  readonly again: string;
}) {
  return (
    <PageBody>
      {found ? <FoundCertificate {...found} /> : <NotFoundCertificate />}
      <p>
        <PageLink href={again}>Verify another certificate</PageLink>
      </p>
    </PageBody>
  );
}
