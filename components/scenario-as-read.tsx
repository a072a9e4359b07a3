import type { FacingScenario } from '../lib/domain/facing';
import { MockPost } from './mock-post';
import { Picture, type Pictures } from './picture';
import { ProseText } from './prose-text';

/** A scenario on paper: what happens and what is asked, with nothing to press and no verdict. */
export function ScenarioAsRead({
  scenario,
  pictures,
}: {
  readonly scenario: FacingScenario;
  readonly pictures: Pictures;
}) {
  const { kind, title, setting, intro, post, ask, options } = scenario;
  const marked = kind === 'mark' && post;
  return (
    <section className="app-as-read">
      <h3 className="nhsuk-heading-s">
        {title} <span className="nhsuk-caption-m">{setting}</span>
      </h3>
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
