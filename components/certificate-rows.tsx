import { dayInWords } from '../lib/domain/calendar';
import {
  groupCode,
  notionalTimeInWords,
  passMarkInWords,
  type CertificateSnapshot,
} from '../lib/domain/certificate';
import type { SummaryRow } from './summary-rows';

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
export function printedRows(snapshot: CertificateSnapshot): readonly SummaryRow[] {
  const { signatory } = snapshot;
  return [
    { key: 'Name', value: <bdi>{snapshot.holderName}</bdi> },
    { key: 'Registration number', value: snapshot.registrationNumber },
    { key: 'Part of the register', value: list(snapshot.registerParts) },
    { key: 'Module', value: snapshot.moduleTitle },
    { key: 'Completed on', value: dayInWords(snapshot.completedOn) },
    { key: 'Guidance', value: `${snapshot.guidanceTitle}, ${snapshot.guidanceEdition}` },
    {
      key: 'Notional learning time',
      value: `${notionalTimeInWords(snapshot.notionalMinutes)}. The time it took was not measured.`,
    },
    { key: 'Learning outcomes', value: list(snapshot.learningOutcomes) },
    { key: 'Standards passed', value: list(snapshot.standards.map(({ title }) => title)) },
    { key: 'Pass mark', value: passMarkInWords(snapshot) },
    { key: 'Certificate', value: snapshot.serial },
    { key: 'CPD cycle', value: snapshot.cycle },
    {
      key: 'Content',
      value: (
        <span className="app-code">
          version {snapshot.materialVersion}, {snapshot.contentHash.slice(0, 12)}
        </span>
      ),
    },
    { key: 'Issued by', value: snapshot.issuer },
    ...(signatory ? [{ key: 'Signed by', value: `${signatory.name}, ${signatory.role}` }] : []),
    { key: 'Code', value: <span className="app-code">{groupCode(snapshot.code)}</span> },
  ];
}
