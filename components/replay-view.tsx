import type { Clause } from '../lib/domain/clause';
import type { Replay } from '../lib/domain/replay';
import { PageLink, type Destination } from './page-link';
import { ReplayChecks } from './replay-checks';
import { ReplayQuestion } from './replay-question';
import { StaffPage, type StaffNav } from './staff-page';
import { SummaryRows } from './summary-rows';

/** An attempt played again: the paper as it was shown, what was said, and whether the rows agree. */
export function ReplayView({
  nav,
  person,
  registrationNumber,
  what,
  startedAt,
  submittedAt,
  content,
  replay,
  chainBreaks,
  clauses,
  edition,
}: {
  readonly nav: StaffNav;
  /** Null once their identity has been erased. */
  readonly person: Destination | null;
  readonly registrationNumber: string | null;
  /** Standard and sitting. */
  readonly what: string;
  readonly startedAt: string;
  readonly submittedAt: string | null;
  /** Version and hash. */
  readonly content: string;
  /** Times in words. */
  readonly replay: Replay;
  readonly chainBreaks: readonly number[];
  /** Every clause of that version. */
  readonly clauses: readonly Clause[];
  readonly edition: string;
}) {
  const title = `Replay: ${what}`;
  return (
    <StaffPage nav={nav} title={title} heading={what} caption="Replay of an attempt">
      <SummaryRows
        rows={[
          {
            key: 'Registrant',
            value: person ? (
              <>
                <PageLink href={person.href}>{person.label}</PageLink>, {registrationNumber}
              </>
            ) : (
              'Their identity has been erased'
            ),
          },
          { key: 'Started', value: startedAt },
          { key: 'Handed in', value: submittedAt ?? 'Not handed in' },
          { key: 'Content', value: <span className="app-breakable">{content}</span> },
        ]}
      />
      <ReplayChecks replay={replay} chainBreaks={chainBreaks} />
      {replay.handedIn ? null : (
        <p className="app-panel-quiet">
          This attempt has not been handed in. What is right, and why, is shown here once it has
          been.
        </p>
      )}
      {replay.items.map((item) => (
        <ReplayQuestion key={item.number} item={item} clauses={clauses} edition={edition} />
      ))}
    </StaffPage>
  );
}
