/** The rounds a serving process makes: waiting mail each second, forgetting each hour. */
import { env } from '../env';
import { forgetStagedImports } from '../use-cases/forget-staged-imports';
import { forgetOldSignIns } from '../use-cases/forget-old-sign-ins';
import { sendWaitingMail } from '../use-cases/send-waiting-mail';

const SECOND = 1_000;
const HOUR = 3_600 * SECOND;

/** One round after the other, never two at once; a round that fails is told once and tried again. */
function everySoOften(milliseconds: number, name: string, round: () => Promise<unknown>): void {
  let failing = false;
  const go = async () => {
    try {
      await round();
      failing = false;
    } catch (error) {
      if (!failing) console.error(JSON.stringify({ fault: name, reason: (error as Error).name }));
      failing = true;
    }
    // A server that is asked to stop need not wait for the next round.
    setTimeout(go, milliseconds).unref();
  };
  setTimeout(go, milliseconds).unref();
}

export function startRounds(): void {
  const { DEMO } = env();
  everySoOften(SECOND, 'sending mail', () => sendWaitingMail(DEMO));
  everySoOften(HOUR, 'forgetting old sign-ins', forgetOldSignIns);
  everySoOften(HOUR, 'forgetting staged imports', forgetStagedImports);
}
