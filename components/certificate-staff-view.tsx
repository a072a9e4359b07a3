import { CERTIFICATE_LABELS, type CertificateSnapshot } from '../lib/domain/certificate';
import type { ChangeKind } from '../lib/domain/certificate-change';
import {
  ERASED_WORDS,
  HIDDEN_WORDS,
  stateLabel,
  type KeptStanding,
} from '../lib/domain/certificate-standing';
import type { FormAction, Hidden } from '../lib/domain/form';
import { DecisionForm, ProposalForm } from './certificate-change-forms';
import { CHANGE_WORDS } from './certificate-change-words';
import { printedRows } from './certificate-rows';
import { DataTable } from './data-table';
import { PageLink } from './page-link';
import { PageTitle } from './page-title';
import { StaffPage, type StaffNav } from './staff-page';
import { SummaryRows, type SummaryRow } from './summary-rows';

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

type StandingToShow = KeptStanding & {
  /** Whether its holder keeps hidden what it says. */
  readonly hidden: boolean;
  /** Whether the bytes of its PDF are kept. */
  readonly fileKept: boolean;
  /** The certificate that stands in its place, where there is one. */
  readonly latest: { readonly serial: string; readonly href: string } | null;
};

function standingRows({ hidden, fileKept, latest, ...standing }: StandingToShow): SummaryRow[] {
  const followed = latest && <PageLink href={latest.href}>{latest.serial}</PageLink>;
  return [
    { key: 'State today', value: stateLabel(standing) },
    ...(followed ? [{ key: 'Followed by', value: followed }] : []),
    ...(hidden ? [{ key: 'Its code shows', value: HIDDEN_WORDS.label }] : []),
    ...(fileKept ? [] : [{ key: 'PDF', value: ERASED_WORDS }]),
  ];
}

/** One certificate as staff see it: what it says, how it stands, what was proposed and decided. */
export function CertificateStaffView({
  nav,
  snapshot,
  state,
  hidden,
  fileKept,
  latest,
  registrantHref,
  issuedAt,
  changes,
  waiting,
  proposal,
}: Omit<StandingToShow, 'specimen'> & {
  readonly nav: StaffNav;
  readonly snapshot: CertificateSnapshot;
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
          ...standingRows({ state, specimen: snapshot.specimen, hidden, fileKept, latest }),
          { key: 'Issued', value: issuedAt },
          ...printedRows(snapshot).filter(({ key }) => key !== CERTIFICATE_LABELS.code),
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
