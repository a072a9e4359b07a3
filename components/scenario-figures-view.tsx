import type { Clause } from '../lib/domain/clause';
import { facingScenario } from '../lib/domain/facing';
import type { ItemReport } from '../lib/domain/item-report';
import { MANY_KINDS, type Scenario, type Verdict } from '../lib/domain/learning-module';
import { ClauseDetails } from './clause-details';
import { FiguresExplained } from './figures-explained';
import { ItemFiguresSection, type OptionShown } from './item-figures';
import { ItemMessages } from './item-messages';
import type { Pictures } from './picture';
import { ScenarioAsRead } from './scenario-as-read';
import { StaffPage, type StaffNav } from './staff-page';

/** What the author holds of an option, as staff read it. */
const HELD: Readonly<Record<Verdict, string>> = {
  problem: 'A problem: should be chosen',
  fine: 'Fine: should be left',
  good: 'A good choice',
  partly: 'Part of the way',
  poor: 'Another is better',
  judgement: 'Either way',
};

function optionsOf({ options }: Scenario, { item }: ItemReport): OptionShown[] {
  return options.map(({ id, text, verdict }) => ({
    ...{ id, text, held: HELD[verdict] },
    role: item.options.find((option) => option.id === id)?.role ?? 'open',
  }));
}

/** One scenario: as it is met, the figures of first decisions, and what was said of it. */
export function ScenarioFiguresView({
  nav,
  sections,
  scenario,
  report,
  messages,
  clauses,
  edition,
  pictures,
  countedAt,
}: {
  readonly nav: StaffNav;
  readonly sections: StaffNav;
  readonly scenario: Scenario;
  readonly report: ItemReport;
  readonly messages: readonly { readonly words: string; readonly at: string }[];
  readonly clauses: readonly Clause[];
  readonly edition: string;
  readonly pictures: Pictures;
  readonly countedAt: string;
}) {
  const many = MANY_KINDS.includes(scenario.kind);
  return (
    <StaffPage
      nav={nav}
      sections={sections}
      title={`Scenario: ${scenario.title}`}
      heading={scenario.title}
      caption={report.lesson.title}
    >
      <h2 className="nhsuk-heading-m">As it is met</h2>
      <ScenarioAsRead scenario={facingScenario(scenario)} pictures={pictures} />
      <p className="app-aside">
        {scenario.id}, version {scenario.version}. Counted {countedAt}. Right is a decision in which{' '}
        {many ? 'every part was judged as we judge it' : 'a good choice was made'}.
      </p>
      <ItemFiguresSection
        noun="scenario"
        figures={report.figures}
        findings={report.findings}
        options={optionsOf(scenario, report)}
        nothing={many ? 'None of it' : 'Nothing'}
      />
      <ClauseDetails clauses={clauses} edition={edition} />
      <FiguresExplained noun="scenario" />
      <ItemMessages messages={messages} />
    </StaffPage>
  );
}
