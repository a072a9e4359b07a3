/** Markdown that begins with settings between two lines of `---`. */
import type { z } from 'zod';
import { clausesIn, type Prose } from '../domain/prose';
import { clauseTableFaults, type ClauseTable } from './clause-table';
import { proseOf, readText, type Reading } from './reading';
import { lineWithWord, parseYaml, type YamlFile } from './yaml-file';

const FRONT_MATTER = /^---\r?\n([\s\S]*?)\r?\n---\r?\n/;

/**
 * @param alsoUsed clauses that the settings themselves use, besides those in the text
 * @returns the settings and the text; null when they cannot be read, with the faults kept
 */
export function readFronted<Schema extends z.ZodType<{ clauses: ClauseTable }>>(
  reading: Reading,
  schema: Schema,
  file: string,
  alsoUsed: (settings: z.output<Schema>) => readonly string[] = () => [],
): (YamlFile<z.output<Schema>> & { readonly body: Prose }) | null {
  const text = readText(reading, file);
  if (text === null) return null;
  const front = FRONT_MATTER.exec(text);
  if (!front?.[1]) {
    reading.faults.push({
      file,
      line: 1,
      message: 'begin with settings between two lines of ---.',
    });
    return null;
  }
  const parsed = parseYaml(schema, file, front[1], 2);
  if ('faults' in parsed) {
    reading.faults.push(...parsed.faults);
    return null;
  }
  const body = proseOf(reading, file, text.slice(front[0].length), front[0].split('\n').length);
  // An id may be wrong in the text as well as in the settings before it.
  const whole = { ...parsed.ok, lineWith: (word: string) => lineWithWord(text, word) };
  const used = [...alsoUsed(parsed.ok.value), ...clausesIn(body)];
  reading.faults.push(...clauseTableFaults(whole, whole.value.clauses, used, reading.clauses));
  return { ...whole, body };
}
