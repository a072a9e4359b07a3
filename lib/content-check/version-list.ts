/**
 * An id stands for the same thing for ever, and a version for the same meaning: records and statistics name
 * both. `versions.yaml` keeps what each stood for, so that a change of it cannot go unsaid.
 */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { LearningModule, Question, Scenario } from '../domain/learning-module';
import { versionsFile } from '../syllabus/content-schemas';
import type { ContentFault } from '../syllabus/content-fault';
import { parseYaml } from '../syllabus/yaml-file';
import { placeOf, type Place, type Sources } from './sources';

export type VersionList = {
  readonly items: Readonly<Record<string, { readonly version: number; readonly words: string }>>;
  readonly withdrawn: readonly string[];
};

/** A scenario or question as it is now. */
export type Item = {
  readonly id: string;
  readonly version: number;
  /** Hash of all it says, its version left out; twelve hexadecimal digits. */
  readonly words: string;
  readonly place: Place;
};

export function versionsOf(moduleId: string): string {
  return `${moduleId}/versions.yaml`;
}

/** @returns the list, empty where there is none yet, or why it cannot be read */
export function readVersions(
  root: string,
  moduleId: string,
): VersionList | { readonly faults: readonly ContentFault[] } {
  const file = versionsOf(moduleId);
  const full = path.join(root, file);
  if (!existsSync(full)) return { items: {}, withdrawn: [] };
  const parsed = parseYaml(versionsFile, file, readFileSync(full, 'utf8'));
  return 'ok' in parsed ? parsed.ok.value : parsed;
}

const HEAD = `# What each id stands for. \`npm run content:versions\` writes this file: do not change it by hand.
# Two people changed it at the same time? Keep either side whole, and run the command again.
`;

export function versionsText({ items, withdrawn }: VersionList): string {
  const lines = Object.keys(items)
    .sort()
    .map((id) => `  ${id}: { version: ${items[id]?.version}, words: "${items[id]?.words}" }\n`);
  const gone =
    withdrawn.length === 0 ? ' []\n' : `\n${withdrawn.map((id) => `  - ${id}\n`).join('')}`;
  return `${HEAD}items:\n${lines.join('')}withdrawn:${gone}`;
}

/** A drawing is part of what a scenario says. */
function wordsOf(
  { version: _, ...item }: Scenario | Question,
  pictures: LearningModule['pictures'],
) {
  const text = JSON.stringify(item);
  const drawn = Object.entries(pictures).filter(([file]) => text.includes(`"file":"${file}"`));
  return createHash('sha256')
    .update(JSON.stringify([item, drawn]))
    .digest('hex')
    .slice(0, 12);
}

export function itemsOf(module: LearningModule, sources: Sources): Item[] {
  const { pictures } = module;
  return module.lessons.flatMap((lesson) => [
    ...lesson.scenarios.map((scenario) => {
      const file = sources.scenario(lesson, scenario);
      const place = { file, line: sources.lineOf(file, 'version:') };
      return {
        id: scenario.id,
        version: scenario.version,
        words: wordsOf(scenario, pictures),
        place,
      };
    }),
    ...lesson.questions.map((question) => {
      const place = placeOf(sources, lesson, question);
      return {
        id: question.id,
        version: question.version,
        words: wordsOf(question, pictures),
        place,
      };
    }),
  ]);
}

/** How the content differs from the list. */
export type VersionChanges = {
  readonly added: readonly Item[];
  readonly raised: readonly Item[];
  /** Other words under the same version. */
  readonly reworded: readonly Item[];
  readonly lowered: readonly Item[];
  /** Withdrawn once, and used again. */
  readonly returned: readonly Item[];
  readonly gone: readonly string[];
};

export function versionChanges(list: VersionList, items: readonly Item[]): VersionChanges {
  const before = (item: Item) => list.items[item.id];
  const isThere = new Set(items.map(({ id }) => id));
  const known = items.filter((item) => before(item) !== undefined);
  const isNew = items.filter((item) => before(item) === undefined);
  const compared = (item: Item) => item.version - (before(item)?.version ?? 0);
  return {
    added: isNew.filter(({ id }) => !list.withdrawn.includes(id)),
    returned: isNew.filter(({ id }) => list.withdrawn.includes(id)),
    raised: known.filter((item) => compared(item) > 0),
    lowered: known.filter((item) => compared(item) < 0),
    reworded: known.filter((item) => compared(item) === 0 && before(item)?.words !== item.words),
    gone: Object.keys(list.items).filter((id) => !isThere.has(id)),
  };
}
