import type { Clause } from '../lib/domain/clause';
import type { QuestionReview } from '../lib/domain/facing';
import type { FormAction, Hidden } from '../lib/domain/form';
import { ButtonForm } from './button-form';
import { IntentionForm, type IntentionProps } from './intention-form';
import { PageBody } from './page-body';
import { NextStep, PageLink, type Destination } from './page-link';
import { PageTitle } from './page-title';
import { QuestionReviewCard } from './question-review-card';
import { Segments } from './segments';

type Score = {
  readonly passed: boolean;
  readonly right: number;
  readonly of: number;
  readonly needed: number;
  readonly day: string;
  /** Said when this was the last standard: `All 5 standards are passed.` */
  readonly every?: string;
};

function headingOf({ passed }: Score): string {
  return passed ? 'You passed' : 'Not yet passed';
}

function ResultPanel({ score }: { readonly score: Score }) {
  const { passed, right, of, needed, day, every } = score;
  return (
    <div className={`nhsuk-panel app-result app-result--${passed ? 'passed' : 'not-yet'}`}>
      <h1 className="nhsuk-panel__title">{headingOf(score)}</h1>
      <div className="nhsuk-panel__body">
        <p>
          <strong>
            {right} of {of} right.
          </strong>{' '}
          {needed} of {of} is a pass.
        </p>
        <Segments
          segments={Array.from({ length: of }, (_, at) => (at < right ? 'full' : 'empty'))}
        />
        <p className="app-result__day">{day}</p>
        {every ? (
          <p>
            <strong>{every}</strong>
          </p>
        ) : null}
      </div>
    </div>
  );
}

/** Straight to what was not right. */
function LookAgain({ reviews }: { readonly reviews: readonly QuestionReview[] }) {
  const wrong = reviews.filter(({ correct }) => !correct);
  if (wrong.length === 0) return null;
  return (
    <>
      <h2 className="nhsuk-heading-s">Worth another look</h2>
      <ul className="nhsuk-list">
        {wrong.map(({ number, question }) => (
          <li key={question.id}>
            <a className="nhsuk-link" href={`#question-${number}`}>
              Question {number}
            </a>
            : {question.ask}
          </li>
        ))}
      </ul>
    </>
  );
}

export function ResultView({
  crumbs,
  passed,
  right,
  of,
  needed,
  day,
  reviews,
  clauses,
  edition,
  every,
  next,
  home,
  retake,
  intention,
}: {
  readonly crumbs: readonly Destination[];
  readonly reviews: readonly QuestionReview[];
  /** Every clause that the reviews name. */
  readonly clauses: readonly Clause[];
  readonly edition: string;
  readonly next: Destination;
  /** The module, where the way on does not lead there. */
  readonly home?: Destination;
  readonly retake: { readonly action: FormAction; readonly hidden: Hidden } | null;
  readonly intention?: IntentionProps;
} & Score) {
  const score = { passed, right, of, needed, day, ...(every ? { every } : {}) };
  const title = `${headingOf(score)}: ${right} of ${of} right`;
  const panel = (
    <>
      <ResultPanel score={score} />
      <LookAgain reviews={reviews} />
      {passed ? null : (
        <p>Look at what was right and why, below. You can try again now or another day.</p>
      )}
    </>
  );
  const way = (
    <div className="app-ways">
      <NextStep {...next} secondary={retake !== null} />
      {home ? <PageLink href={home.href}>{home.label}</PageLink> : null}
    </div>
  );
  return (
    <PageBody crumbs={crumbs}>
      {retake ? (
        <ButtonForm
          title={title}
          words="Try again"
          pendingWords="Starting…"
          after={way}
          {...retake}
        >
          {panel}
        </ButtonForm>
      ) : (
        <>
          <PageTitle title={title} />
          {panel}
          {way}
        </>
      )}
      {reviews.map((review) => (
        <QuestionReviewCard
          key={review.question.id}
          review={review}
          clauses={clauses}
          edition={edition}
        />
      ))}
      {intention ? <IntentionForm {...intention} /> : null}
      {retake ? (
        <p>
          <a className="nhsuk-link" href="#form">
            Back to the top, to try again
          </a>
        </p>
      ) : null}
    </PageBody>
  );
}
