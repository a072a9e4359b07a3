import { dayInWords } from '../lib/domain/calendar';
import {
  groupCode,
  type CertificateSnapshot,
  type CertificateState,
} from '../lib/domain/certificate';
import { CONTACT, SPECIMEN_NOTE, counted } from './house-words';
import { PageBody } from './page-body';
import { PageHeading } from './page-heading';
import { PageLink } from './page-link';
import { PageTitle } from './page-title';
import { SummaryRows, type SummaryRow } from './summary-rows';

type Found = { readonly snapshot: CertificateSnapshot; readonly state: CertificateState };

const STATES: Readonly<Record<CertificateState, string>> = {
  valid: 'This certificate is valid',
};

function list(lines: readonly string[]) {
  return (
    <ul className="nhsuk-list app-lines">
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}

/** Every field that is printed, in the order of the paper. */
function printedRows(snapshot: CertificateSnapshot): readonly SummaryRow[] {
  const { signatory } = snapshot;
  return [
    { key: 'Name', value: snapshot.holderName },
    { key: 'Registration number', value: snapshot.registrationNumber },
    { key: 'Part of the register', value: list(snapshot.registerParts) },
    { key: 'Module', value: snapshot.moduleTitle },
    { key: 'Standards passed', value: list(snapshot.standards.map(({ title }) => title)) },
    { key: 'Pass mark', value: `${snapshot.passMark} per cent in each standard’s quiz` },
    { key: 'What was learned', value: list(snapshot.learningOutcomes) },
    { key: 'Completed on', value: dayInWords(snapshot.completedOn) },
    { key: 'Time it is thought to take', value: counted(snapshot.notionalMinutes, 'minute') },
    { key: 'CPD cycle', value: snapshot.cycle },
    { key: 'Guidance', value: `${snapshot.guidanceTitle}, ${snapshot.guidanceEdition}` },
    { key: 'Issued by', value: snapshot.issuer },
    ...(signatory ? [{ key: 'Signed by', value: `${signatory.name}, ${signatory.role}` }] : []),
    { key: 'Certificate', value: snapshot.serial },
    {
      key: 'Content',
      value: (
        <span className="app-code">
          version {snapshot.materialVersion}, {snapshot.contentHash.slice(0, 12)}
        </span>
      ),
    },
    { key: 'Code', value: <span className="app-code">{groupCode(snapshot.code)}</span> },
  ];
}

function FoundCertificate({ snapshot, state }: Found) {
  const heading = snapshot.specimen ? 'This certificate is a SPECIMEN' : STATES[state];
  return (
    <>
      <PageTitle title={heading} />
      <div
        className={`nhsuk-panel app-verdict${snapshot.specimen ? ' app-verdict--specimen' : ''}`}
      >
        <h1 className="nhsuk-panel__title">{heading}</h1>
        <div className="nhsuk-panel__body">
          {snapshot.specimen ? <p>{SPECIMEN_NOTE}</p> : null}
          <p>Compare each line with the paper in your hand. All of them must agree.</p>
        </div>
      </div>
      <SummaryRows rows={printedRows(snapshot)} />
    </>
  );
}

function NotFoundCertificate() {
  return (
    <>
      <PageTitle title="No certificate has this code" />
      <PageHeading>No certificate has this code</PageHeading>
      <p>
        Check the code on the paper: it has 26 letters and numbers. There is no O, I, L or U in it.
      </p>
      <p>
        If the code is typed as it is printed, the certificate was not issued by this service. Ask
        at <a href={`mailto:${CONTACT}`}>{CONTACT}</a>.
      </p>
    </>
  );
}

/** The answer to a code. Codes that are unknown and codes that cannot be one get the same answer. */
export function VerifiedView({
  found,
  again,
}: {
  readonly found: Found | null;
  readonly again: string;
}) {
  return (
    <PageBody>
      {found ? <FoundCertificate {...found} /> : <NotFoundCertificate />}
      <p>
        <PageLink href={again}>Verify another certificate</PageLink>
      </p>
    </PageBody>
  );
}
