import type { ReactNode } from 'react';
import { PageHeading } from './page-heading';
import { PageLink, type Destination } from './page-link';
import { PageTitle } from './page-title';

/** The rooms of the staff's side that this person may enter, and which one this is. */
export type StaffNav = {
  readonly links: readonly Destination[];
  /** The `href` of the room that the page belongs to. */
  readonly current: string;
};

function Rooms({ nav, label }: { readonly nav: StaffNav; readonly label: string }) {
  return (
    <nav className="app-rooms" aria-label={label}>
      <ul className="app-rooms__list">
        {nav.links.map(({ href, label }) => (
          <li key={href}>
            <PageLink
              href={href}
              className={`app-rooms__link${href === nav.current ? ' app-rooms__link--here' : ''}`}
            >
              {href === nav.current ? (
                <span className="nhsuk-u-visually-hidden">You are in: </span>
              ) : null}
              {label}
            </PageLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/**
 * What every page for staff stands in: the rooms, then the page, wide enough for a table. At a desk
 * the rooms stand beside it.
 * A form that tells of mistakes sets the title itself; `title` is left out there.
 */
export function StaffPage({
  nav,
  sections,
  title,
  heading,
  caption = 'Staff',
  children,
}: {
  readonly nav: StaffNav;
  /** The parts of a room that has several, and which one this is. */
  readonly sections?: StaffNav;
  readonly title?: string;
  readonly heading: string;
  readonly caption?: string;
  readonly children: ReactNode;
}) {
  return (
    <div className="nhsuk-width-container app-page app-staff">
      {title ? <PageTitle title={title} /> : null}
      <Rooms nav={nav} label="Staff pages" />
      <div className="app-staff__room">
        {sections ? <Rooms nav={sections} label="Parts of this room" /> : null}
        <PageHeading caption={caption}>{heading}</PageHeading>
        {children}
      </div>
    </div>
  );
}
