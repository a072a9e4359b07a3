import type { ReactNode } from 'react';
import { PageLink, type Destination } from './page-link';

function CrumbTrail({ crumbs }: { readonly crumbs: readonly Destination[] }) {
  const last = crumbs.at(-1);
  if (!last) return null;
  return (
    <nav className="nhsuk-breadcrumb" aria-label="Breadcrumb">
      <ol className="nhsuk-breadcrumb__list">
        {crumbs.map((crumb) => (
          <li key={crumb.href} className="nhsuk-breadcrumb__list-item">
            <PageLink href={crumb.href} className="nhsuk-breadcrumb__link">
              {crumb.label}
            </PageLink>
          </li>
        ))}
      </ol>
      <PageLink href={last.href} className="nhsuk-back-link">
        <span className="nhsuk-u-visually-hidden">Back to </span>
        {last.label}
      </PageLink>
    </nav>
  );
}

/** What every page stands in: the way back, then one column that is comfortable to read. */
export function PageBody({
  crumbs = [],
  children,
}: {
  readonly crumbs?: readonly Destination[];
  readonly children: ReactNode;
}) {
  return (
    <div className="nhsuk-width-container app-page">
      <CrumbTrail crumbs={crumbs} />
      <div className="app-column">{children}</div>
    </div>
  );
}
