export type Tone = 'right' | 'partly' | 'wrong' | 'calm';

const SHAPES: Readonly<Record<Tone, string>> = {
  right: 'm7 12.500 3.500 3.500 6.500-8',
  partly: 'M7 13.500c2-3 4-2 5-1.500s3 1.500 5-1.500',
  wrong: 'm8 8 8 8m0-8-8 8',
  calm: 'M7.500 12h9',
};

/** A sign beside the words that say how it was; the words alone are enough. */
export function OutcomeSign({ tone }: { readonly tone: Tone }) {
  return (
    <svg
      className="app-outcome__sign"
      viewBox="0 0 24 24"
      width="26"
      height="26"
      aria-hidden="true"
    >
      <circle cx="12" cy="12" r="11" />
      <path d={SHAPES[tone]} />
    </svg>
  );
}
