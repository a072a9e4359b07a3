import type { ReactNode } from 'react';

export type SummaryRow = { readonly key: string; readonly value: ReactNode };

/** Names and values, without anything to change. */
export function SummaryRows({ rows }: { readonly rows: readonly SummaryRow[] }) {
  return (
    <dl className="nhsuk-summary-list">
      {rows.map(({ key, value }) => (
        <div key={key} className="nhsuk-summary-list__row">
          <dt className="nhsuk-summary-list__key">{key}</dt>
          <dd className="nhsuk-summary-list__value">{value}</dd>
        </div>
      ))}
    </dl>
  );
}
