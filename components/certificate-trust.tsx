import { PageLink } from './page-link';

/** What a certificate can be checked by, and what each of the ways is good for. */
export function CertificateTrust({
  verifyHref,
  credentialHref,
}: {
  readonly verifyHref: string;
  /** Null where the certificate is older than credentials. */
  readonly credentialHref: string | null;
}) {
  return (
    <>
      <h2 className="nhsuk-heading-m">How others can check it</h2>
      <ul className="nhsuk-list nhsuk-list--bullet">
        <li>
          <PageLink href={verifyHref}>The verification page</PageLink> shows every line, and how the
          certificate stands today. It is what counts.
        </li>
        <li>
          The SHA-256 on that page vouches for the PDF: a file with one byte changed has another.
        </li>
        {credentialHref ? (
          <li>
            <a className="nhsuk-link" href={credentialHref} download>
              The signed credential
            </a>{' '}
            (Open Badges 3.0) vouches for the record: badge wallets and other programs can check who
            issued it, and that nothing in it was changed. It is attached to the PDF as well.
          </li>
        ) : null}
      </ul>
    </>
  );
}
