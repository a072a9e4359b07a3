import type { ReactNode } from 'react';
import type { ScenarioFeedback } from '../lib/domain/facing';
import { MockPost } from './mock-post';
import { consequenceWords, finding } from './outcome-words';
import { PageBody } from './page-body';
import { PageHeading } from './page-heading';
import { NextStep, PageLink, type Destination } from './page-link';
import { PageTitle } from './page-title';
import type { Pictures } from './picture';
import { ProseText } from './prose-text';
import { ScenarioOutcomes } from './scenario-outcomes';

function Consequence({ scenario, consequence: steps }: ScenarioFeedback) {
  if (steps.length === 0) return null;
  return (
    <>
      <h2 className="nhsuk-heading-m">{consequenceWords(scenario.kind)}</h2>
      <ol className="app-timeline">
        {steps.map(({ when, what }) => (
          <li key={when + what} className="app-timeline__step">
            <strong className="app-timeline__when">{when}</strong>
            <p className="app-timeline__what">{what}</p>
          </li>
        ))}
      </ol>
    </>
  );
}

function Rewrite({
  rewrite,
  pictures,
}: {
  readonly rewrite: ScenarioFeedback['rewrite'];
  readonly pictures: Pictures;
}) {
  if (!rewrite) return null;
  return (
    <>
      <h2 className="nhsuk-heading-m">The same post, written well</h2>
      <MockPost post={rewrite.post} pictures={pictures} />
      <h3 className="nhsuk-heading-s">What changed</h3>
      <ul className="nhsuk-list nhsuk-list--bullet">
        {rewrite.changes.map((change) => (
          <li key={change}>{change}</li>
        ))}
      </ul>
    </>
  );
}

/** What we think of each part, why, what came of it, and how it could have been written. */
export function ScenarioFeedbackView({
  crumbs,
  number,
  of,
  feedback,
  pictures,
  edition,
  again,
  next,
  foot,
}: {
  readonly crumbs: readonly Destination[];
  readonly number: number;
  readonly of: number;
  readonly feedback: ScenarioFeedback;
  readonly pictures: Pictures;
  readonly edition: string;
  readonly again: string;
  readonly next: Destination;
  /** What stands under everything else. */
  readonly foot?: ReactNode;
}) {
  const { scenario, rewrite, takeaway, clauses } = feedback;
  return (
    <PageBody crumbs={crumbs}>
      <PageTitle title={`${finding(feedback)}: ${scenario.title}`} />
      <PageHeading caption={`Scenario ${number} of ${of}: ${scenario.title}`}>
        {finding(feedback)}
      </PageHeading>
      <ScenarioOutcomes feedback={feedback} pictures={pictures} edition={edition} />
      <Consequence {...feedback} />
      <Rewrite rewrite={rewrite} pictures={pictures} />
      <section className="app-takeaway" aria-labelledby="keep">
        <h2 className="app-takeaway__heading" id="keep">
          To keep
        </h2>
        <ProseText prose={takeaway} clauses={clauses} edition={edition} headingLevel={3} />
      </section>
      <div className="app-ways">
        <NextStep {...next} />
        <PageLink href={again}>Try it again</PageLink>
      </div>
      {foot}
    </PageBody>
  );
}
