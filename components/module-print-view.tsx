import type { Clause } from '../lib/domain/clause';
import type { Prose } from '../lib/domain/prose';
import { ClauseAppendix } from './clause-appendix';
import { PageBody } from './page-body';
import { PageHeading } from './page-heading';
import type { Destination } from './page-link';
import { PageTitle } from './page-title';
import { PrintHint } from './print-hint';
import { ProseText } from './prose-text';

/** All that a module says on one page: to read through, and to print. */
export function ModulePrintView({
  crumbs,
  title,
  edition,
  parts,
  clauses,
}: {
  readonly crumbs: readonly Destination[];
  readonly title: string;
  readonly edition: string;
  readonly parts: readonly { readonly id: string; readonly title: string; readonly prose: Prose }[];
  /** Every clause that a part quotes or names. */
  readonly clauses: readonly Clause[];
}) {
  return (
    <PageBody crumbs={crumbs}>
      <PageTitle title={`To print: ${title}`} />
      <PageHeading caption="The whole module, to print">{title}</PageHeading>
      <PrintHint />
      {parts.map(({ id, title: heading, prose }) => (
        <section key={id} className="app-printed-part" aria-labelledby={`part-${id}`}>
          <h2 className="nhsuk-heading-l" id={`part-${id}`}>
            {heading}
          </h2>
          <ProseText prose={prose} clauses={clauses} edition={edition} headingLevel={3} linked />
        </section>
      ))}
      <ClauseAppendix clauses={clauses} edition={edition} />
    </PageBody>
  );
}
