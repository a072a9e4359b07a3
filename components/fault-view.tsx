import { CONTACT } from './house-words';
import { PageBody } from './page-body';
import { PageHeading } from './page-heading';
import { PageTitle } from './page-title';

/** Something broke, and it was not the reader. The reference number is the one in the log. */
export function FaultView({ reference }: { readonly reference?: string | undefined }) {
  return (
    <PageBody>
      <PageTitle title="Something went wrong" />
      <PageHeading>Something went wrong</PageHeading>
      <p>The fault is ours. What you had saved before is kept.</p>
      <p>Try again in a few minutes. If it happens again, write to us and give this number:</p>
      <p>
        <span className="app-code">{reference ?? 'none'}</span>
      </p>
      <p>
        <a href={`mailto:${CONTACT}`}>{CONTACT}</a>
      </p>
    </PageBody>
  );
}
