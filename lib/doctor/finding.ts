/** What the doctor found: one line a check. */
export type Finding = {
  readonly state: 'well' | 'warning' | 'ill';
  /** How it stands. */
  readonly what: string;
  /** What to do about it. */
  readonly remedy?: string;
};

export function well(what: string): Finding {
  return { state: 'well', what };
}

/** People can be served as it is, and still somebody should know. */
export function warning(what: string, remedy: string): Finding {
  return { state: 'warning', what, remedy };
}

export function ill(what: string, remedy: string): Finding {
  return { state: 'ill', what, remedy };
}

const MARKS = { well: '✓', warning: '!', ill: '✗' } as const;

export function inWords({ state, what, remedy }: Finding): string {
  return `${MARKS[state]} ${what}${remedy === undefined ? '' : `: ${remedy}`}`;
}
