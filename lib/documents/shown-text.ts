/** What templates are given: texts as runs, and the typefaces that those need. */
import { runningText, type Run } from './running-text';
import { fontFiles } from './typeface';

type Family = Run['font'];

/** A text of ours or of an author's as paragraphs of lines of runs. */
export const shown = (text: string) => runningText(text).paragraphs;

/** The font files for every typeface that a sheet's data names. */
export function filesFor(sheet: object): readonly string[] {
  const families = new Set<Family>();
  JSON.stringify(sheet, (name, value: unknown) => {
    if (name === 'font') families.add(value as Family);
    return value;
  });
  const files: (families: Iterable<Family>) => readonly string[] = fontFiles;
  return files(families);
}
