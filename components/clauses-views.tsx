import type { Guidance } from '../lib/domain/clause';
import { editionOf, monthInWords } from '../lib/domain/clause';
import { FilterForm, SelectField } from './filter-form';
import {
  Limits,
  Readings,
  ReadingsTable,
  type ItemWay,
  type MisreadingShown,
} from './misreadings-view';
import { PageLink } from './page-link';
import { PrintHint } from './print-hint';
import { StaffPage, type StaffNav } from './staff-page';
import { SummaryRows } from './summary-rows';

type Shown = {
  readonly nav: StaffNav;
  readonly sections: StaffNav;
  readonly guidance: Guidance;
  /** Whether the month it was to be reviewed in has passed. */
  readonly overdue: boolean;
  /** The most misread first. */
  readonly readings: readonly MisreadingShown[];
  readonly wayTo: ItemWay;
  /** In words. */
  readonly countedAt: string;
};

function reviewWords({ reviewDue }: Guidance, overdue: boolean): string {
  const month = monthInWords(reviewDue);
  return overdue ? `Its review has been due since ${month}.` : `Its review is due in ${month}.`;
}

/** What registrants misread, clause by clause, for staff. */
export function ClausesView({
  modules,
  printHref,
  ...shown
}: Shown & {
  /** More than one is a choice. */
  readonly modules: readonly {
    readonly value: string;
    readonly label: string;
    readonly chosen: boolean;
  }[];
  readonly printHref: string;
}) {
  const { nav, sections, guidance, overdue, readings, wayTo, countedAt } = shown;
  return (
    <StaffPage
      nav={nav}
      sections={sections}
      title="Clauses"
      heading="What registrants misread, by clause"
    >
      {modules.length > 1 ? (
        <FilterForm action={sections.current} label="What is shown" words="Show">
          <SelectField
            filter={{
              ...{ name: 'module', label: 'Module', options: modules },
              value: modules.find(({ chosen }) => chosen)?.value ?? '',
            }}
          />
        </FilterForm>
      ) : null}
      <p>
        {guidance.title}, {editionOf(guidance)}. {reviewWords(guidance, overdue)}{' '}
        <PageLink href={printHref}>A report to print, for whoever revises it</PageLink>
      </p>
      <Readings readings={readings} edition={editionOf(guidance)} wayTo={wayTo} open={false} />
      <Limits />
      <p className="app-aside">Counted {countedAt}. Nobody’s name is in these figures.</p>
    </StaffPage>
  );
}

/** The same as a report on paper, for whoever revises the guidance. */
export function ClausesReportView(shown: Shown) {
  const { nav, sections, guidance, overdue, readings, wayTo, countedAt } = shown;
  return (
    <StaffPage
      nav={nav}
      sections={sections}
      title="Report: what registrants misread"
      heading="What registrants misread in the guidance"
      caption="For whoever revises it"
    >
      <PrintHint />
      <SummaryRows
        rows={[
          { key: 'Guidance', value: `${guidance.title}, ${editionOf(guidance)}` },
          { key: 'Published by', value: guidance.publisher },
          { key: 'Review', value: reviewWords(guidance, overdue) },
          { key: 'Counted', value: countedAt },
        ]}
      />
      <Limits />
      <ReadingsTable readings={readings} />
      <Readings readings={readings} edition={editionOf(guidance)} wayTo={wayTo} open />
    </StaffPage>
  );
}
