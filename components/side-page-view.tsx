import type { Clause } from '../lib/domain/clause';
import { firstNamings, type Prose } from '../lib/domain/prose';
import { ClauseAppendix } from './clause-appendix';
import { PageBody } from './page-body';
import { PageHeading } from './page-heading';
import { NextStep, type Destination } from './page-link';
import { PageTitle } from './page-title';
import { ProseText } from './prose-text';

/** A page beside the lessons: what comes before them, and what is kept after them. */
export function SidePageView({
  crumbs,
  title,
  lede,
  edition,
  body,
  clauses,
  next,
}: {
  readonly crumbs: readonly Destination[];
  readonly title: string;
  readonly lede: string;
  readonly edition: string;
  readonly body: Prose;
  /** Every clause that the text quotes or names. */
  readonly clauses: readonly Clause[];
  readonly next: Destination;
}) {
  const first = firstNamings(body);
  return (
    <PageBody crumbs={crumbs}>
      <PageTitle title={title} />
      <PageHeading>{title}</PageHeading>
      <p className="nhsuk-lede-text--small">{lede}</p>
      <ProseText
        prose={body}
        clauses={clauses}
        edition={edition}
        headingLevel={2}
        linked
        first={first}
      />
      <NextStep {...next} />
      <ClauseAppendix clauses={clauses} edition={edition} first={first} />
    </PageBody>
  );
}
