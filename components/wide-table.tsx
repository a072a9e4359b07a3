import type { ReactNode } from 'react';

/** A table that may be wider than the page: it scrolls by itself, by finger and by keyboard. */
export function WideTable({
  caption,
  children,
}: {
  readonly caption: string;
  readonly children: ReactNode;
}) {
  return (
    <div className="app-scroll" role="region" aria-label={caption} tabIndex={0}>
      <table className="nhsuk-table">
        <caption className="nhsuk-table__caption nhsuk-table__caption--s">{caption}</caption>
        {children}
      </table>
    </div>
  );
}
