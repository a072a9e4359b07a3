import { ERASED_WORDS, stateLabel, type KeptStanding } from '../lib/domain/certificate-standing';
import type { FormAction, Hidden } from '../lib/domain/form';
import { DetailsShown } from './details-shown';
import { CONTACT } from './house-words';
import { PageBody } from './page-body';
import { PageHeading } from './page-heading';
import { PageLink } from './page-link';
import { PageTitle } from './page-title';

type Certificate = KeptStanding & {
  readonly serial: string;
  readonly moduleTitle: string;
  /** In words. */
  readonly completedOn: string;
  /** Of the PDF; null once its bytes have been erased. */
  readonly href: string | null;
  readonly verifyHref: string;
  readonly recordHref: string;
  /** The certificate as a page. */
  readonly pageHref: string;
  /** Whether the verification page shows what it says, and what changes that. */
  readonly shown: boolean;
  readonly showing: { readonly action: FormAction; readonly hidden: Hidden };
};

function CertificateItem({ certificate }: { readonly certificate: Certificate }) {
  const { serial, moduleTitle, completedOn, href, verifyHref, recordHref, pageHref } = certificate;
  return (
    <li className="app-card">
      <h2 className="nhsuk-heading-s">{moduleTitle}</h2>
      <p>
        Completed on {completedOn}. Certificate {serial}.{' '}
        <strong>{stateLabel(certificate)}.</strong>
      </p>
      {href ? null : <p>{ERASED_WORDS}</p>}
      <ul className="app-ways app-ways--list">
        {href ? (
          <li>
            <a className="nhsuk-link" href={href}>
              Download<span className="nhsuk-u-visually-hidden"> certificate {serial}</span> (PDF)
            </a>
          </li>
        ) : null}
        <li>
          <PageLink href={pageHref}>
            Read<span className="nhsuk-u-visually-hidden"> certificate {serial}</span> as a page
          </PageLink>
        </li>
        <li>
          <PageLink href={verifyHref}>
            Verify<span className="nhsuk-u-visually-hidden"> certificate {serial}</span>
          </PageLink>
        </li>
        <li>
          <PageLink href={recordHref}>
            Your CPD record
            <span className="nhsuk-u-visually-hidden"> to certificate {serial}</span>
          </PageLink>
        </li>
      </ul>
      <DetailsShown serial={serial} shown={certificate.shown} {...certificate.showing} />
    </li>
  );
}

/** One's own certificates, also for people who have left the register. */
export function CertificatesView({
  certificates,
  onRegister,
}: {
  readonly certificates: readonly Certificate[];
  readonly onRegister: boolean;
}) {
  return (
    <PageBody>
      <PageTitle title="Your certificates" />
      <PageHeading>Your certificates</PageHeading>
      {onRegister ? null : (
        <p className="app-panel-quiet">
          You are not on the register at present, so the module is closed to you. What you have
          earned stays yours. If this is a mistake, write to{' '}
          <a href={`mailto:${CONTACT}`}>{CONTACT}</a>.
        </p>
      )}
      {certificates.length === 0 ? (
        <p>
          You have no certificates yet. You get one when every standard is passed
          {onRegister ? (
            <>
              : <PageLink href="/signed-in">see what is left to pass</PageLink>
            </>
          ) : null}
          .
        </p>
      ) : (
        <ul className="app-cards">
          {certificates.map((certificate) => (
            <CertificateItem key={certificate.serial} certificate={certificate} />
          ))}
        </ul>
      )}
    </PageBody>
  );
}
