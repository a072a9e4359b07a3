import { PageBody } from './page-body';
import { PageLink } from './page-link';
import { PageTitle } from './page-title';
import { SummaryRows } from './summary-rows';
import { TechnicalStaff } from './technical-staff';
import { VerifiedDetails, type Found } from './verified-view';
import { VerifiedState } from './verified-state';

/** A check on one sheet: what was asked, when, and what the answer was. */
export function ReceiptView({
  found,
  checkedAt,
  address,
  back,
}: {
  readonly found: Found;
  /** In words, London time. */
  readonly checkedAt: string;
  readonly address: string;
  readonly back: string;
}) {
  return (
    <PageBody>
      <PageTitle title="Receipt of a check" />
      <VerifiedState standing={found.standing} hidden={!found.snapshot} />
      <SummaryRows
        rows={[
          { key: 'Checked', value: `${checkedAt}, London time` },
          { key: 'Where', value: <span className="app-code">{address}</span> },
          {
            key: 'What was checked',
            value:
              'The code. Whether a PDF is the one that was issued is not recorded here: that check is done in a browser, and the service does not hear of it.',
          },
        ]}
      />
      <VerifiedDetails snapshot={found.snapshot} />
      <p>
        This says how the certificate stood at that moment. It may stand differently later: check
        the code again then.
      </p>
      <TechnicalStaff>
        <p>
          SHA-256 of the PDF as it was issued: <span className="app-code">{found.sha256}</span>
        </p>
      </TechnicalStaff>
      <p className="app-not-printed">
        Print this page with your browser, or save it as a PDF.{' '}
        <PageLink href={back}>Back to the certificate</PageLink>
      </p>
    </PageBody>
  );
}
