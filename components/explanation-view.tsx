import type { Clause, Standard } from '../lib/domain/clause';
import type { FormAction, Hidden } from '../lib/domain/form';
import type { Prose } from '../lib/domain/prose';
import { ButtonForm } from './button-form';
import { ClauseQuotation } from './clause-quotation';
import { PageBody } from './page-body';
import { PageHeading } from './page-heading';
import type { Destination } from './page-link';
import { ProseText } from './prose-text';

/** The clauses in full, at the end, where every reference leads. */
function Appendix({
  standard,
  clauses,
  edition,
}: {
  readonly standard: Standard;
  readonly clauses: readonly Clause[];
  readonly edition: string;
}) {
  const all = [standard, ...clauses.filter(({ id }) => id !== standard.id)];
  return (
    <section aria-labelledby="own-words" className="app-appendix">
      <h2 className="nhsuk-heading-m" id="own-words">
        The guidance’s own words
      </h2>
      <ClauseQuotation clauses={all} edition={edition} anchored />
    </section>
  );
}

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
  return (
    <PageBody crumbs={crumbs}>
      <ButtonForm
        title={title}
        {...next}
        pendingWords="Opening…"
        after={<Appendix standard={standard} clauses={clauses} edition={edition} />}
      >
        <PageHeading caption="What the guidance says">{title}</PageHeading>
        <ProseText
          prose={prose}
          clauses={[standard, ...clauses]}
          edition={edition}
          headingLevel={2}
          linked
        />
      </ButtonForm>
    </PageBody>
  );
}
