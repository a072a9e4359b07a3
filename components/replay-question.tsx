import type { Clause } from '../lib/domain/clause';
import type { ReplayedItem, ReplayedOption } from '../lib/domain/replay';
import { CitedGrounds, ClauseDetails } from './clause-details';
import { OutcomeSign, type Tone } from './outcome-sign';
import { ProseText } from './prose-text';

function wordsOf({ chosen, judged }: ReplayedOption): string {
  if (!judged) return chosen ? 'Chosen' : 'Not chosen';
  const right = judged.key ? 'right' : 'not right';
  return chosen ? `Chosen, ${right}` : `Not chosen, ${right}`;
}

function toneOf({ chosen, judged }: ReplayedOption): Tone {
  if (!judged) return chosen ? 'partly' : 'calm';
  if (chosen) return judged.key ? 'right' : 'wrong';
  return judged.key ? 'partly' : 'calm';
}

function Option({ option, place }: { readonly option: ReplayedOption; readonly place: number }) {
  const { judged, text } = option;
  const tone = toneOf(option);
  return (
    <li className={`app-outcome app-outcome--${tone}`}>
      <h3 className="app-outcome__heading">
        <OutcomeSign tone={tone} />
        Option {place}: {wordsOf(option)}
      </h3>
      <div className="app-outcome__part">
        <p className="app-outcome__text">{text}</p>
      </div>
      {judged ? <ProseText prose={judged.why} headingLevel={4} /> : null}
      {judged ? <CitedGrounds ids={judged.clauses} judgement={judged.judgement} /> : null}
    </li>
  );
}

function verdictOf({ correct, said }: ReplayedItem): string {
  if (said.length === 0) return 'not answered';
  if (correct === null) return 'answered';
  return correct ? 'right' : 'not right';
}

/** What was said to the question, each change with its time. */
function Sayings({ said }: Pick<ReplayedItem, 'said'>) {
  if (said.length === 0) return <p>Nothing was said to this question.</p>;
  return (
    <>
      <h3 className="nhsuk-heading-xs">What was said, and when</h3>
      <ol>
        {said.map(({ at, options }, index) => (
          <li key={index}>
            {at}:{' '}
            {options
              .map((place) => (place > 0 ? `option ${place}` : 'something that was not shown'))
              .join(', ') || 'nothing'}
          </li>
        ))}
      </ol>
    </>
  );
}

/** One question of an attempt as it was shown; `at` of each saying is in words. */
export function ReplayQuestion({
  item,
  clauses,
  edition,
}: {
  readonly item: ReplayedItem;
  readonly clauses: readonly Clause[];
  readonly edition: string;
}) {
  const { number, question, version, words, options } = item;
  const named = new Set(options.flatMap(({ judged }) => judged?.clauses ?? []));
  return (
    <section className="app-review" aria-labelledby={`question-${number}`}>
      <h2 className="nhsuk-heading-m" id={`question-${number}`}>
        <span className="nhsuk-caption-m">
          Question {number}: {verdictOf(item)}{' '}
        </span>
        {words?.ask ?? 'The words of this question are not in its content version'}
      </h2>
      <p className="app-aside">
        {question}, version {version}
      </p>
      {words ? <ProseText prose={words.case} headingLevel={3} /> : null}
      <ul className="app-outcomes">
        {options.map((option, index) => (
          <Option key={index} option={option} place={index + 1} />
        ))}
      </ul>
      <Sayings said={item.said} />
      <ClauseDetails clauses={clauses.filter(({ id }) => named.has(id))} edition={edition} />
    </section>
  );
}
