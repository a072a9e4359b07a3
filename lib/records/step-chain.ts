/**
 * The chain of an attempt's steps, verified outside the database: each hash is the SHA-256 of the hash
 * before it and of what the step says (`chained` in ./attempts, which writes it in SQL).
 */
import { createHash } from 'node:crypto';

export type ChainedStep = {
  readonly seq: number;
  readonly kind: string;
  readonly question: string | null;
  /** JSON, letter by letter as PostgreSQL prints it. */
  readonly saidText: string;
  readonly confidence: string | null;
  /** Hexadecimal. */
  readonly prevHash: string | null;
  readonly hash: string;
};

function hashOf(attemptId: string, step: ChainedStep, before: string): string {
  const { seq, kind, question, saidText, confidence } = step;
  const sure = confidence === null ? [] : [confidence];
  const text = [attemptId, seq, kind, question ?? '', saidText, ...sure].join('|');
  return createHash('sha256').update(Buffer.from(before, 'hex')).update(text, 'utf8').digest('hex');
}

/** The places (from 1) where the chain does not hold; empty when nothing was touched. */
export function breaksIn(attemptId: string, steps: readonly ChainedStep[]): number[] {
  return steps.flatMap((step, index) => {
    const before = steps[index - 1]?.hash ?? '';
    const holds =
      step.seq === index + 1 &&
      (step.prevHash ?? '') === before &&
      step.hash === hashOf(attemptId, step, before);
    return holds ? [] : [index + 1];
  });
}
