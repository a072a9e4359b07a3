import type { ReactNode } from 'react';
import type { Confidence } from '../lib/domain/confidence';
import type { FacingQuestion } from '../lib/domain/facing';
import type { FormAction, Hidden } from '../lib/domain/form';
import { PageBody } from './page-body';
import { PageLink, type Destination } from './page-link';
import { ProseText } from './prose-text';
import { QuestionForm } from './question-form';
import { SavedAt, type Saved } from './saved-at';
import { Segments } from './segments';

function Position({ number, of }: { readonly number: number; readonly of: number }) {
  return (
    <div className="app-position">
      <p className="app-position__words">
        Question {number} of {of}
      </p>
      <Segments
        segments={Array.from({ length: of }, (_, at) => (at < number ? 'full' : 'empty'))}
      />
    </div>
  );
}

export function QuestionView({
  crumbs,
  number,
  of,
  question,
  chosen,
  confidence,
  answered,
  saved,
  notice,
  action,
  hidden,
  previous,
  check,
  leave,
  foot,
}: {
  readonly crumbs: readonly Destination[];
  readonly number: number;
  readonly of: number;
  readonly question: FacingQuestion;
  /** What was said before, if anything. */
  readonly chosen: readonly string[];
  /** How sure they said they were. */
  readonly confidence: Confidence | null;
  /** Whether this question has an answer. */
  readonly answered: boolean;
  /** When an answer of this quiz was last saved. */
  readonly saved: Saved | null;
  readonly notice?: string;
  readonly action: FormAction;
  readonly hidden: Hidden;
  readonly previous: string | null;
  /** Where all answers are seen together. */
  readonly check: string;
  readonly leave: string;
  /** What stands under everything else. */
  readonly foot?: ReactNode;
}) {
  return (
    <PageBody crumbs={crumbs}>
      <QuestionForm
        key={question.id}
        title={`Question ${number} of ${of}: ${question.ask}`}
        question={question}
        chosen={chosen}
        confidence={confidence}
        action={action}
        hidden={hidden}
      >
        {notice ? <p className="app-panel-quiet">{notice}</p> : null}
        <Position number={number} of={of} />
        <SavedAt saved={saved} />
        <ProseText prose={question.case} />
      </QuestionForm>
      {answered ? <p className="app-aside">You have answered this. Your answer is kept.</p> : null}
      <ul className="app-ways app-ways--list">
        {previous ? (
          <li>
            <PageLink href={previous}>Back to question {number - 1}</PageLink>
          </li>
        ) : null}
        <li>
          <PageLink href={check}>See all your answers</PageLink>
        </li>
        <li>
          <PageLink href={leave}>Leave and come back later</PageLink>: your saved answers are kept
        </li>
      </ul>
      {foot}
    </PageBody>
  );
}
