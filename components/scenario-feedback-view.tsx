import type { ReactNode } from 'react';
import type { ScenarioFeedback } from '../lib/domain/facing';
import { consequenceWords, finding } from './outcome-words';
import { PageBody } from './page-body';
import { PageHeading } from './page-heading';
import { NextStep, PageLink, type Destination } from './page-link';
import { PageTitle } from './page-title';
import type { Pictures } from './picture';
import { ProseText } from './prose-text';
import { SavedAt, type Saved } from './saved-at';
import { ScenarioOutcomes } from './scenario-outcomes';
import { Rewrite, WhatHappenedNext } from './what-came-of-it';

/** What we think of each part, why, what came of it, and how it could have been written. */
export function ScenarioFeedbackView({
  crumbs,
  number,
  of,
  feedback,
  saved,
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
  /** When it was decided. */
  readonly saved: Saved | null;
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
      <SavedAt saved={saved} />
      <ScenarioOutcomes feedback={feedback} pictures={pictures} edition={edition} />
      <WhatHappenedNext title={consequenceWords(scenario.kind)} steps={feedback.consequence} />
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
