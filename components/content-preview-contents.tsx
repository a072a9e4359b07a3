import type { LearningModule, Lesson } from '../lib/domain/learning-module';

/** Where the list of contents is, for the way back from any part. */
export const CONTENTS = 'contents';

function Links({
  title,
  parts,
}: {
  readonly title: string;
  readonly parts: readonly { readonly id: string; readonly words: string }[];
}) {
  return (
    <details className="nhsuk-details">
      <summary className="nhsuk-details__summary">
        <span className="nhsuk-details__summary-text">
          {title}: {parts.length}
        </span>
      </summary>
      <div className="nhsuk-details__text">
        <ul className="nhsuk-list">
          {parts.map(({ id, words }) => (
            <li key={id}>
              <a className="nhsuk-link" href={`#${id}`}>
                {id}: {words}
              </a>
            </li>
          ))}
        </ul>
      </div>
    </details>
  );
}

function LessonContents({ lesson }: { readonly lesson: Lesson }) {
  const { slug, title, scenarios, questions } = lesson;
  return (
    <li>
      <a className="nhsuk-link" href={`#${slug}`}>
        {title}
      </a>
      <Links
        title={`Scenarios of ${slug}`}
        parts={scenarios.map(({ id, title: words }) => ({ id, words }))}
      />
      <Links
        title={`Questions of ${slug}`}
        parts={questions.map(({ id, ask }) => ({ id, words: ask }))}
      />
    </li>
  );
}

/** A link to each part of a long page. */
export function ContentPreviewContents({ module }: { readonly module: LearningModule }) {
  return (
    <nav id={CONTENTS} aria-label="Contents">
      <h2 className="nhsuk-heading-m">Contents</h2>
      <ul className="nhsuk-list">
        {Object.entries(module.sidePages).map(([name, { title }]) => (
          <li key={name}>
            <a className="nhsuk-link" href={`#${name}`}>
              {title}
            </a>
          </li>
        ))}
        {module.lessons.map((lesson) => (
          <LessonContents key={lesson.slug} lesson={lesson} />
        ))}
      </ul>
    </nav>
  );
}

export function BackToContents() {
  return (
    <p>
      <a className="nhsuk-link" href={`#${CONTENTS}`}>
        Back to the contents
      </a>
    </p>
  );
}
