import type { ReactNode, Ref } from 'react';
import type { ShownState } from '../lib/domain/certificate-standing';
import { OutcomeSign, type Tone } from './outcome-sign';

/** The sign and colour of each state; the words beside them say it alone. */
export const STATE_TONES: Readonly<Record<ShownState, Tone>> = {
  valid: 'right',
  specimen: 'partly',
  superseded: 'partly',
  withdrawn: 'wrong',
};

/** What a check found: a sign, a colour, and words that do without both. */
export function CheckResult({
  tone,
  heading,
  level,
  focus,
  children,
}: {
  readonly tone: Tone;
  readonly heading: string;
  /** Undefined where it is a sentence among others. */
  readonly level?: 'h2' | 'h3';
  /** Where focus goes when the result appears. */
  readonly focus?: Ref<HTMLHeadingElement>;
  readonly children: ReactNode;
}) {
  const Heading = level ?? 'p';
  return (
    <div className={`app-outcome app-outcome--${tone}`}>
      <Heading
        className="app-outcome__heading app-check-heading"
        {...(focus ? { ref: focus, tabIndex: -1 } : {})}
      >
        <OutcomeSign tone={tone} />
        <strong>{heading}</strong>
      </Heading>
      {children}
    </div>
  );
}
