import { PageBody } from './page-body';
import { PageHeading } from './page-heading';
import { PageLink, type Destination } from './page-link';
import { PageTitle } from './page-title';

/** A plain notice. */
export function MessageView({
  title,
  paragraphs,
  link,
}: {
  readonly title: string;
  readonly paragraphs: readonly string[];
  readonly link?: Destination | undefined;
}) {
  return (
    <PageBody>
      <PageTitle title={title} />
      <PageHeading>{title}</PageHeading>
      {paragraphs.map((paragraph) => (
        <p key={paragraph}>{paragraph}</p>
      ))}
      {link ? (
        <p>
          <PageLink href={link.href}>{link.label}</PageLink>
        </p>
      ) : null}
    </PageBody>
  );
}
