import type { Clause, Standard } from '../lib/domain/clause';
import type { FormAction, Hidden } from '../lib/domain/form';
import { firstNamings, type Prose } from '../lib/domain/prose';
import { ButtonForm } from './button-form';
import { ClauseAppendix } from './clause-appendix';
import { PageBody } from './page-body';
import { PageHeading } from './page-heading';
import type { Destination } from './page-link';
import { ProseText } from './prose-text';

const HEADING = 'What the guidance says';

export function ExplanationView({
  crumbs,
  title,
  standard,
  edition,
  prose,
  clauses,
  next,
}: {
  readonly crumbs: readonly Destination[];
  readonly title: string;
  readonly standard: Standard;
  readonly edition: string;
  readonly prose: Prose;
  /** Every clause that the prose quotes or names. */
  readonly clauses: readonly Clause[];
  /** Goes on, and notes that this was read: a button, because a link must change nothing. */
  readonly next: { readonly words: string; readonly action: FormAction; readonly hidden: Hidden };
}) {
  const first = firstNamings(prose);
  const all = [standard, ...clauses.filter(({ id }) => id !== standard.id)];
  return (
    <PageBody crumbs={crumbs}>
      <ButtonForm
        title={`${HEADING}: ${title}`}
        {...next}
        pendingWords="Opening…"
        after={<ClauseAppendix clauses={all} edition={edition} first={first} />}
      >
        <PageHeading caption={title}>{HEADING}</PageHeading>
        <ProseText
          prose={prose}
          clauses={all}
          edition={edition}
          headingLevel={2}
          linked
          first={first}
        />
      </ButtonForm>
    </PageBody>
  );
}
