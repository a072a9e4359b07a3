/** Content folders that are gone when their test file ends. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Files } from './tiny-module';

const made: string[] = [];

afterAll(() => {
  for (const folder of made.splice(0)) rmSync(folder, { recursive: true });
});

/** An empty folder under the system's own for such things. */
export function passingFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'ahcs-tiny-'));
  made.push(folder);
  return folder;
}

export function writeFiles(root: string, files: Files): void {
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), text);
  }
}

/** @returns a content folder that holds these files and nothing else */
export function contentFolder(files: Files): string {
  const root = passingFolder();
  writeFiles(root, files);
  return root;
}
