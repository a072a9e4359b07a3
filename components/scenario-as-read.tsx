import type { FacingScenario } from '../lib/domain/facing';
import { MockPost } from './mock-post';
import { Picture, type Pictures } from './picture';
import { ProseText } from './prose-text';

/** A scenario on paper: what happens and what is asked, with nothing to press and no verdict. */
export function ScenarioAsRead({
  scenario,
  pictures,
  number,
}: {
  readonly scenario: FacingScenario;
  readonly pictures: Pictures;
  /** Its place on a sheet, where it is a heading of its own. */
  readonly number?: number;
}) {
  const { kind, title, setting, intro, post, ask, options } = scenario;
  const marked = kind === 'mark' && post;
  const [Heading, look] =
    number === undefined
      ? (['h3', 'nhsuk-heading-s'] as const)
      : (['h2', 'nhsuk-heading-m'] as const);
  return (
    <section className="app-as-read">
      <Heading className={look}>
        {number === undefined ? '' : `${number}. `}
        {title} <span className="nhsuk-caption-m">{setting}</span>
      </Heading>
      <ProseText prose={intro} />
      {post ? (
        <MockPost post={marked ? { ...post, lines: options } : post} pictures={pictures} />
      ) : null}
      <p>
        <strong>{ask}</strong>
      </p>
      {marked ? null : (
        <ul className="nhsuk-list nhsuk-list--bullet">
          {options.map((option) => (
            <li key={option.id}>
              {option.picture ? <Picture picture={option.picture} pictures={pictures} /> : null}
              {option.text}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
