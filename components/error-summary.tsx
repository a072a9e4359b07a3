'use client';

import { useEffect, useRef } from 'react';
import type { FormState } from '../lib/domain/form';

/**
 * What has to be mended, first on the page. It takes the focus when an answer arrives, because
 * after a form was sent the focus would otherwise stay on a button far below.
 */
export function ErrorSummary({ state }: { readonly state: FormState }) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (state.problems.length > 0) box.current?.focus();
  }, [state]);

  if (state.problems.length === 0) return null;
  return (
    <div className="nhsuk-error-summary" ref={box} tabIndex={-1}>
      <div role="alert">
        <h2 className="nhsuk-error-summary__title">There is a problem</h2>
        <div className="nhsuk-error-summary__body">
          <ul className="nhsuk-list nhsuk-error-summary__list">
            {state.problems.map(({ field, message }) => (
              <li key={`${field} ${message}`}>
                <a href={`#${field}`}>{message}</a>
              </li>
            ))}
          </ul>
        </div>
      </div>
    </div>
  );
}
