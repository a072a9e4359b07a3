/**
 * The CPD record on paper: tagged for screen readers, as many pages as it takes, the same bytes for
 * the same record. Its look is in `record.typ`; what it says is put together here.
 */
import { join } from 'node:path';
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
import { runningText } from './running-text';
import { filesFor, shown } from './shown-text';
import { compileTypst } from './typst';

const UNCHECKED =
  'The reflection and the time stated are the registrant’s own words, kept by this service as they were typed. Nobody has checked them.';
const TOLD =
  'What stands in square brackets is a sign that cannot be printed here, told in words. The plain text file of this record has it as it was typed.';

/** A long record is set on many pages; the certificate's limit would be too short on a busy machine. */
const LIMIT_IN_MS = 20_000;

/**
 * The PDF of a CPD record: A4, PDF/UA-1 by the compiler's own check, dated with the day on which the
 * reflection was last saved.
 *
 * @param besides the other documents of the evidence; the record counts its own pages
 * @throws TypstError, TypstTimeoutError when the engine fails
 */
export async function renderRecord(
  record: CpdRecord,
  besides: readonly Evidence[],
): Promise<{ readonly bytes: Uint8Array; readonly pages: number }> {
  const template = join(process.cwd(), 'lib', 'documents', 'record.typ');
  const sheet = sheetOf(record, besides);
  return compileTypst(template, { data: JSON.stringify(sheet) }, filesFor(sheet), LIMIT_IN_MS);
}

/** Everything the template prints, in the words it prints. */
function sheetOf(record: CpdRecord, besides: readonly Evidence[]) {
  const parts = REFLECTION_PARTS.map((part) => ({
    title: PART_TITLES[part],
    ...runningText(record.texts[part]),
  }));
  const told = parts.some((part) => part.told);
  return {
    title: `${record.moduleTitle}, ${record.holder.name}`,
    author: record.holder.name,
    date: dateOf(record.savedOn ?? record.completedOn),
    issuer: shown(record.issuer),
    footer: shown(`CPD record: ${record.moduleTitle}, ${record.holder.name}`),
    known: knownRows(record).map(shownRow),
    own: ownRows(record).map(shownRow),
    words: reflectionInWords(record),
    // A heading with nothing below it tells whoever reads the record nothing.
    parts: parts
      .filter(({ paragraphs }) => paragraphs.length > 0)
      .map(({ title, paragraphs }) => ({ title, text: paragraphs })),
    evidence: shown(evidenceLine(besides)),
    notes: [UNCHECKED, ...(told ? [TOLD] : [])],
  };
}

function shownRow({ key, value }: { readonly key: string; readonly value: string }) {
  return { key, value: shown(value) };
}

function dateOf(day: string | null) {
  const [year, month, date] = day?.split('-').map(Number) ?? [];
  return day === null ? null : { year, month, day: date };
}
