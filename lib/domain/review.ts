/** Whether the guidance's own review date has passed. */
import { londonDay } from './calendar';
import type { Guidance } from './clause';

/** Overdue from the month after the one the review was due in. */
export function isReviewOverdue(guidance: Pick<Guidance, 'reviewDue'>, at: Date): boolean {
  return londonDay(at).slice(0, 7) > guidance.reviewDue;
}
