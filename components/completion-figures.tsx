import type { ReactNode } from 'react';
import { monthInWords } from '../lib/domain/clause';
import type { LessonReach, MonthActivity } from '../lib/domain/completion-report';
import { BarChart } from './bar-chart';
import { activityFinding, countInWords, reachFinding } from './completion-words';
import { WideTable } from './wide-table';

const IN_TABLE = 'The same figures are in the table below.';

function Figures({
  summary,
  caption,
  heads,
  rows,
}: {
  readonly summary: string;
  readonly caption: string;
  readonly heads: readonly string[];
  readonly rows: readonly (readonly [string, ...number[]])[];
}): ReactNode {
  return (
    <details className="nhsuk-details">
      <summary className="nhsuk-details__summary">
        <span className="nhsuk-details__summary-text">{summary}</span>
      </summary>
      <div className="nhsuk-details__text">
        <WideTable caption={caption}>
          <thead>
            <tr>
              {heads.map((head, index) => (
                <th key={head} scope="col" {...(index > 0 ? { className: 'app-number' } : {})}>
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(([label, ...counts]) => (
              <tr key={label}>
                <th scope="row">{label}</th>
                {counts.map((count, index) => (
                  <td key={index} className="app-number">
                    {countInWords(count)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </WideTable>
      </div>
    </details>
  );
}

/** Starts and completions by London month. */
export function ActivityFigure({ months }: { readonly months: readonly MonthActivity[] }) {
  return (
    <>
      <h2 className="nhsuk-heading-m">Starts and completions by month</h2>
      <p>{activityFinding(months)}</p>
      {months.length === 0 ? null : (
        <>
          <BarChart
            name={`Starts and completions by month. ${IN_TABLE}`}
            groups={months.map(({ month, started, completed }) => ({
              label: monthInWords(month),
              bars: [
                { count: started, words: 'started', look: 'outline' },
                { count: completed, words: 'completed', look: 'solid' },
              ],
            }))}
          />
          <Figures
            summary="The figures by month"
            caption="How many started and completed in each month"
            heads={['Month', 'Started', 'Completed']}
            rows={months.map(({ month, started, completed }) => [
              monthInWords(month),
              started,
              completed,
            ])}
          />
        </>
      )}
    </>
  );
}

type Lesson = LessonReach & { readonly title: string };

/** How far people get in each lesson. */
export function ReachFigure({ lessons }: { readonly lessons: readonly Lesson[] }) {
  return (
    <>
      <h2 className="nhsuk-heading-m">How far people get in each lesson</h2>
      <p>{reachFinding(lessons)}</p>
      <BarChart
        name={`How many started each lesson, read its explanation, handed in and passed its quiz. ${IN_TABLE}`}
        groups={lessons.map(({ title, started, read, handedIn, passed }) => ({
          label: title,
          bars: [
            { count: started, words: 'started', look: 'outline' },
            { count: read, words: 'read', look: 'outline' },
            { count: handedIn, words: 'handed in', look: 'outline' },
            { count: passed, words: 'passed', look: 'solid' },
          ],
        }))}
      />
      <Figures
        summary="The figures by lesson"
        caption="How many got how far in each lesson"
        heads={['Lesson', 'Started', 'Read the explanation', 'Handed in the quiz', 'Passed']}
        rows={lessons.map(({ title, started, read, handedIn, passed }) => [
          title,
          started,
          read,
          handedIn,
          passed,
        ])}
      />
    </>
  );
}
