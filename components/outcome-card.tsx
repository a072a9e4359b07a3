import type { OptionFeedback } from '../lib/domain/facing';
import type { ScenarioKind } from '../lib/domain/learning-module';
import { Grounds } from './clause-details';
import { OutcomeSign, type Tone } from './outcome-sign';
import { isChoice, outcomeWords } from './outcome-words';
import { Picture, type Pictures } from './picture';
import { ProseText } from './prose-text';

/** What can be seen either way, and choices that nobody made, are explained and not judged. */
function toneOf(kind: ScenarioKind, { verdict, chosen, outcome }: OptionFeedback): Tone {
  if (verdict === 'judgement') return 'calm';
  return isChoice(kind) && !chosen ? 'calm' : outcome;
}

/** One part after the decision: what was decided, what we hold of it, why, and on what grounds. */
export function OutcomeCard({
  kind,
  feedback,
  pictures,
  edition,
}: {
  readonly kind: ScenarioKind;
  readonly feedback: OptionFeedback;
  readonly pictures: Pictures;
  readonly edition: string;
}) {
  const { option, chosen, verdict, why, clauses, judgement } = feedback;
  const tone = toneOf(kind, feedback);
  return (
    <li className={`app-outcome app-outcome--${tone}`}>
      <h3 className="app-outcome__heading">
        <OutcomeSign tone={tone} />
        {outcomeWords(kind, verdict, chosen)}
      </h3>
      <div className="app-outcome__part">
        {option.picture ? <Picture picture={option.picture} pictures={pictures} /> : null}
        <p className="app-outcome__text">{option.text}</p>
      </div>
      <ProseText prose={why} clauses={clauses} edition={edition} headingLevel={4} />
      <Grounds clauses={clauses} judgement={judgement} edition={edition} />
    </li>
  );
}
