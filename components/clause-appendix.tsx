import type { Setting } from './prose-inline';
import { ClauseQuotation, GuidanceSource, type Quotable } from './clause-quotation';
import { counted } from './house-words';

/**
 * The clauses in full, at the end, where every reference leads, and the source of every quotation of the
 * page. Folded: the page has quoted most of them already. A browser that follows a reference opens it.
 */
export function ClauseAppendix({
  clauses,
  edition,
  first,
}: {
  readonly clauses: readonly Quotable[];
  readonly edition: string;
  /** Where the page's text first names each clause, if there are ways back. */
  readonly first?: Setting['first'];
}) {
  return (
    <section aria-labelledby="own-words" className="app-appendix">
      <h2 className="nhsuk-heading-m" id="own-words">
        The guidance’s own words
      </h2>
      <p className="app-quotation__source">
        All that is quoted on this page is from the <GuidanceSource edition={edition} />.
      </p>
      <details className="nhsuk-details">
        <summary className="nhsuk-details__summary">
          <span className="nhsuk-details__summary-text">
            {counted(clauses.length, 'paragraph')} quoted or named here, in full
          </span>
        </summary>
        <ClauseQuotation
          clauses={clauses}
          edition={null}
          anchored
          {...(first ? { named: first } : {})}
        />
      </details>
    </section>
  );
}
