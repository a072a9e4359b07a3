import type { ReactNode } from 'react';

/** What only some readers need, in words that only they know, folded away. Printed it is unfolded. */
export function TechnicalStaff({ children }: { readonly children: ReactNode }) {
  return (
    <details className="nhsuk-details">
      <summary className="nhsuk-details__summary">
        <span className="nhsuk-details__summary-text">For technical staff</span>
      </summary>
      <div className="nhsuk-details__text">{children}</div>
    </details>
  );
}
