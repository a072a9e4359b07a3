/** What a verified code shows, in the words of the page. */
import type { Found } from '../../components/verified-view';
import { dayInWords, londonDay } from '../../lib/domain/calendar';
import type { Verified } from '../../lib/use-cases/verify-certificate';

export function foundOf(verified: Verified): Found {
  const { snapshot, sha256, state, specimen, latestSerial, changedAt } = verified;
  const changedOn = changedAt && dayInWords(londonDay(changedAt));
  const serial = snapshot?.serial ?? null;
  return { snapshot, sha256, standing: { state, specimen, serial, latestSerial, changedOn } };
}
