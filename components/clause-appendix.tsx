import { ClauseQuotation, type Quotable } from './clause-quotation';

/** The clauses in full, at the end, where every reference leads. */
export function ClauseAppendix({
  clauses,
  edition,
}: {
  readonly clauses: readonly Quotable[];
  readonly edition: string;
}) {
  return (
    <section aria-labelledby="own-words" className="app-appendix">
      <h2 className="nhsuk-heading-m" id="own-words">
        The guidance’s own words
      </h2>
      <ClauseQuotation clauses={clauses} edition={edition} anchored />
    </section>
  );
}
