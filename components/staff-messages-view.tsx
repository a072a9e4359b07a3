import { PageLink } from './page-link';
import { StaffPage, type StaffNav } from './staff-page';

type Message = {
  readonly item: string;
  readonly title: string;
  /** Its figures; null when it has left the content. */
  readonly href: string | null;
  readonly words: string;
  /** In words. */
  readonly at: string;
};

/** What registrants said of scenarios and questions. */
export function StaffMessagesView({
  nav,
  sections,
  messages,
}: {
  readonly nav: StaffNav;
  readonly sections: StaffNav;
  readonly messages: readonly Message[];
}) {
  return (
    <StaffPage
      nav={nav}
      sections={sections}
      title="Messages about the content"
      heading="Messages about the content"
    >
      <p>
        Sent by registrants from “Something wrong with this?”, newest first. Who sent them is not
        kept.
      </p>
      {messages.length === 0 ? (
        <p>There are no messages yet.</p>
      ) : (
        <ul className="app-cards">
          {messages.map(({ item, title, href, words, at }, index) => (
            <li key={index} className="app-card">
              <h2 className="nhsuk-heading-s">
                {href ? <PageLink href={href}>{title}</PageLink> : title}
              </h2>
              <p className="app-aside">
                {item}, {at}
              </p>
              <p className="app-words">{words}</p>
            </li>
          ))}
        </ul>
      )}
    </StaffPage>
  );
}
