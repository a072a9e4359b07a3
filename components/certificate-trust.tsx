import { PageLink } from './page-link';
import { TechnicalStaff } from './technical-staff';

/** What a certificate can be checked by, and what each of the ways is good for. */
export function CertificateTrust({
  verifyHref,
  hidden,
  credentialHref,
}: {
  readonly verifyHref: string;
  /** Whether that page does not show what it says. */
  readonly hidden: boolean;
  /** Null where the certificate is older than credentials. */
  readonly credentialHref: string | null;
}) {
  return (
    <>
      <h2 className="nhsuk-heading-m">How others can check it</h2>
      <p>
        By its code, on <PageLink href={verifyHref}>the verification page</PageLink>. It says how
        the certificate stands today, and can tell whether a PDF is the one that was issued.{' '}
        {hidden
          ? 'You keep the details hidden, so nobody can compare them there.'
          : 'Every line is there too, to be compared.'}
      </p>
      <TechnicalStaff>
        <p>The verification page has the SHA-256 of the PDF as it was issued.</p>
        {credentialHref ? (
          <p>
            <a className="nhsuk-link" href={credentialHref} download>
              The signed credential
            </a>{' '}
            (Open Badges 3.0) is for badge wallets and other programs: they can check who issued it,
            and that nothing in it was changed. It is attached to the PDF as well.
          </p>
        ) : null}
      </TechnicalStaff>
    </>
  );
}
