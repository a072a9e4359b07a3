/**
 * The chain of an attempt's steps, worked out again outside the database: each hash is the SHA-256
 * of the hash before it and of what the step says, as security.md §2.2 asks.
 */
import { createHash } from 'node:crypto';
import { asOwner } from './plain-postgres';

export type ChainedStep = {
  readonly seq: number;
  readonly kind: string;
  readonly question: string | null;
  readonly said: readonly string[];
  readonly confidence: string | null;
  readonly prevHash: string | null;
  readonly hash: string;
};

export function readSteps(attemptId: string): Promise<ChainedStep[]> {
  return asOwner<ChainedStep>(
    `SELECT seq, kind, question, said, confidence, encode(prev_hash, 'hex') AS "prevHash",
            encode(hash, 'hex') AS hash
     FROM attempt_step WHERE attempt_id = $1 ORDER BY seq`,
    [attemptId],
  );
}

function hashOf(attemptId: string, step: ChainedStep, before: string): string {
  // As PostgreSQL prints jsonb: a blank after each comma.
  const said = `[${step.said.map((one) => JSON.stringify(one)).join(', ')}]`;
  const sure = step.confidence === null ? [] : [step.confidence];
  const text = [attemptId, step.seq, step.kind, step.question ?? '', said, ...sure].join('|');
  return createHash('sha256').update(Buffer.from(before, 'hex')).update(text).digest('hex');
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
