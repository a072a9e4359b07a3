import {
  groupCode,
  type CertificateSnapshot,
  type CertificateState,
} from '../lib/domain/certificate';
import {
  ERASED_WORDS,
  shownState,
  STATE_WORDS,
  stateLabel,
} from '../lib/domain/certificate-standing';
import { SpecimenNote } from './certificate-closing';
import { printedRows } from './certificate-rows';
import { CertificateTrust } from './certificate-trust';
import { PageBody } from './page-body';
import { PageHeading } from './page-heading';
import type { Destination } from './page-link';
import { PageTitle } from './page-title';
import { SummaryRows } from './summary-rows';

/** How it stands, where that is not simply as it was issued. */
function Standing({ snapshot, state }: Pick<Twin, 'snapshot' | 'state'>) {
  const { specimen } = snapshot;
  const shown = shownState({ state, specimen });
  return (
    <>
      {shown === 'superseded' || shown === 'withdrawn' ? (
        <p className="app-warning">
          <strong>{STATE_WORDS[shown].heading}.</strong> {STATE_WORDS[shown].meaning}
        </p>
      ) : null}
      <SpecimenNote specimen={specimen} />
    </>
  );
}

type Twin = {
  readonly crumbs: readonly Destination[];
  readonly snapshot: CertificateSnapshot;
  readonly state: CertificateState;
  /** Whether whoever has its code does not see what it says. */
  readonly hidden: boolean;
  /** Null once its bytes have been erased. */
  readonly pdf: { readonly href: string; readonly size: string } | null;
  readonly credentialHref: string | null;
};

/** The certificate as a page: what the PDF says, for whoever cannot or will not read a PDF. */
export function CertificateTwinView({
  crumbs,
  snapshot,
  state,
  hidden,
  pdf,
  credentialHref,
}: Twin) {
  const address = snapshot.verificationAddress.replace(snapshot.code, groupCode(snapshot.code));
  const { specimen } = snapshot;
  return (
    <PageBody crumbs={crumbs}>
      <PageTitle title={`Certificate ${snapshot.serial}`} />
      <PageHeading caption={snapshot.issuer}>Certificate of completion</PageHeading>
      <Standing snapshot={snapshot} state={state} />
      <p>
        This is to record that <bdi>{snapshot.holderName}</bdi> completed the e-learning module{' '}
        {snapshot.moduleTitle}, having passed the quiz of each standard named below.
      </p>
      <SummaryRows
        rows={[
          { key: 'State today', value: stateLabel({ state, specimen }) },
          ...printedRows(snapshot),
          { key: 'Check it at', value: <span className="app-code">{address}</span> },
        ]}
      />
      {pdf ? (
        <p>
          <a className="nhsuk-button app-next-step" href={pdf.href} download>
            Download this certificate (PDF, {pdf.size})
          </a>
        </p>
      ) : (
        <p>{ERASED_WORDS}</p>
      )}
      <CertificateTrust
        verifyHref={new URL(snapshot.verificationAddress).pathname}
        hidden={hidden}
        credentialHref={credentialHref}
      />
    </PageBody>
  );
}
