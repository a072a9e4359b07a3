import { PageBody } from './page-body';
import { PageHeading } from './page-heading';
import { PageTitle } from './page-title';

type Mistake = { readonly file: string; readonly line: number; readonly message: string };

/** In place of the preview, while the content cannot be read: what its author has to mend, and where. */
export function ContentMistakesView({ mistakes }: { readonly mistakes: readonly Mistake[] }) {
  return (
    <PageBody>
      <PageTitle title="Preview: something to mend" />
      <PageHeading caption="For authors">The content has mistakes to mend</PageHeading>
      <p>
        Nothing can be shown until they are mended. Mend them, save, and load this page again. Then
        others may show, because some mistakes hide others.
      </p>
      <ol className="nhsuk-list nhsuk-list--number">
        {mistakes.map(({ file, line, message }, index) => (
          <li key={index}>
            <strong>
              content/{file}, line {line}
            </strong>
            <br />
            {message}
          </li>
        ))}
      </ol>
    </PageBody>
  );
}
