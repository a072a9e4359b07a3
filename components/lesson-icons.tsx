export type StepKind = 'scenario' | 'explanation' | 'quiz';

const SHAPES: Readonly<Record<StepKind, string>> = {
  scenario: 'M4 5h16v11h-8l-5 4v-4H4ZM8 9h8M8 12.5h5',
  explanation:
    'M12 6.5C10 5 7 4.500 4 5v13c3-.5 6 0 8 1.500 2-1.500 5-2 8-1.500V5c-3-.5-6 0-8 1.500Zm0 0v13',
  quiz: 'M5 4h14v16H5ZM8 9l1.300 1.300L11.500 8M8 15l1.300 1.300L11.500 14M14 9.500h2.500M14 15.500h2.500',
};

/** A little sign for the kind of step; the words beside it say the same. */
export function StepIcon({ kind }: { readonly kind: StepKind }) {
  return (
    <svg className="app-sign" viewBox="0 0 24 24" width="26" height="26" aria-hidden="true">
      <path d={SHAPES[kind]} />
    </svg>
  );
}
