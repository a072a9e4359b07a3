import type { Clause } from '../lib/domain/clause';
import { GUIDANCE_TITLE, UNCONFIRMED_NOTE } from './house-words';

/** A clause or a standard: what is needed to quote it. */
export type Quotable = Pick<Clause, 'id' | 'text' | 'unconfirmed'>;

/** Where on a page a clause's own words stand. */
export function clauseAnchor(id: string): string {
  return `clause-${id}`;
}

/** One clause's words, with its id. */
export function QuotedClause({ clause }: { readonly clause: Quotable }) {
  return (
    <>
      <blockquote className="app-quotation__words">
        <p>{clause.text}</p>
      </blockquote>
      <p className="app-quotation__id">
        <span className="app-clause-id">{clause.id}</span>
        {clause.unconfirmed ? (
          <span className="app-quotation__note">{UNCONFIRMED_NOTE}</span>
        ) : null}
      </p>
    </>
  );
}

/**
 * The guidance's own words, marked as quotations, each with its id, and below them the guidance's
 * title and edition. Where AHCS has not confirmed the wording, that stands beside the very words.
 */
export function ClauseQuotation({
  clauses,
  edition,
  anchored = false,
}: {
  readonly clauses: readonly Quotable[];
  readonly edition: string;
  /** True in the one place of a page to which references lead. */
  readonly anchored?: boolean;
}) {
  if (clauses.length === 0) return null;
  return (
    <figure className="app-quotation">
      {clauses.map((clause) => (
        <div
          key={clause.id}
          className="app-quotation__clause"
          {...(anchored ? { id: clauseAnchor(clause.id) } : {})}
        >
          <QuotedClause clause={clause} />
        </div>
      ))}
      <figcaption className="app-quotation__source">
        <cite>{GUIDANCE_TITLE}</cite>, {edition}
      </figcaption>
    </figure>
  );
}
