/** The CPD record as plain text (UTF-8, one line end a line): every sign as it was typed. */
import {
  evidenceLine,
  knownRows,
  ownRows,
  PART_TITLES,
  reflectionInWords,
  type CpdRecord,
  type Evidence,
} from '../domain/cpd-record';
import { REFLECTION_PARTS } from '../domain/reflection';

/** @param evidence all of it, the record's PDF among it */
export function recordText(record: CpdRecord, evidence: readonly Evidence[]): Uint8Array {
  const section = (title: string, lines: readonly string[]) => [
    title.toUpperCase(),
    '',
    ...lines,
    '',
  ];
  const rows = (of: readonly { readonly key: string; readonly value: string }[]) =>
    of.map(({ key, value }) => `${key}: ${value}`);
  const written = REFLECTION_PARTS.filter((part) => record.texts[part].trim() !== '');
  const parts = written.flatMap((part) => [PART_TITLES[part], '', record.texts[part], '']);
  const lines = [
    ...section('CPD record', [record.issuer]),
    ...section('What the service has recorded', rows(knownRows(record))),
    ...section('What I say myself', rows(ownRows(record))),
    ...section('My reflection', [reflectionInWords(record), '', ...parts].slice(0, -1)),
    ...section('Evidence', [evidenceLine(evidence)]),
  ];
  return Buffer.from(`${lines.join('\n').trimEnd()}\n`, 'utf8');
}
