import { ClauseQuotation, type Quotable } from './clause-quotation';

/** The grounds of an explanation: ids at a glance, words on demand. */
export function ClauseDetails({
  clauses,
  edition,
}: {
  readonly clauses: readonly Quotable[];
  readonly edition: string;
}) {
  if (clauses.length === 0) return null;
  return (
    <details className="nhsuk-details">
      <summary className="nhsuk-details__summary">
        <span className="nhsuk-details__summary-text">
          What the guidance says:{' '}
          {clauses.map(({ id }, index) => (
            <span key={id}>
              {index > 0 ? ', ' : ''}
              <span className="app-one-word">{id}</span>
            </span>
          ))}
        </span>
      </summary>
      <div className="nhsuk-details__text">
        <ClauseQuotation clauses={clauses} edition={edition} />
      </div>
    </details>
  );
}

/** Said wherever an explanation goes beyond the guidance. */
export function JudgementLabel({ partly }: { readonly partly: boolean }) {
  return (
    <p className="app-judgement">
      {partly
        ? 'Partly our judgement: the guidance does not say all of this'
        : 'Our judgement: the guidance does not say this'}
    </p>
  );
}

/** What an explanation rests on, named only: the clauses' words stand elsewhere on the page. */
export function CitedGrounds({
  ids,
  judgement,
}: {
  readonly ids: readonly string[];
  readonly judgement: boolean;
}) {
  return (
    <>
      {judgement ? <JudgementLabel partly={ids.length > 0} /> : null}
      {ids.length > 0 ? <p className="app-aside">Rests on {ids.join(', ')}</p> : null}
    </>
  );
}

/** Both together, for one explanation. */
export function Grounds({
  clauses,
  judgement,
  edition,
}: {
  readonly clauses: readonly Quotable[];
  readonly judgement: boolean;
  readonly edition: string;
}) {
  return (
    <>
      {judgement ? <JudgementLabel partly={clauses.length > 0} /> : null}
      <ClauseDetails clauses={clauses} edition={edition} />
    </>
  );
}
