import { dayInWords } from '../lib/domain/calendar';
import {
  CERTIFICATE_LABELS as LABELS,
  fingerprintShown,
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
  const { signatory, registerParts } = snapshot;
  const signed = signatory ? [signatory.name, signatory.role] : [];
  return [
    { key: 'Name', value: <bdi>{snapshot.holderName}</bdi> },
    { key: LABELS.registrationNumber, value: snapshot.registrationNumber },
    {
      key: registerParts.length > 1 ? LABELS.parts : LABELS.part,
      value: list(registerParts),
    },
    { key: 'Module', value: snapshot.moduleTitle },
    { key: 'Completed on', value: dayInWords(snapshot.completedOn) },
    { key: LABELS.guidance, value: `${snapshot.guidanceTitle}, ${snapshot.guidanceEdition}` },
    {
      key: LABELS.learningTime,
      value: `${notionalTimeInWords(snapshot.notionalMinutes)}. The time it took was not measured.`,
    },
    { key: LABELS.learningOutcomes, value: list(snapshot.learningOutcomes) },
    { key: LABELS.standards, value: list(snapshot.standards.map(({ title }) => title)) },
    { key: LABELS.passMark, value: passMarkInWords(snapshot) },
    { key: LABELS.serial, value: snapshot.serial },
    { key: LABELS.cycle, value: `${snapshot.cycle}: the calendar years it counts towards` },
    { key: LABELS.version, value: String(snapshot.materialVersion) },
    {
      key: LABELS.contentHash,
      value: <span className="app-code">{fingerprintShown(snapshot)}</span>,
    },
    { key: LABELS.issuer, value: list([...signed, snapshot.issuer]) },
    { key: LABELS.code, value: <span className="app-code">{groupCode(snapshot.code)}</span> },
  ];
}
