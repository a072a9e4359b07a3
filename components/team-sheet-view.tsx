import type { TeamSheet } from '../lib/domain/team-sheet';
import { PageBody } from './page-body';
import { PageHeading } from './page-heading';
import { PageLink, type Destination } from './page-link';
import { PageTitle } from './page-title';
import type { Pictures } from './picture';
import { PrintHint } from './print-hint';
import { ScenarioAsRead } from './scenario-as-read';
import { SheetProblem, TeamSheetForm, type SheetChoice } from './team-sheet-form';

type Links = {
  /** The sheet alone, as PDF. */
  readonly fileHref: string;
  /** What we think of the scenarios. */
  readonly notesHref: string;
};

function Questions({ discuss }: { readonly discuss: readonly string[] }) {
  return (
    <>
      <h3 className="nhsuk-heading-s">To talk about</h3>
      <ol className="nhsuk-list nhsuk-list--number">
        {discuss.map((question) => (
          <li key={question}>{question}</li>
        ))}
      </ol>
    </>
  );
}

function Sheet({ sheet, pictures }: { readonly sheet: TeamSheet; readonly pictures: Pictures }) {
  return (
    <>
      <p>
        Take one scenario at a time: read it aloud, say what you would do, then talk. Some of the
        posts are fine as they are.
      </p>
      <p>
        <strong>Speak about the posts, not about people you know.</strong> Name no service user and
        no colleague.
      </p>
      {sheet.scenarios.map(({ scenario, discuss }, index) => (
        <div key={scenario.id} className="app-sheet-part">
          <ScenarioAsRead scenario={scenario} pictures={pictures} number={index + 1} />
          <Questions discuss={discuss} />
        </div>
      ))}
      <p className="app-aside">
        From {sheet.moduleTitle}, on the {sheet.guidanceTitle}, {sheet.edition}.
      </p>
    </>
  );
}

function WaysOn({ fileHref, notesHref }: Links) {
  return (
    <section className="app-panel-quiet app-not-printed" aria-labelledby="who-leads">
      <h2 className="nhsuk-heading-s" id="who-leads">
        If you lead the meeting
      </h2>
      <p>
        There are notes for you: what we think of each part, why, and what came of it. They tell
        what you may not have decided yet yourself.
      </p>
      <ul className="app-ways app-ways--list">
        <li>
          <PageLink href={notesHref}>Open the notes for whoever leads</PageLink>
        </li>
        <li>
          <a href={fileHref} download>
            Download the sheet, without the notes (PDF)
          </a>
        </li>
      </ul>
    </section>
  );
}

/** Three scenarios with questions for a meeting; no verdict, and nothing about whoever opened it. */
export function TeamSheetView({
  crumbs,
  sheet,
  pictures,
  links,
  form,
}: {
  readonly crumbs: readonly Destination[];
  /** Null where what was asked for gives no sheet. */
  readonly sheet: TeamSheet | null;
  readonly pictures: Pictures;
  readonly links: Links;
  readonly form: {
    readonly action: string;
    readonly choices: readonly SheetChoice[];
    readonly ticked: readonly string[];
    readonly problem: string | null;
  };
}) {
  const title = 'Team discussion sheet';
  return (
    <PageBody crumbs={crumbs}>
      <PageTitle
        title={title}
        problems={form.problem ? [{ field: 'scenario', message: form.problem }] : []}
      />
      <SheetProblem problem={form.problem} />
      <PageHeading caption="Three scenarios for a meeting">{title}</PageHeading>
      {sheet ? (
        <>
          <PrintHint />
          <Sheet sheet={sheet} pictures={pictures} />
          <WaysOn {...links} />
        </>
      ) : null}
      <TeamSheetForm {...form} />
    </PageBody>
  );
}
