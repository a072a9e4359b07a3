/** How files of the content are read: faults are gathered, so that an author sees all of them. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { z } from 'zod';
import type { Clause } from '../domain/clause';
import type { Prose } from '../domain/prose';
import type { ContentFault } from './content-fault';
import { parseMarkdown } from './markdown';
import { parseYaml, type YamlFile } from './yaml-file';

/** Everything a lesson is read with: where it is, what may be cited, and where faults go. */
export type Reading = {
  /** The content folder. */
  readonly root: string;
  readonly clauses: ReadonlyMap<string, Clause>;
  readonly pictures: Readonly<Record<string, string>>;
  readonly faults: ContentFault[];
  /** Where each scenario's and question's id stands, in the order they are read. */
  readonly ids: { readonly id: string; readonly file: string; readonly line: number }[];
};

export function readText(reading: Reading, file: string): string | null {
  try {
    return readFileSync(path.join(reading.root, file), 'utf8');
  } catch {
    reading.faults.push({
      file,
      line: 1,
      message: 'this file is missing or cannot be read; add it.',
    });
    return null;
  }
}

/** Reads and proves a YAML file; null when it has faults, which are kept. */
export function readYaml<Schema extends z.ZodType>(
  reading: Reading,
  schema: Schema,
  file: string,
): YamlFile<z.output<Schema>> | null {
  const text = readText(reading, file);
  if (text === null) return null;
  const parsed = parseYaml(schema, file, text);
  if ('ok' in parsed) return parsed.ok;
  reading.faults.push(...parsed.faults);
  return null;
}

export function proseOf(reading: Reading, file: string, text: string, line: number): Prose {
  const parsed = parseMarkdown(file, text, line);
  if ('ok' in parsed) return parsed.ok;
  reading.faults.push(...parsed.faults);
  return [];
}
