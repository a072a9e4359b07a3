import type { ScenarioFeedback } from '../lib/domain/facing';
import { MockPost } from './mock-post';
import type { Pictures } from './picture';

/** Looks of a heading at the page's second level, and of one a level below. */
const LOOKS = { h2: 'nhsuk-heading-m', h3: 'nhsuk-heading-s' } as const;
type Heading = keyof typeof LOOKS;

/** What followed for people, in order. */
export function WhatHappenedNext({
  title,
  steps,
  heading: Tag = 'h2',
}: {
  readonly title: string;
  readonly steps: ScenarioFeedback['consequence'];
  readonly heading?: Heading;
}) {
  if (steps.length === 0) return null;
  return (
    <>
      <Tag className={LOOKS[Tag]}>{title}</Tag>
      <ol className="app-timeline">
        {steps.map(({ when, what }) => (
          <li key={when + what} className="app-timeline__step">
            <strong className="app-timeline__when">{when}</strong>
            <p className="app-timeline__what">{what}</p>
          </li>
        ))}
      </ol>
    </>
  );
}

/** The same post written well; nothing where it was fine as it was. */
export function Rewrite({
  rewrite,
  pictures,
  heading: Tag = 'h2',
}: {
  readonly rewrite: ScenarioFeedback['rewrite'];
  readonly pictures: Pictures;
  readonly heading?: Heading;
}) {
  const Below = Tag === 'h2' ? 'h3' : 'h4';
  if (!rewrite) return null;
  return (
    <>
      <Tag className={LOOKS[Tag]}>The same post, written well</Tag>
      <MockPost post={rewrite.post} pictures={pictures} />
      <Below className="nhsuk-heading-s">What changed</Below>
      <ul className="nhsuk-list nhsuk-list--bullet">
        {rewrite.changes.map((change) => (
          <li key={change}>{change}</li>
        ))}
      </ul>
    </>
  );
}
