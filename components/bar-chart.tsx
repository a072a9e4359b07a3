import { countInWords } from './completion-words';

export type Bar = {
  readonly count: number;
  /** What is counted, read after the number: "completed". */
  readonly words: string;
  readonly look: 'outline' | 'solid';
};

export type BarGroup = { readonly label: string; readonly bars: readonly Bar[] };

/** Pixels: one bar with the space to the next. */
const ROW = 24;
/** Per cent of the width that the longest bar takes; the rest is for its words. */
const LONGEST = 50;

function Bars({ bars, greatest }: { readonly bars: readonly Bar[]; readonly greatest: number }) {
  return (
    <svg className="app-chart__bars" width="100%" height={bars.length * ROW} focusable="false">
      {bars.map(({ count, words, look }, index) => {
        const width = greatest === 0 ? 0 : (count / greatest) * LONGEST;
        return (
          <g key={words}>
            <rect
              className={`app-chart__bar app-chart__bar--${look}`}
              x={1}
              y={index * ROW + 4}
              width={`${width.toFixed(2)}%`}
              height={ROW - 8}
            />
            <text
              className="app-chart__words"
              x={`${width.toFixed(2)}%`}
              dx={8}
              y={index * ROW + 17}
            >
              {countInWords(count)} {words}
            </text>
          </g>
        );
      })}
    </svg>
  );
}

/**
 * Bars drawn on the server, told apart by outline and by words, never by colour. Lengths are in per cent
 * and letters in pixels, so that it reads as well on a phone and on paper.
 *
 * @param name says where the same figures are as text
 */
export function BarChart({
  name,
  groups,
}: {
  readonly name: string;
  readonly groups: readonly BarGroup[];
}) {
  const greatest = Math.max(0, ...groups.flatMap(({ bars }) => bars.map(({ count }) => count)));
  return (
    <div className="app-chart" role="img" aria-label={name}>
      {groups.map(({ label, bars }) => (
        <div key={label} className="app-chart__group">
          <div className="app-chart__label">{label}</div>
          <Bars bars={bars} greatest={greatest} />
        </div>
      ))}
    </div>
  );
}
