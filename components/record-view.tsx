import { AUDIT_WORDS, wordsInWords } from '../lib/domain/cpd-record';
import type { FormAction, Hidden } from '../lib/domain/form';
import { PageBody } from './page-body';
import { PageHeading } from './page-heading';
import type { Destination } from './page-link';
import { RecordForm, type SavedRecord } from './record-form';
import { CPD_AUDIT_PAGE, CPD_STANDARDS, NAME_NOBODY } from './record-words';
import { SummaryRows } from './summary-rows';

type Files = { readonly pdf: string; readonly text: string; readonly pack: string };

export type RecordFacts = {
  /** In words. */
  readonly notionalTime: string;
  readonly ownTime: string | null;
  /** `Certificate, PDF, 1 page; …` */
  readonly evidence: string;
  /** Of the reflection as it would be downloaded now. */
  readonly words: number;
  readonly certificates: number;
  readonly files: Files;
  /** Where a pack is checked. */
  readonly checkHref: string;
};

function Intro({ title, notice }: { readonly title: string; readonly notice: string | null }) {
  return (
    <>
      <PageHeading caption={title}>Your CPD record</PageHeading>
      {notice ? <p className="app-panel-quiet">{notice}</p> : null}
      <p>
        A few sentences on what you take away, to keep with your certificate. Only you see them:
        staff of the Academy do not, and nobody checks them. Write as much or as little as you like.
      </p>
      <p className="app-warning">
        <strong>Name nobody.</strong> {NAME_NOBODY}
      </p>
      <details className="nhsuk-details">
        <summary className="nhsuk-details__summary">
          <span className="nhsuk-details__summary-text">The Academy’s CPD standards, in short</span>
        </summary>
        <div className="nhsuk-details__text">
          <p>
            These are our words, after a copy of the Academy’s page from November 2026; so is what
            this page says of audits. The Academy’s own wording counts. You find it from{' '}
            <a href={CPD_AUDIT_PAGE.href}>{CPD_AUDIT_PAGE.label}</a>, if you want to quote it.
          </p>
          <ol className="nhsuk-list nhsuk-list--number">
            {CPD_STANDARDS.map((standard) => (
              <li key={standard}>{standard}</li>
            ))}
          </ol>
        </div>
      </details>
    </>
  );
}

function Words({ words }: { readonly words: number }) {
  return (
    <>
      <h2 className="nhsuk-heading-m">If your CPD is audited</h2>
      <p>
        As you would download it now, your reflection has {wordsInWords(words)}. In an audit the
        Academy asks for a summary of your recent work of at most {AUDIT_WORDS.summary} words and a
        personal statement of at most {AUDIT_WORDS.statement.toLocaleString('en-GB')}, both about
        all your CPD. This record is about one module, so take from it what you need.
      </p>
      <p>
        That is how we read <a href={CPD_AUDIT_PAGE.href}>{CPD_AUDIT_PAGE.label}</a>, in November
        2026. What that page says today counts.
      </p>
    </>
  );
}

function Downloads({ facts }: { readonly facts: RecordFacts }) {
  const { files, certificates, checkHref } = facts;
  const papers = certificates > 0 ? 'your certificate, this record' : 'this record';
  return (
    <>
      <h2 className="nhsuk-heading-m">Download it</h2>
      <p>
        What you have not saved yet is not in it: save first if you have changed something. Emoji
        and other signs that cannot be printed stand in the PDF as words, such as [emoji: grinning
        face]. The plain text keeps them as you typed them.
      </p>
      <ul className="app-ways app-ways--list">
        <li>
          <a href={files.pdf}>Your CPD record (PDF)</a>
        </li>
        <li>
          <a href={files.text}>Your CPD record (plain text)</a>
        </li>
        <li>
          <a href={files.pack}>Your audit pack (ZIP)</a>: {papers} as PDF and text, and a list by
          which anybody can <a href={checkHref}>check that nothing has been changed</a>
        </li>
      </ul>
    </>
  );
}

function Kept({ facts }: { readonly facts: RecordFacts }) {
  return (
    <>
      <h2 className="nhsuk-heading-m">Time and evidence</h2>
      <SummaryRows
        rows={[
          {
            key: 'Notional time',
            value: `${facts.notionalTime}: what the lessons that you opened are thought to take: those of which you decided a scenario or read the explanation`,
          },
          {
            key: 'Time you state',
            value: facts.ownTime ? `${facts.ownTime}: your own statement` : 'Not stated',
          },
          { key: 'Evidence', value: facts.evidence },
        ]}
      />
      <Words words={facts.words} />
      <Downloads facts={facts} />
    </>
  );
}

/**
 * A person's CPD record of one module.
 *
 * @param facts null where the person is signed out and only what they typed is given back
 */
export function RecordView({
  crumbs,
  title,
  notice,
  action,
  hidden,
  saved,
  facts,
}: {
  readonly crumbs: readonly Destination[];
  readonly title: string;
  readonly notice: string | null;
  readonly action: FormAction;
  readonly hidden: Hidden;
  readonly saved: SavedRecord;
  readonly facts: RecordFacts | null;
}) {
  return (
    <PageBody crumbs={crumbs}>
      <RecordForm action={action} hidden={hidden} saved={saved}>
        <Intro title={title} notice={notice} />
      </RecordForm>
      {facts ? <Kept facts={facts} /> : null}
    </PageBody>
  );
}
