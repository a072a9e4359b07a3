import type { Clause } from '../lib/domain/clause';
import type { QuestionReview } from '../lib/domain/facing';
import { CitedGrounds, ClauseDetails } from './clause-details';
import { OutcomeSign, type Tone } from './outcome-sign';
import { ProseText } from './prose-text';

type Option = QuestionReview['options'][number];

/** What is said of one option: what the person did, and whether it was right. */
export function optionWords({
  chosen,
  key,
  allowed,
}: Pick<Option, 'chosen' | 'key' | 'allowed'>): string {
  if (allowed) {
    return chosen
      ? 'You chose this: allowed, but not the best answer'
      : 'Allowed, but not the best answer';
  }
  if (chosen)
    return key ? 'You chose this, and it is right' : 'You chose this, but it is not right';
  return key ? 'Right, though you did not choose it' : 'Not right, as you thought';
}

function toneOf({ chosen, key, allowed }: Option): Tone {
  if (chosen && allowed) return 'partly';
  if (chosen) return key ? 'right' : 'wrong';
  return key ? 'partly' : 'calm';
}

function OptionReview({ option }: { readonly option: Option }) {
  const { clauses, judgement, text, why } = option;
  const tone = toneOf(option);
  return (
    <li className={`app-outcome app-outcome--${tone}`}>
      <h3 className="app-outcome__heading">
        <OutcomeSign tone={tone} />
        {optionWords(option)}
      </h3>
      <div className="app-outcome__part">
        <p className="app-outcome__text">{text}</p>
      </div>
      <ProseText prose={why} headingLevel={4} />
      <CitedGrounds ids={clauses} judgement={judgement} />
    </li>
  );
}

function OptionReviews({ options }: { readonly options: readonly Option[] }) {
  return (
    <ul className="app-outcomes">
      {options.map((option) => (
        <OptionReview key={option.id} option={option} />
      ))}
    </ul>
  );
}

function Others({
  options,
  number,
}: {
  readonly options: readonly Option[];
  readonly number: number;
}) {
  if (options.length === 0) return null;
  return (
    <details className="nhsuk-details">
      <summary className="nhsuk-details__summary">
        <span className="nhsuk-details__summary-text">
          Why not the {options.length === 1 ? 'other' : 'others'}
          <span className="nhsuk-u-visually-hidden"> in question {number}</span>
        </span>
      </summary>
      <div className="nhsuk-details__text">
        <OptionReviews options={options} />
      </div>
    </details>
  );
}

function verdictWords({ correct, answered }: QuestionReview): string {
  if (!answered) return 'not answered';
  return correct ? 'right' : 'not right';
}

/** One question of a finished quiz. Options that played no part are folded away. */
export function QuestionReviewCard({
  review,
  clauses,
  edition,
}: {
  readonly review: QuestionReview;
  readonly clauses: readonly Clause[];
  readonly edition: string;
}) {
  const { number, question, options } = review;
  const named = new Set([...review.clauses, ...options.flatMap((option) => option.clauses)]);
  return (
    <section className="app-review" aria-labelledby={`question-${number}`}>
      <h2 className="nhsuk-heading-m" id={`question-${number}`}>
        Question {number}: {verdictWords(review)}
      </h2>
      <ProseText prose={question.case} headingLevel={3} />
      {review.confidence === 'sure' && !review.correct ? (
        <p className="app-aside">You were sure of this one. It is the kind worth another look.</p>
      ) : null}
      <p className="app-review__ask">{question.ask}</p>
      <OptionReviews options={options.filter(({ chosen, key }) => chosen || key)} />
      <Others options={options.filter(({ chosen, key }) => !chosen && !key)} number={number} />
      <ClauseDetails clauses={clauses.filter(({ id }) => named.has(id))} edition={edition} />
    </section>
  );
}
