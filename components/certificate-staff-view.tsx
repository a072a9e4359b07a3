import type { CertificateSnapshot, CertificateState } from '../lib/domain/certificate';
import type { ChangeKind } from '../lib/domain/certificate-change';
import type { FormAction, Hidden } from '../lib/domain/form';
import { DecisionForm, ProposalForm } from './certificate-change-forms';
import { CHANGE_WORDS, STATE_WORDS } from './certificate-change-words';
import { printedRows } from './certificate-rows';
import { DataTable } from './data-table';
import { PageLink } from './page-link';
import { PageTitle } from './page-title';
import { StaffPage, type StaffNav } from './staff-page';
import { SummaryRows } from './summary-rows';

type Change = {
  readonly id: string;
  readonly kind: ChangeKind;
  readonly reason: string;
  readonly proposer: string;
  /** Days and times in words. */
  readonly at: string;
  readonly decision: {
    readonly accepted: boolean;
    readonly decider: string;
    readonly at: string;
  } | null;
};

type Waiting = {
  readonly change: Change;
  readonly mayDecide: boolean;
  readonly action: FormAction;
  readonly hidden: Hidden;
};

function outcomeOf({ decision }: Change): string {
  if (!decision) return 'Waits for a second person';
  return `${decision.accepted ? 'Accepted' : 'Declined'} by ${decision.decider}, ${decision.at}`;
}

function WaitingChange({ title, waiting }: { readonly title: string; readonly waiting: Waiting }) {
  const { change, mayDecide, action, hidden } = waiting;
  return (
    <section className="app-panel-quiet" aria-labelledby="waiting">
      <h2 className="nhsuk-heading-m" id="waiting">
        {change.proposer} proposes: {CHANGE_WORDS[change.kind].label.toLowerCase()}
      </h2>
      <p className="app-words">{change.reason}</p>
      <p>{CHANGE_WORDS[change.kind].hint}</p>
      {mayDecide ? (
        <DecisionForm title={title} action={action} hidden={hidden} />
      ) : (
        <>
          <PageTitle title={title} />
          <p>You proposed this. A second member of staff decides it.</p>
        </>
      )}
    </section>
  );
}

/** One certificate as staff see it: what it says, how it stands, what was proposed and decided. */
export function CertificateStaffView({
  nav,
  snapshot,
  state,
  latest,
  registrantHref,
  issuedAt,
  changes,
  waiting,
  proposal,
}: {
  readonly nav: StaffNav;
  readonly snapshot: CertificateSnapshot;
  readonly state: CertificateState;
  /** The certificate that stands in its place, where there is one. */
  readonly latest: { readonly serial: string; readonly href: string } | null;
  readonly registrantHref: string | null;
  readonly issuedAt: string;
  readonly changes: readonly Change[];
  readonly waiting: Waiting | null;
  readonly proposal: {
    readonly kinds: readonly ChangeKind[];
    readonly action: FormAction;
    readonly hidden: Hidden;
  } | null;
}) {
  const title = `Certificate ${snapshot.serial}`;
  return (
    <StaffPage nav={nav} heading={title}>
      {waiting ? <WaitingChange title={title} waiting={waiting} /> : null}
      <SummaryRows
        rows={[
          { key: 'State', value: STATE_WORDS[state] },
          ...(latest
            ? [
                {
                  key: 'Followed by',
                  value: <PageLink href={latest.href}>{latest.serial}</PageLink>,
                },
              ]
            : []),
          { key: 'Issued', value: issuedAt },
          ...printedRows(snapshot).filter(({ key }) => key !== 'Code'),
        ]}
      />
      {registrantHref ? (
        <p>
          <PageLink href={registrantHref}>What this person has done</PageLink>
        </p>
      ) : null}
      <DataTable
        caption="What was proposed and decided"
        columns={['Change', 'Reason', 'Proposed', 'Outcome']}
        empty="No change was ever proposed."
        rows={changes.map((change) => ({
          key: change.id,
          cells: [
            CHANGE_WORDS[change.kind].label,
            change.reason,
            `${change.proposer}, ${change.at}`,
            outcomeOf(change),
          ],
        }))}
      />
      {proposal ? <ProposalForm title={title} {...proposal} /> : null}
      {waiting || proposal ? null : <PageTitle title={title} />}
    </StaffPage>
  );
}
