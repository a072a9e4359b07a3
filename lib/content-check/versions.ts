/** What is said of a change that an id or a version does not show. */
import type { LearningModule } from '../domain/learning-module';
import type { Finding, Reason } from './finding';
import type { Sources } from './sources';
import {
  itemsOf,
  readVersions,
  versionChanges,
  versionsOf,
  type Item,
  type VersionChanges,
  type VersionList,
} from './version-list';

export const COMMAND = 'npm run content:versions';

function mistakesIn(changes: VersionChanges, list: VersionList, gone: (id: string) => Finding) {
  const each = (items: readonly Item[], reason: Reason, says: (item: Item) => string) =>
    items.map((item): Finding => ({ reason, ...item.place, message: `${item.id} ${says(item)}` }));
  const before = ({ id }: Item) => list.items[id]?.version ?? 0;
  return [
    ...each(
      changes.reworded,
      'version-not-raised',
      ({ id, version }) =>
        `has other words than when it was listed, and still version ${version}. Is the meaning another (the right answer, the facts, the order of the options)? Then write \`version: ${version + 1}\`. Is it only better said? Then run \`${COMMAND} -- ${id}\`.`,
    ),
    ...each(
      changes.lowered,
      'version-lowered',
      (item) =>
        `had version ${before(item)} and now has ${item.version}; a version only rises, so write \`version: ${before(item) + 1}\`.`,
    ),
    ...each(
      // The first list of all takes the content as it stands.
      Object.keys(list.items).length === 0
        ? []
        : changes.added.filter(({ version }) => version !== 1),
      'new-not-version-one',
      () => 'is new; write `version: 1`. If it had another id before, give it that id back.',
    ),
    ...each(
      changes.returned,
      'id-used-again',
      () => 'was withdrawn, and an id is never used again; give this one an id of its own.',
    ),
    ...changes.gone.map(gone),
  ];
}

/** A list that cannot be read is a mistake too: it would watch over nothing. */
export function checkVersions(module: LearningModule, sources: Sources): Finding[] {
  const file = versionsOf(module.id);
  const list = readVersions(sources.root, module.id);
  if ('faults' in list) {
    const { line = 1 } = list.faults[0] ?? {};
    const message = `the list of versions cannot be read. Nobody has to write in it: put it back as it was, and run \`${COMMAND}\`.`;
    return [{ reason: 'versions-unreadable', file, line, message }];
  }
  const gone = (id: string): Finding => ({
    reason: 'gone-unsaid',
    file,
    line: sources.lineOf(file, `  ${id}:`),
    message: `${id} was taught and is gone. If you withdraw it, run \`${COMMAND} -- ${id}\`: its id then stays taken. If not, put it back under the same id.`,
  });
  return mistakesIn(versionChanges(list, itemsOf(module, sources)), list, gone);
}

/** What is not in the list yet, and so is not watched over. */
export function unlisted(module: LearningModule, sources: Sources): string[] {
  const list = readVersions(sources.root, module.id);
  if ('faults' in list) return [];
  const { added, raised } = versionChanges(list, itemsOf(module, sources));
  return [...added, ...raised].map(({ id }) => id);
}
