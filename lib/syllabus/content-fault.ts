/** A mistake in the content, told so that its author can mend it without asking anybody. */
export type ContentFault = {
  /** Path below the content folder. */
  readonly file: string;
  /** From 1. */
  readonly line: number;
  /** What is wrong and what to do. */
  readonly message: string;
};

export function inWords({ file, line, message }: ContentFault): string {
  return `content/${file}:${line}: ${message}`;
}

/** Thrown when content cannot be served; holds every fault that was found, not only the first. */
export class ContentError extends Error {
  override readonly name = 'ContentError';
  readonly faults: readonly ContentFault[];

  constructor(faults: readonly ContentFault[]) {
    super(`The content has mistakes to mend:\n${faults.map(inWords).join('\n')}`);
    this.faults = faults;
  }
}
