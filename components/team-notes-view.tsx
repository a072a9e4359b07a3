import type { OptionFeedback, ScenarioFeedback } from '../lib/domain/facing';
import { heldWords } from '../lib/domain/team-sheet';
import { ClauseAppendix } from './clause-appendix';
import { Grounds } from './clause-details';
import { consequenceWords } from './outcome-words';
import { PageBody } from './page-body';
import { PageHeading } from './page-heading';
import type { Destination } from './page-link';
import { PageTitle } from './page-title';
import type { Pictures } from './picture';
import { PrintHint } from './print-hint';
import { ProseText } from './prose-text';
import { Rewrite, WhatHappenedNext } from './what-came-of-it';

function Part({
  feedback,
  held,
  edition,
}: {
  readonly feedback: OptionFeedback;
  readonly held: string;
  readonly edition: string;
}) {
  const { option, why, clauses, judgement } = feedback;
  return (
    <li className="app-card">
      <p>
        <strong>{held}:</strong> {option.text}
      </p>
      <ProseText prose={why} clauses={clauses} edition={edition} headingLevel={4} />
      <Grounds clauses={clauses} judgement={judgement} edition={edition} />
    </li>
  );
}

function Notes({
  note,
  number,
  pictures,
  edition,
}: {
  readonly note: ScenarioFeedback;
  readonly number: number;
  readonly pictures: Pictures;
  readonly edition: string;
}) {
  const { scenario, options, consequence, rewrite, takeaway, clauses } = note;
  const id = `notes-${scenario.id}`;
  return (
    <section className="app-sheet-part" aria-labelledby={id}>
      <h2 className="nhsuk-heading-m" id={id}>
        {number}. {scenario.title}
      </h2>
      <ul className="app-cards">
        {options.map((one) => (
          <Part
            key={one.option.id}
            feedback={one}
            held={heldWords(scenario.kind, one.verdict)}
            edition={edition}
          />
        ))}
      </ul>
      <WhatHappenedNext title={consequenceWords(scenario.kind)} steps={consequence} heading="h3" />
      <Rewrite rewrite={rewrite} pictures={pictures} heading="h3" />
      <h3 className="nhsuk-heading-s">To keep</h3>
      <ProseText prose={takeaway} clauses={clauses} edition={edition} headingLevel={4} />
    </section>
  );
}

/** For whoever leads a meeting: what we think of each part, of nobody's decision. */
export function TeamNotesView({
  crumbs,
  notes,
  pictures,
  edition,
  fileHref,
}: {
  readonly crumbs: readonly Destination[];
  readonly notes: readonly ScenarioFeedback[];
  readonly pictures: Pictures;
  readonly edition: string;
  /** Sheet and notes as one PDF. */
  readonly fileHref: string;
}) {
  const clauses = new Map(notes.flatMap((note) => note.clauses.map((one) => [one.id, one])));
  return (
    <PageBody crumbs={crumbs}>
      <PageTitle title="For whoever leads the meeting" />
      <PageHeading caption="Team discussion sheet">For whoever leads the meeting</PageHeading>
      <p>
        What we think of each part, and why. Let the team decide first. Where it says that something
        is our judgement, the guidance does not say all of it, and you may well see it in another
        way.
      </p>
      <p className="app-not-printed">
        <a href={fileHref} download>
          Download the sheet with these notes, which begin on a page of their own (PDF)
        </a>
      </p>
      <PrintHint />
      {notes.map((note, index) => (
        <Notes
          key={note.scenario.id}
          note={note}
          number={index + 1}
          pictures={pictures}
          edition={edition}
        />
      ))}
      <ClauseAppendix clauses={[...clauses.values()]} edition={edition} />
    </PageBody>
  );
}
