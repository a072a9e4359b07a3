import { PageBody } from './page-body';
import { PageHeading } from './page-heading';
import { PageLink } from './page-link';
import { PageTitle } from './page-title';

type Mail = {
  readonly to: string;
  readonly subject: string;
  readonly at: string;
  readonly lines: readonly string[];
  readonly code: string | null;
  readonly codeHref: string | null;
};

function MailItem({ mail }: { readonly mail: Mail }) {
  const { to, subject, at, lines, code, codeHref } = mail;
  return (
    <li className="app-card">
      <h2 className="nhsuk-heading-s">{subject}</h2>
      <p className="app-aside">
        To {to}, {at}
      </p>
      {code ? <p className="app-mail-code app-code">{code}</p> : null}
      {codeHref ? (
        <p>
          <a className="nhsuk-link" href={codeHref}>
            Open the link in this mail
          </a>
        </p>
      ) : null}
      <details className="nhsuk-details">
        <summary className="nhsuk-details__summary">
          <span className="nhsuk-details__summary-text">The whole mail</span>
        </summary>
        <div className="nhsuk-details__text">
          {lines.map((line, index) => (
            <p key={index}>{line}</p>
          ))}
        </div>
      </details>
    </li>
  );
}

/** Demonstration only: the mail that would have been sent. */
export function MailboxView({ mails }: { readonly mails: readonly Mail[] }) {
  return (
    <PageBody>
      <PageTitle title="Mailbox of the demonstration" />
      <PageHeading>Mailbox of the demonstration</PageHeading>
      <p>Nothing is sent from here. This is the mail that people would have got, newest first.</p>
      {mails.length === 0 ? (
        <p>
          There is no mail yet. <PageLink href="/sign-in">Ask for a code</PageLink> and look again.
        </p>
      ) : (
        <ul className="app-cards">
          {mails.map((mail, index) => (
            <MailItem key={index} mail={mail} />
          ))}
        </ul>
      )}
    </PageBody>
  );
}
