import { CONFIDENCES } from '../lib/domain/confidence';
import { CONFIDENCE_WORDS } from './confidence-words';

/** The name of the controls. */
export const SURE = 'sure';

/** "How sure are you?" Nobody has to say, and nothing is scored by it. */
export function ConfidenceChoice({ chosen }: { readonly chosen: string | undefined }) {
  return (
    <fieldset className="nhsuk-fieldset app-sure" aria-describedby="sure-hint">
      <legend className="nhsuk-fieldset__legend">How sure are you?</legend>
      <p className="nhsuk-hint" id="sure-hint">
        You need not say. It does not count, and staff see it only in totals by question.
      </p>
      <div className="nhsuk-radios nhsuk-radios--inline nhsuk-radios--small">
        {CONFIDENCES.map((word) => (
          <div key={word} className="nhsuk-radios__item">
            <input
              className="nhsuk-radios__input"
              type="radio"
              id={`${SURE}-${word}`}
              name={SURE}
              value={word}
              defaultChecked={word === chosen}
            />
            <label className="nhsuk-label nhsuk-radios__label" htmlFor={`${SURE}-${word}`}>
              {CONFIDENCE_WORDS[word]}
            </label>
          </div>
        ))}
      </div>
    </fieldset>
  );
}
