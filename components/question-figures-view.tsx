import type { Clause } from '../lib/domain/clause';
import type { FormAction, Hidden } from '../lib/domain/form';
import type { ItemReport } from '../lib/domain/item-report';
import type { Question } from '../lib/domain/learning-module';
import type { DrawChange } from '../lib/domain/question-withdrawal';
import type { RefusalReason } from '../lib/domain/refusal';
import { ClauseDetails } from './clause-details';
import { DrawForm } from './draw-form';
import { FiguresExplained } from './figures-explained';
import { ItemFiguresSection, type OptionShown } from './item-figures';
import { ItemMessages } from './item-messages';
import { PageTitle } from './page-title';
import { ProseText } from './prose-text';
import { REFUSAL_WORDS } from './refusal-words';
import { StaffPage, type StaffNav } from './staff-page';

type Change = {
  readonly ordinal: number;
  readonly kind: DrawChange;
  readonly reason: string;
  readonly staffName: string;
  /** In words. */
  readonly at: string;
};

const CHANGED: Readonly<Record<DrawChange, string>> = {
  withdraw: 'Withdrawn from future papers',
  restore: 'Put back into future papers',
};

function optionsOf({ options }: Question, { item }: ItemReport): OptionShown[] {
  return options.map(({ id, text, key, allowed }) => ({
    ...{ id, text, role: item.options.find((option) => option.id === id)?.role ?? 'open' },
    held: key ? 'Right' : allowed ? 'Allowed, not the best' : 'Not right',
  }));
}

function AsAsked({ question }: { readonly question: Question }) {
  return (
    <section className="app-as-read" aria-label="The question as it is asked">
      <ProseText prose={question.case} headingLevel={3} />
      <p>
        <strong>{question.ask}</strong>
      </p>
      <ul className="nhsuk-list nhsuk-list--bullet">
        {question.options.map(({ id, text, key }) => (
          <li key={id}>
            {text}
            {key ? <strong> (right)</strong> : null}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Changes({ changes }: { readonly changes: readonly Change[] }) {
  if (changes.length === 0) return null;
  return (
    <>
      <h2 className="nhsuk-heading-m">Withdrawn and put back</h2>
      <ul className="app-cards">
        {changes.map(({ ordinal, kind, reason, staffName, at }) => (
          <li key={ordinal} className="app-card">
            <h3 className="nhsuk-heading-xs">{CHANGED[kind]}</h3>
            <p className="app-aside">
              {staffName}, {at}
            </p>
            <p className="app-words">{reason}</p>
          </li>
        ))}
      </ul>
    </>
  );
}

function standing(withdrawn: boolean, drawnAllTheSame: boolean): string | null {
  if (!withdrawn) return null;
  return drawnAllTheSame
    ? 'Withdrawn, but drawn all the same: without it too few on its topic are left to fill a paper. The authors have to add one.'
    : 'Withdrawn from future papers.';
}

function earlierWords(earlier: readonly number[]): string {
  const [one, ...others] = earlier;
  if (one === undefined) return '';
  return others.length === 0
    ? ` Version ${one} has answers of its own; they are not among these.`
    : ` Versions ${earlier.join(', ')} have answers of their own; they are not among these.`;
}

/** One question: as it is asked, its figures, what was said of it, and whether it is drawn. */
export function QuestionFiguresView({
  nav,
  sections,
  question,
  report,
  changes,
  drawnAllTheSame,
  earlier,
  draw,
  messages,
  clauses,
  edition,
  countedAt,
}: {
  readonly nav: StaffNav;
  readonly sections: StaffNav;
  readonly question: Question;
  readonly report: ItemReport;
  readonly changes: readonly Change[];
  readonly drawnAllTheSame: boolean;
  readonly earlier: readonly number[];
  /** What a manager may do; null for whoever is none. */
  readonly draw:
    | { readonly change: DrawChange; readonly action: FormAction; readonly hidden: Hidden }
    | { readonly refused: RefusalReason }
    | null;
  readonly messages: readonly { readonly words: string; readonly at: string }[];
  readonly clauses: readonly Clause[];
  readonly edition: string;
  readonly countedAt: string;
}) {
  const title = `Question ${question.id}`;
  const how = standing(report.withdrawn, drawnAllTheSame);
  const isForm = draw !== null && 'action' in draw;
  return (
    <StaffPage nav={nav} sections={sections} heading={title} caption={report.lesson.title}>
      {isForm ? null : <PageTitle title={title} />}
      {how ? <p className="app-warning">{how}</p> : null}
      <AsAsked question={question} />
      <p className="app-aside">
        Version {question.version}, topic “{question.topic}”. Counted {countedAt}.
        {earlierWords(earlier)}
      </p>
      <ItemFiguresSection
        noun="question"
        figures={report.figures}
        findings={report.findings}
        options={optionsOf(question, report)}
        nothing="No answer"
      />
      <ClauseDetails clauses={clauses} edition={edition} />
      <FiguresExplained noun="question" />
      <ItemMessages messages={messages} />
      <Changes changes={changes} />
      {draw && 'refused' in draw ? <p>{REFUSAL_WORDS[draw.refused]}</p> : null}
      {isForm ? <DrawForm title={title} {...draw} /> : null}
    </StaffPage>
  );
}
