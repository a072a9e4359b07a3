import { Fragment } from 'react';
import type { Clause } from '../lib/domain/clause';
import type { FacingScenario, ScenarioFeedback } from '../lib/domain/facing';
import type { Prose } from '../lib/domain/prose';
import { ClauseAppendix } from './clause-appendix';
import { OutcomeCards } from './outcome-card';
import { finding, inTwoLots, isChoice } from './outcome-words';
import { PageBody } from './page-body';
import { PageHeading } from './page-heading';
import type { Destination } from './page-link';
import { PageTitle } from './page-title';
import type { Pictures } from './picture';
import { PrintHint } from './print-hint';
import { ProseText } from './prose-text';
import { ScenarioAsRead } from './scenario-as-read';

function Feedback({
  feedback,
  pictures,
  edition,
}: {
  readonly feedback: ScenarioFeedback;
  readonly pictures: Pictures;
  readonly edition: string;
}) {
  const { scenario, takeaway, clauses } = feedback;
  const { own, others } = inTwoLots(feedback);
  return (
    <>
      <h3 className="nhsuk-heading-s">{finding(feedback)}</h3>
      <OutcomeCards
        options={isChoice(scenario.kind) ? [...own, ...others] : feedback.options}
        kind={scenario.kind}
        pictures={pictures}
        edition={edition}
        onPaper
      />
      <p>
        <strong>To keep</strong>
      </p>
      <ProseText prose={takeaway} clauses={clauses} edition={edition} headingLevel={4} />
    </>
  );
}

/** A whole lesson on one page: to read, and to print. */
export function LessonPrintView({
  crumbs,
  title,
  edition,
  prose,
  clauses,
  scenarios,
  feedback,
  pictures,
}: {
  readonly crumbs: readonly Destination[];
  readonly title: string;
  readonly edition: string;
  readonly prose: Prose;
  /** The standard, and every clause that the prose quotes or names. */
  readonly clauses: readonly Clause[];
  readonly scenarios: readonly FacingScenario[];
  /** Of the scenarios that this person has decided. */
  readonly feedback: readonly ScenarioFeedback[];
  readonly pictures: Pictures;
}) {
  const waiting = scenarios.length - feedback.length;
  return (
    <PageBody crumbs={crumbs}>
      <PageTitle title={`To print: ${title}`} />
      <PageHeading caption="The whole lesson, to print">{title}</PageHeading>
      <PrintHint />
      <ProseText prose={prose} clauses={clauses} edition={edition} headingLevel={2} linked />
      <h2 className="nhsuk-heading-m">The scenarios</h2>
      {waiting > 0 ? (
        <p>What we think of a scenario is printed once you have decided it online.</p>
      ) : null}
      {scenarios.map((scenario) => (
        <Fragment key={scenario.id}>
          <ScenarioAsRead scenario={scenario} pictures={pictures} />
          {feedback
            .filter((one) => one.scenario.id === scenario.id)
            .map((one) => (
              <Feedback
                key={one.scenario.id}
                feedback={one}
                pictures={pictures}
                edition={edition}
              />
            ))}
        </Fragment>
      ))}
      <ClauseAppendix clauses={clauses} edition={edition} />
    </PageBody>
  );
}
