/** Reads `content/` once and serves it frozen. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { LearningModule, Lesson } from '../domain/learning-module';
import { ContentError, type ContentFault } from './content-fault';
import { readModule } from './read-module';

let library: ReadonlyMap<string, LearningModule> | undefined;

function deepFrozen<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    Object.values(value).forEach(deepFrozen);
  }
  return value;
}

/** Where the modules' folders are. */
function contentRoot(): string {
  return path.join(/* turbopackIgnore: true */ process.cwd(), 'content');
}

/** @throws ContentError naming file, line and remedy of every mistake in any module */
export function readLibrary(root: string): ReadonlyMap<string, LearningModule> {
  const folders = readdirSync(root, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
  const modules = new Map<string, LearningModule>();
  const faults: ContentFault[] = [];
  for (const folder of folders) {
    try {
      modules.set(folder, deepFrozen(readModule(root, folder)));
    } catch (error) {
      if (!(error instanceof ContentError)) throw error;
      faults.push(...error.faults);
    }
  }
  if (faults.length > 0) throw new ContentError(faults);
  return modules;
}

function shelves(): ReadonlyMap<string, LearningModule> {
  library ??= readLibrary(contentRoot());
  return library;
}

/**
 * For authors: every module as its files are now, beside the shelves and never put on them.
 *
 * @throws ContentError as `readLibrary` does
 */
export function readModulesNow(): LearningModule[] {
  return [...readLibrary(contentRoot()).values()];
}

export function readModules(): LearningModule[] {
  return [...shelves().values()];
}

export function findModule(id: string): LearningModule | null {
  return shelves().get(id) ?? null;
}

export function findLesson(module: LearningModule, slug: string): Lesson | null {
  return module.lessons.find((lesson) => lesson.slug === slug) ?? null;
}

/** The drawing's source, only if the module lists it: a name from an address never meets the disk. */
export function readPicture(module: LearningModule, file: string): string | null {
  if (!Object.hasOwn(module.pictures, file)) return null;
  return readFileSync(path.join(contentRoot(), module.id, 'pictures', file), 'utf8');
}
