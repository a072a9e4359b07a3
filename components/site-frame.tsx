import type { ReactNode } from 'react';
import { CONTACT, GUIDANCE_TITLE, PUBLISHER, SERVICE } from './house-words';
import { LIVE_REGION } from './live-region';
import { PageLink, type Destination } from './page-link';

type Who = { readonly name: string; readonly links: readonly Destination[] };
type SignOut = (data: FormData) => Promise<void>;

function DemoStrip() {
  return (
    <div className="app-demo">
      <p className="nhsuk-width-container app-demo__words">
        <strong>Demonstration:</strong> people and mail are invented. Mail is at{' '}
        <PageLink href="/dev/mailbox">/dev/mailbox</PageLink>
      </p>
    </div>
  );
}

function Account({ who, signOut }: { readonly who: Who; readonly signOut: SignOut }) {
  return (
    <nav className="app-account" aria-label="Your account">
      <div className="nhsuk-width-container app-account__row">
        <p className="app-account__name">
          <span className="nhsuk-u-visually-hidden">Signed in as </span>
          {who.name}
        </p>
        <ul className="app-account__links">
          {who.links.map(({ href, label }) => (
            <li key={href}>
              <PageLink href={href} className="app-account__link">
                {label}
              </PageLink>
            </li>
          ))}
          <li>
            {/* One button is no region of its own; unsaid, IBM’s checker counts it as a second “form”. */}
            <form action={signOut} role="none">
              <button type="submit" className="app-account__link">
                Sign out
              </button>
            </form>
          </li>
        </ul>
      </div>
    </nav>
  );
}

function Footer({ edition }: { readonly edition: string }) {
  return (
    <footer className="app-footer">
      <div className="nhsuk-width-container app-footer__row">
        <div>
          <p className="app-footer__who">Run by the {PUBLISHER}</p>
          <p className="app-footer__edition">
            Based on the <cite>{GUIDANCE_TITLE}</cite>, {edition}
          </p>
        </div>
        <ul className="app-footer__links">
          <li>
            <PageLink href="/verify">Verify a certificate</PageLink>
          </li>
          <li>
            <PageLink href="/privacy">Privacy notice</PageLink>
          </li>
          <li>
            <PageLink href="/accessibility">Accessibility</PageLink>
          </li>
          <li>
            <a className="nhsuk-link" href={`mailto:${CONTACT}`}>
              {CONTACT}
            </a>
          </li>
        </ul>
      </div>
    </footer>
  );
}

/** What stands around every page: who runs it, who is signed in, and where help is. */
export function SiteFrame({
  children,
  who,
  demo,
  signOut,
  edition,
}: {
  readonly children: ReactNode;
  readonly who?: Who | null | undefined;
  readonly demo: boolean;
  readonly signOut: SignOut;
  readonly edition: string;
}) {
  return (
    <>
      <a className="nhsuk-skip-link" href="#main">
        Skip to main content
      </a>
      <header className="app-header">
        {demo ? <DemoStrip /> : null}
        <div className="nhsuk-width-container">
          <PageLink href="/" className="app-wordmark">
            <span className="app-wordmark__publisher">{PUBLISHER}</span>
            <span className="app-wordmark__service">{SERVICE}</span>
          </PageLink>
        </div>
      </header>
      {who ? <Account who={who} signOut={signOut} /> : null}
      <main id="main" className="app-main">
        {children}
      </main>
      <p id={LIVE_REGION} role="status" className="nhsuk-u-visually-hidden" />
      <Footer edition={edition} />
    </>
  );
}
