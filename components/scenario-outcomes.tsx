import type { ScenarioFeedback } from '../lib/domain/facing';
import { OutcomeCards } from './outcome-card';
import { agreedWords, inTwoLots, isChoice, isMarked } from './outcome-words';
import type { Pictures } from './picture';

type OutcomesProps = {
  readonly feedback: ScenarioFeedback;
  readonly pictures: Pictures;
  readonly edition: string;
};

/** One's own choice at once under the verdict, then the other ways. */
function Choices({ feedback, ...shared }: OutcomesProps) {
  const { kind } = feedback.scenario;
  const { own, others } = inTwoLots(feedback);
  return (
    <>
      <h2 className="nhsuk-u-visually-hidden">Your choice</h2>
      <OutcomeCards options={own} kind={kind} {...shared} />
      <h2 className="nhsuk-heading-m">The other ways to answer</h2>
      <OutcomeCards options={others} kind={kind} {...shared} />
    </>
  );
}

/** What was judged otherwise than we do, then the rest, folded away. */
function Parts({ feedback, ...shared }: OutcomesProps) {
  const { kind } = feedback.scenario;
  const { own, others } = inTwoLots(feedback);
  return (
    <>
      <h2 className="nhsuk-heading-m">{isMarked(kind) ? 'Part by part' : 'Point by point'}</h2>
      <OutcomeCards options={own} kind={kind} {...shared} />
      {others.length > 0 ? (
        <details className="nhsuk-details app-agreed">
          <summary className="nhsuk-details__summary">
            <span className="nhsuk-details__summary-text">{agreedWords(kind, others.length)}</span>
          </summary>
          <div className="app-agreed__parts">
            <OutcomeCards options={others} kind={kind} {...shared} />
          </div>
        </details>
      ) : null}
    </>
  );
}

/** What is thought of a decision: first, and in full, of what this person decided. */
export function ScenarioOutcomes(props: OutcomesProps) {
  return isChoice(props.feedback.scenario.kind) ? <Choices {...props} /> : <Parts {...props} />;
}
