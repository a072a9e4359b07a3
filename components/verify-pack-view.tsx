import { PackCheck } from './pack-check';
import { PageBody } from './page-body';
import { PageHeading } from './page-heading';
import type { Destination } from './page-link';
import { PageTitle } from './page-title';
import { TechnicalStaff } from './technical-staff';

/** Where anybody checks an audit pack they were given: by the page, or by hand. */
export function VerifyPackView({
  crumbs,
  verifiedAt,
  fingerprintAt,
}: {
  readonly crumbs: readonly Destination[];
  readonly verifiedAt: string;
  readonly fingerprintAt: string;
}) {
  return (
    <PageBody crumbs={crumbs}>
      <PageTitle title="Check an audit pack" />
      <PageHeading>Check an audit pack</PageHeading>
      <p>
        An audit pack is a ZIP file with a certificate, a CPD record and a list of both. Choose the
        file to see whether the certificate is the one that was issued, and whether anything was
        changed since the pack was made.
      </p>
      <PackCheck verifiedAt={verifiedAt} fingerprintAt={fingerprintAt} />
      <h2 className="nhsuk-heading-m">What leaves your device</h2>
      <p>
        The code of each certificate in the pack, so that this service can say how the certificate
        stands and what its file was like. Nothing else: no file, and no name.
      </p>
      <h2 className="nhsuk-heading-m">By hand</h2>
      <p>
        Unpack the ZIP and open the certificate. Its code is printed on it: verify that code here.
        The page of the code says how the certificate stands, and has a check of the PDF.
      </p>
      <TechnicalStaff>
        <p>
          The file manifest.txt has the SHA-256 of each of the others, as the program{' '}
          <code>sha256sum --check manifest.txt</code> reads it; manifest.json says the same with
          more words. The page of a certificate’s code has the SHA-256 that this service keeps.
        </p>
      </TechnicalStaff>
    </PageBody>
  );
}
