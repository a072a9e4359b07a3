import { FEWEST_ANSWERS } from '../lib/domain/item-analysis';
import { GROUPS, type ItemNoun } from './item-words';

/** What is the matter with scenarios and questions alike, then what is of each. */
const COUNTED: Readonly<Record<ItemNoun, string>> = {
  question:
    'Counted are first attempts at a standard that were handed in, ever since this version of the question came; a later attempt never counts. A changed question starts anew. Whoever has left the register since stays counted.',
  scenario:
    'Counted is what each person decided first, ever since this version of the scenario came; deciding again never counts. A changed scenario starts anew. Whoever has left the register since stays counted.',
};

const ELSEWHERE: Readonly<Record<ItemNoun, string>> = {
  question: 'the other questions of the same paper',
  scenario: 'the other scenarios of the same lesson',
};

/** How the figures are made and what they can say, for whoever opens it. */
export function FiguresExplained({ noun }: { readonly noun: ItemNoun }) {
  return (
    <details className="nhsuk-details">
      <summary className="nhsuk-details__summary">
        <span className="nhsuk-details__summary-text">How these figures are made</span>
      </summary>
      <div className="nhsuk-details__text">
        <p>{COUNTED[noun]}</p>
        <ul className="nhsuk-list nhsuk-list--bullet">
          <li>
            <strong>Right</strong> (facility): the share who were right at the first try. Most
            people should be.
          </li>
          <li>
            <strong>Item-rest correlation</strong>: from −1 to 1, how far being right here goes with
            being right elsewhere, that is in {ELSEWHERE[noun]}. Those are few, so even a good{' '}
            {noun} seldom has more than 0.3.
          </li>
          <li>
            <strong>Upper and lower group</strong>: the {GROUPS} who did best elsewhere and the{' '}
            {GROUPS} who did least well. Of those who stand equal at a group’s edge each counts in
            part.
          </li>
          {noun === 'question' ? (
            <>
              <li>
                <strong>Exposure</strong>: the share of the papers that could have shown the
                question and did. Questions are drawn, so each person meets only some.
              </li>
              <li>
                <strong>Sure but wrong</strong>: the share of all first answers that were given as
                “sure” and were not right.
              </li>
            </>
          ) : null}
        </ul>
        <p>
          Below {FEWEST_ANSWERS} first answers nothing is shown, and nothing enters a sum. A {noun}{' '}
          to review is not a bad {noun}: somebody who knows the guidance should read it once more.
        </p>
      </div>
    </details>
  );
}
