import type { OptionFeedback } from '../lib/domain/facing';
import type { ScenarioKind } from '../lib/domain/learning-module';
import { CitedGrounds, Grounds } from './clause-details';
import { OutcomeSign, type Tone } from './outcome-sign';
import { isChoice, isMarked, outcomeWords } from './outcome-words';
import { Picture, type Pictures } from './picture';
import { ProseText } from './prose-text';

const CHOICE_TONES = { good: 'right', partly: 'partly', poor: 'wrong' } as const;

/** What can be seen either way is not judged; to be too careful, or to leave a box, is no fault. */
function toneOf(kind: ScenarioKind, { verdict, chosen, outcome }: OptionFeedback): Tone {
  if (verdict === 'judgement') return 'calm';
  if (verdict === 'good' || verdict === 'partly' || verdict === 'poor') {
    return CHOICE_TONES[verdict];
  }
  const missed = isMarked(kind) && !chosen;
  return outcome === 'wrong' && !missed ? 'partly' : outcome;
}

type CardProps = {
  readonly kind: ScenarioKind;
  readonly feedback: OptionFeedback;
  readonly pictures: Pictures;
  readonly edition: string;
  /** On paper clauses are only named: their words stand once, at the end. */
  readonly onPaper?: boolean;
};

function Why({ feedback, edition, onPaper = false }: CardProps) {
  const { why, clauses, judgement } = feedback;
  return (
    <>
      <ProseText prose={why} clauses={clauses} edition={edition} headingLevel={4} />
      {onPaper ? (
        <CitedGrounds ids={clauses.map(({ id }) => id)} judgement={judgement} />
      ) : (
        <Grounds clauses={clauses} judgement={judgement} edition={edition} />
      )}
    </>
  );
}

/** Why, for whoever did not choose this: its "you" is somebody who would. */
function WhyIfChosen(props: CardProps) {
  if (props.onPaper) {
    return (
      <>
        <p className="app-outcome__if">If you choose this:</p>
        <Why {...props} />
      </>
    );
  }
  return (
    <details className="nhsuk-details">
      <summary className="nhsuk-details__summary">
        <span className="nhsuk-details__summary-text">
          If you choose this
          <span className="nhsuk-u-visually-hidden">: {props.feedback.option.text}</span>
        </span>
      </summary>
      <div className="nhsuk-details__text">
        <Why {...props} />
      </div>
    </details>
  );
}

/** One part after the decision: what was decided, what we hold of it, why, and on what grounds. */
export function OutcomeCard(props: CardProps) {
  const { kind, feedback, pictures } = props;
  const { option, chosen } = feedback;
  const tone = toneOf(kind, feedback);
  const other = isChoice(kind) && !chosen;
  return (
    <li className={`app-outcome app-outcome--${tone}${other ? ' app-outcome--other' : ''}`}>
      <h3 className="app-outcome__heading">
        <OutcomeSign tone={tone} />
        {outcomeWords(kind, feedback)}
      </h3>
      <div className="app-outcome__part">
        {option.picture ? <Picture picture={option.picture} pictures={pictures} /> : null}
        <p className="app-outcome__text">{option.text}</p>
      </div>
      {other ? <WhyIfChosen {...props} /> : <Why {...props} />}
    </li>
  );
}

/** Several of them. */
export function OutcomeCards({
  options,
  ...shared
}: Omit<CardProps, 'feedback'> & { readonly options: readonly OptionFeedback[] }) {
  if (options.length === 0) return null;
  return (
    <ul className="app-outcomes">
      {options.map((option) => (
        <OutcomeCard key={option.option.id} {...shared} feedback={option} />
      ))}
    </ul>
  );
}
