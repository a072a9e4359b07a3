import { CONTACT, PUBLISHER } from './house-words';
import { PageBody } from './page-body';
import { PageHeading } from './page-heading';
import { PageLink } from './page-link';
import { PageTitle } from './page-title';

/** The day on which somebody last held this text against the tests and the site. Change both together. */
const REVIEWED = '28 November 2026';

const TESTED = [
  'Every page, in every state that it can be in (empty, with an error, filled, done), with two automatic checkers, axe-core and IBM Equal Access, in Chromium.',
  'The same pages for words that are cut off or lie over one another, sideways scrolling and targets of less than 24 by 24 pixels: at full width, at 200 and 400 per cent (a window of 320 pixels), and with wider spacing of lines, words and letters.',
  'The same pages in forced colours, such as Windows contrast themes: what can be operated still has an edge.',
  'The whole path from signing in to a verified certificate by keyboard alone, with the focus seen at every stop.',
  'The same path without JavaScript.',
  'What a screen reader would say on the main pages, with a program that works it out from the page (Guidepup’s virtual screen reader). It is no screen reader that people use.',
];

const NOT_TESTED = [
  'Real screen readers: NVDA, JAWS, Narrator, VoiceOver and TalkBack.',
  'Voice control, switches and screen magnifiers.',
  'Real phones and tablets, and browsers other than Chromium.',
  'Nobody who uses assistive technology, and nobody with a disability, has tried it for us yet.',
  'The PDFs with a screen reader. They carry tags for structure, which only the program that makes them has checked.',
];

function Limits() {
  return (
    <>
      <h2 className="nhsuk-heading-m">Limits we know of</h2>
      <ul className="nhsuk-list nhsuk-list--bullet">
        <li>
          The CPD record’s PDF tells signs that it cannot print, such as emoji, in words. The same
          record is there as plain text, and a certificate can be read as a page.
        </li>
        <li>
          Checking an audit pack or a certificate’s file in the browser needs JavaScript. The page
          says how to do it by hand.
        </li>
        <li>
          To sign in you copy a code from an email; it can be pasted. It works for ten minutes, and
          you can ask for another.
        </li>
        <li>
          You are signed out after 30 minutes without opening or sending a page, and after 8 hours
          in any case. There is no warning. What was saved is kept, and signing in brings you back
          to the page that you were on. Nothing else is timed.
        </li>
        <li>The module is in English only.</li>
      </ul>
    </>
  );
}

/** What has been tested and how, and what has not been: no more is claimed than somebody did. */
export function AccessibilityView() {
  return (
    <PageBody>
      <PageTitle title="Accessibility" />
      <PageHeading>Accessibility</PageHeading>
      <p className="nhsuk-lede-text">
        This service is built to WCAG 2.2, level AA, and tested as described here. It has not been
        audited, so we do not say that it conforms.
      </p>
      <h2 className="nhsuk-heading-m">What is tested, and how</h2>
      <p>Programs do this each time the service is changed. They find some faults, never all.</p>
      <ul className="nhsuk-list nhsuk-list--bullet">
        {TESTED.map((words) => (
          <li key={words}>{words}</li>
        ))}
      </ul>
      <h2 className="nhsuk-heading-m">What has not been tested</h2>
      <p>Only people can test this, and it has not been done:</p>
      <ul className="nhsuk-list nhsuk-list--bullet">
        {NOT_TESTED.map((words) => (
          <li key={words}>{words}</li>
        ))}
      </ul>
      <Limits />
      <h2 className="nhsuk-heading-m">If something is in your way</h2>
      <p>
        Write to the {PUBLISHER} at <a href={`mailto:${CONTACT}`}>{CONTACT}</a>: which page, what
        you wanted to do, and what you use. At the foot of each scenario and question there is also{' '}
        “Something wrong with this?”, which tells staff without your name.
      </p>
      <p>
        Every lesson, and the whole module, is also there on one page to read or print, from the
        lesson or <PageLink href="/signed-in">your module</PageLink>.
      </p>
      <p className="app-aside">Last reviewed on {REVIEWED}.</p>
    </PageBody>
  );
}
