import type { ReactNode } from 'react';
import type { Clause } from '../lib/domain/clause';
import { GUIDANCE_TITLE, UNCONFIRMED_NOTE } from './house-words';

/** A clause or a standard: what is needed to quote it. */
export type Quotable = Pick<Clause, 'id' | 'text' | 'unconfirmed'>;

/** Where on a page a clause's own words stand. */
export function clauseAnchor(id: string): string {
  return `clause-${id}`;
}

/** Where on a page a clause is first named. */
export function namingAnchor(id: string): string {
  return `named-${id}`;
}

/** For whoever came down from the text to read the clause. */
function WayBack({ id }: { readonly id: string }) {
  return (
    <a className="nhsuk-link app-not-printed" href={`#${namingAnchor(id)}`}>
      Back to where it is named<span className="nhsuk-u-visually-hidden">: {id}</span>
    </a>
  );
}

/** The guidance's title and edition. */
export function GuidanceSource({ edition }: { readonly edition: string }) {
  return (
    <>
      <cite>{GUIDANCE_TITLE}</cite>, {edition}
    </>
  );
}

/** One clause's words, with its id. */
export function QuotedClause({
  clause,
  children,
}: {
  readonly clause: Quotable;
  /** What stands behind the id. */
  readonly children?: ReactNode;
}) {
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
        {children}
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
  named,
}: {
  readonly clauses: readonly Quotable[];
  /** Null where the page names its source once for all its quotations. */
  readonly edition: string | null;
  /** True in the one place of a page to which references lead. */
  readonly anchored?: boolean;
  /** Clauses from which a link leads back to where they are named. */
  readonly named?: ReadonlyMap<string, unknown>;
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
          <QuotedClause clause={clause}>
            {named?.has(clause.id) ? <WayBack id={clause.id} /> : null}
          </QuotedClause>
        </div>
      ))}
      {edition === null ? null : (
        <figcaption className="app-quotation__source">
          <GuidanceSource edition={edition} />
        </figcaption>
      )}
    </figure>
  );
}
