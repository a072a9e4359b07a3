/**
 * `npm run content:versions`: takes what is new, and what has a higher version, into `versions.yaml`. What
 * was reworded or is gone has to be named after `--`, or `all`: so nobody does that without knowing.
 */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import type { LearningModule } from '../domain/learning-module';
import { ContentError, inWords } from '../syllabus/content-fault';
import { readLibrary } from '../syllabus/module-library';
import { sourcesOf } from './sources';
import { itemsOf, readVersions, versionChanges, versionsOf, versionsText } from './version-list';
import { checkVersions, COMMAND } from './versions';

const MAY_BE_NAMED = ['version-not-raised', 'gone-unsaid'];

function idOf(message: string): string {
  return message.split(' ')[0] ?? '';
}

/** @returns whether the list was written */
function write(root: string, module: LearningModule, named: readonly string[]): boolean {
  const sources = sourcesOf(root, module.id);
  const mayGoOn = (id: string) => named.includes('all') || named.includes(id);
  const inTheWay = checkVersions(module, sources).filter(
    ({ reason, message }) => !(MAY_BE_NAMED.includes(reason) && mayGoOn(idOf(message))),
  );
  const list = readVersions(root, module.id);
  if (inTheWay.length > 0 || 'faults' in list) {
    for (const finding of inTheWay) console.log(inWords(finding));
    return false;
  }
  const items = itemsOf(module, sources);
  const { added, raised, reworded, gone } = versionChanges(list, items);
  const said = { new: added, 'with a new version': raised, 'better said, same version': reworded };
  for (const [what, which] of Object.entries(said))
    if (which.length > 0) console.log(`${what}: ${which.map(({ id }) => id).join(', ')}`);
  if (gone.length > 0) console.log(`withdrawn: ${gone.join(', ')}`);
  const text = versionsText({
    items: Object.fromEntries(items.map(({ id, version, words }) => [id, { version, words }])),
    withdrawn: [...list.withdrawn, ...gone].sort(),
  });
  writeFileSync(path.join(root, versionsOf(module.id)), text);
  console.log(`content/${versionsOf(module.id)} lists ${items.length} scenarios and questions.`);
  return true;
}

function main([folder = 'content', ...named]: readonly string[]): number {
  const root = path.resolve(folder);
  const written = [...readLibrary(root).values()].map((module) => write(root, module, named));
  if (written.every(Boolean)) return 0;
  console.log(`\nThe list was left as it was. Mend this and run \`${COMMAND}\` again.`);
  return 1;
}

try {
  process.exit(main(process.argv.slice(2)));
} catch (error) {
  if (!(error instanceof ContentError)) throw error;
  console.log(error.message);
  process.exit(1);
}
