/** What a form is told after it was sent: which fields need mending, and what was typed in them. */

export type Problem = {
  /** The `id` of the control the error summary links to. */
  readonly field: string;
  /** A sentence that says what to do. */
  readonly message: string;
};

export type FormState<Shown = unknown> = {
  readonly problems: readonly Problem[];
  /** What was typed or ticked, by field name, so that nothing has to be typed twice. */
  readonly typed: Readonly<Record<string, readonly string[]>>;
  /** A sentence that says what was done, where the form stays on its page. */
  readonly done?: string;
  /**
   * What is kept by now, by field, where it is not what the form started from: the step to go on from,
   * and what somebody else saved meanwhile, to be seen before it is written over.
   */
  readonly now?: Readonly<Record<string, string>>;
  /** What was asked for, where the form's own page shows it. */
  readonly shown?: Shown;
  /** Rises with each answer, so that the same problem twice is announced twice. */
  readonly answer: number;
};

export const UNTOUCHED: FormState<never> = { problems: [], typed: {}, answer: 0 };

/** A server action as a form sees it: it answers with a state, or moves on to another page. */
export type FormAction<Shown = unknown> = (
  state: FormState<Shown>,
  data: FormData,
) => Promise<FormState<Shown>>;

/** Hidden fields that travel with a form. */
export type Hidden = Readonly<Record<string, string>>;
