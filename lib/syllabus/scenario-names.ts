/** Which files of a folder are its scenarios, in the order in which they are taught. */
import { readdirSync } from 'node:fs';

/** By their numbers: 2 comes before 10. */
const BY_NUMBER = new Intl.Collator('en', { numeric: true });

/**
 * @param folder a lesson's folder of scenarios; one that is not there holds none
 * @returns the scenarios' file names, and `others`: what an author may think is one
 */
export function scenarioNames(folder: string): { names: string[]; others: string[] } {
  try {
    // A name with a dot before it is the machine's own; a folder holds drafts, and an editor's copy ends in ~.
    const all = readdirSync(folder, { withFileTypes: true })
      .filter((entry) => !entry.isDirectory() && !entry.name.startsWith('.'))
      .map(({ name }) => name);
    return {
      names: all.filter((name) => name.endsWith('.yaml')).sort(BY_NUMBER.compare),
      others: all.filter((name) => !/(\.yaml|~)$/.test(name)),
    };
  } catch {
    return { names: [], others: [] };
  }
}
