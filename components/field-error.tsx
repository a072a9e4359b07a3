import type { FormState, Problem } from '../lib/domain/form';

/** The first thing to mend in one field, if any. */
export function problemOf(state: FormState, field: string): Problem | undefined {
  return state.problems.find((problem) => problem.field === field);
}

/** Ids for `aria-describedby`; nothing where there is nothing to point at. */
export function describedBy(...ids: readonly (string | false | undefined)[]) {
  const known = ids.filter(Boolean).join(' ');
  return known ? { 'aria-describedby': known } : {};
}

export function FieldError({
  id,
  problem,
}: {
  readonly id: string;
  readonly problem: Problem | undefined;
}) {
  if (!problem) return null;
  return (
    <span className="nhsuk-error-message" id={id}>
      <span className="nhsuk-u-visually-hidden">Error:</span> {problem.message}
    </span>
  );
}
