/** The rounds a serving process makes: waiting mail of each kind each second, forgetting each hour. */
import { MAIL_KINDS } from '../domain/mail';
import { env } from '../env';
import { forgetStagedImports } from '../use-cases/forget-staged-imports';
import { forgetOldSignIns } from '../use-cases/forget-old-sign-ins';
import { sendWaitingMail } from '../use-cases/send-waiting-mail';

const SECOND = 1_000;
const HOUR = 3_600 * SECOND;

/**
 * One round after the other, never two at once; a round that fails is told once and tried again.
 *
 * @returns begins no further round, and waits for the one that is under way
 */
function everySoOften(milliseconds: number, name: string, round: () => Promise<unknown>) {
  let failing = false;
  let stopped = false;
  let under: Promise<void> = Promise.resolve();
  const go = async () => {
    try {
      await round();
      failing = false;
    } catch (error) {
      if (!failing) console.error(JSON.stringify({ fault: name, reason: (error as Error).name }));
      failing = true;
    }
    next();
  };
  // A server that is asked to stop need not wait for the next round.
  const next = () => setTimeout(() => stopped || (under = go()), milliseconds).unref();
  next();
  return async () => {
    stopped = true;
    await under;
  };
}

/** @returns ends the rounds, for tests: a process that serves ends with them */
export function startRounds(): () => Promise<void> {
  const { DEMO } = env();
  const ends = [
    ...MAIL_KINDS.map((kind) =>
      everySoOften(SECOND, `sending mail: ${kind}`, () => sendWaitingMail(kind, DEMO)),
    ),
    everySoOften(HOUR, 'forgetting old sign-ins', forgetOldSignIns),
    everySoOften(HOUR, 'forgetting staged imports', forgetStagedImports),
  ];
  return async () => {
    await Promise.all(ends.map((end) => end()));
  };
}
