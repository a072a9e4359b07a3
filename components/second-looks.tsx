import { PageLink } from './page-link';

/** What somebody was sure of and wrong about: the best place to look again. */
export function SecondLooks({
  looks,
}: {
  readonly looks: readonly {
    readonly href: string;
    readonly ask: string;
    readonly lesson: string;
  }[];
}) {
  if (looks.length === 0) return null;
  return (
    <section className="app-panel-quiet" aria-labelledby="second-looks">
      <h2 className="nhsuk-heading-m" id="second-looks">
        Worth another look
      </h2>
      <p>You were sure of these, and we see them another way. It is worth knowing why.</p>
      <ul className="nhsuk-list nhsuk-list--bullet">
        {looks.map(({ href, ask, lesson }) => (
          <li key={href}>
            <PageLink href={href}>{ask}</PageLink> ({lesson})
          </li>
        ))}
      </ul>
    </section>
  );
}
