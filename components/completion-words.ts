/** What the completion report found, in a sentence above each chart. */
import { monthInWords } from '../lib/domain/clause';
import { largestLoss, type LessonReach, type MonthActivity } from '../lib/domain/completion-report';

const COUNT = new Intl.NumberFormat('en-GB');

export function countInWords(count: number): string {
  return COUNT.format(count);
}

/** `12.5%`; nothing of nothing is 0%. */
export function shareInWords(count: number, of: number): string {
  return `${of === 0 ? 0 : Math.round((count / of) * 1000) / 10}%`;
}

const most = (months: readonly MonthActivity[], what: 'started' | 'completed') =>
  months.reduce((best, one) => (one[what] > best[what] ? one : best));

export function activityFinding(months: readonly MonthActivity[]): string {
  if (months.length === 0) return 'Nobody has started in this cycle yet.';
  const sum = (what: 'started' | 'completed') =>
    countInWords(months.reduce((all, one) => all + one[what], 0));
  const busiest = most(months, 'started');
  const done = most(months, 'completed');
  const completed =
    done.completed === 0
      ? 'nobody has completed yet'
      : `${sum('completed')} completed, most of them in ${monthInWords(done.month)} (${countInWords(done.completed)})`;
  return `${sum('started')} started, most of them in ${monthInWords(busiest.month)} (${countInWords(busiest.started)}); ${completed}.`;
}

type Lesson = LessonReach & { readonly title: string };

export function reachFinding(lessons: readonly Lesson[]): string {
  if (lessons.every(({ started }) => started === 0)) return 'Nobody has begun a lesson yet.';
  const worst = largestLoss(lessons);
  if (!worst) return 'Everybody who began a lesson has passed its quiz.';
  const { title, started, passed } = worst;
  return `Most are between starting and passing in “${title}”: ${countInWords(started)} started it and ${countInWords(passed)} have passed its quiz.`;
}
