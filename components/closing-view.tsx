import type { ReactNode } from 'react';
import type { Clause } from '../lib/domain/clause';
import type { SidePage } from '../lib/domain/learning-module';
import { firstNamings } from '../lib/domain/prose';
import { ClaimForm, type ReadyToClaim } from './claim-form';
import { ClauseAppendix } from './clause-appendix';
import { GivenBack } from './given-back';
import { counted } from './house-words';
import { PageBody } from './page-body';
import { PageHeading } from './page-heading';
import { NextStep, type Destination } from './page-link';
import { PageTitle } from './page-title';
import { ProseText } from './prose-text';

/** Where a person stands with the certificate when they come to the end. */
export type AtTheEnd =
  | ({ readonly kind: 'ready'; readonly standards: number } & ReadyToClaim)
  | { readonly kind: 'claimed'; readonly holderName: string; readonly standards: number }
  | { readonly kind: 'missing'; readonly missing: number }
  | { readonly kind: 'name-cannot-be-printed' };

function WellDone({
  name,
  standards,
  children,
}: {
  readonly name: string;
  readonly standards: number;
  readonly children: string;
}) {
  return (
    <div className="nhsuk-panel app-closing">
      <div>
        <h1 className="nhsuk-panel__title">Well done, {name}</h1>
        <div className="nhsuk-panel__body">
          <p>
            You have passed {standards === 1 ? 'the standard' : `all ${standards} standards`}.{' '}
            {children}
          </p>
        </div>
      </div>
      <img src="/illustrations/certificate.svg" alt="" width="180" height="150" />
    </div>
  );
}

function wayOn(state: AtTheEnd, certificateHref: string): Destination {
  const label = state.kind === 'claimed' ? 'See your certificate' : 'Go to your certificate';
  return { href: certificateHref, label };
}

function Head({
  state,
  page,
  certificateHref,
}: {
  readonly state: AtTheEnd;
  readonly page: SidePage;
  readonly certificateHref: string;
}) {
  if (state.kind === 'ready') {
    const heading = (
      <WellDone name={state.holder.name} standards={state.standards}>
        Your certificate is ready for you here.
      </WellDone>
    );
    return <ClaimForm {...state} title={page.title} heading={heading} />;
  }
  return (
    <>
      <PageTitle title={page.title} />
      {state.kind === 'claimed' ? (
        <>
          <WellDone name={state.holderName} standards={state.standards}>
            Keep on posting!
          </WellDone>
          <NextStep {...wayOn(state, certificateHref)} />
        </>
      ) : (
        <>
          <PageHeading>{page.title}</PageHeading>
          <p className="nhsuk-lede-text--small">{page.lede}</p>
        </>
      )}
    </>
  );
}

/**
 * The end of the way. Whoever has passed everything finds the certificate first, in one press; whoever
 * has not finds the page as it is to be read, and what is still to do at its foot.
 */
export function ClosingView({
  crumbs,
  page,
  clauses,
  edition,
  state,
  certificateHref,
  cardHref,
  sheetHref,
  looks,
}: {
  readonly crumbs: readonly Destination[];
  readonly page: SidePage;
  /** Every clause that the page quotes or names. */
  readonly clauses: readonly Clause[];
  readonly edition: string;
  readonly state: AtTheEnd;
  readonly certificateHref: string;
  readonly cardHref: string;
  readonly sheetHref: string;
  /** What is worth another look. */
  readonly looks: ReactNode;
}) {
  const first = firstNamings(page.body);
  const finished = state.kind === 'ready' || state.kind === 'claimed';
  const given = <GivenBack cardHref={cardHref} sheetHref={sheetHref} />;
  const missing = state.kind === 'missing' ? state.missing : 0;
  return (
    <PageBody crumbs={crumbs}>
      <Head state={state} page={page} certificateHref={certificateHref} />
      {finished ? (
        <>
          {given}
          {looks}
          <h2 className="nhsuk-heading-l app-second-part">{page.title}</h2>
          <p className="nhsuk-lede-text--small">{page.lede}</p>
        </>
      ) : null}
      <ProseText
        prose={page.body}
        clauses={clauses}
        edition={edition}
        headingLevel={finished ? 3 : 2}
        linked
        first={first}
      />
      {finished ? null : (
        <>
          {looks}
          {given}
          {missing > 0 ? (
            <p>
              Your certificate is here for you when every standard is passed:{' '}
              {counted(missing, 'standard')} to go.
            </p>
          ) : null}
          <NextStep {...wayOn(state, certificateHref)} />
        </>
      )}
      <ClauseAppendix clauses={clauses} edition={edition} first={first} />
    </PageBody>
  );
}
