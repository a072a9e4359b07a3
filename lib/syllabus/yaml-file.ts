/** YAML with the line of every value kept, proved by zod. */
import { isScalar, LineCounter, parseDocument, visit, type Document } from 'yaml';
import type { z } from 'zod';
import type { ContentFault } from './content-fault';
import { remedyOf } from './form-words';
import { yamlMistake } from './yaml-words';

type Path = readonly PropertyKey[];

/** A parsed file: its value, and the line of any part of it. */
export type YamlFile<T> = {
  readonly file: string;
  readonly value: T;
  /** The line of the value at `path`, or of the nearest part around it. */
  readonly lineOf: (path: Path) => number;
  /** The first line in which this word stands by itself, such as a clause's id; the file's first when none does. */
  readonly lineWith: (word: string) => number;
};

/** @param word letters, digits and hyphens */
export function lineWithWord(text: string, word: string, firstLine = 1): number {
  const at = text.search(new RegExp(`(?<![\\w-])${word}(?![\\w-])`));
  return at < 0 ? firstLine : text.slice(0, at).split('\n').length + firstLine - 1;
}

function rangeOf(node: unknown): readonly number[] | undefined {
  const range = (node as { range?: readonly number[] | null } | undefined)?.range;
  return range ?? undefined;
}

function asKey(part: PropertyKey): string | number {
  return typeof part === 'symbol' ? String(part) : part;
}

function lineFinder(document: Document, counter: LineCounter, firstLine: number) {
  return (path: Path): number => {
    for (let length = path.length; length >= 0; length -= 1) {
      const node = document.getIn(path.slice(0, length).map(asKey), true);
      const offset = rangeOf(node)?.[0];
      if (offset === undefined) continue;
      // The words of a block begin below its `|`.
      const below = isScalar(node) && node.type?.startsWith('BLOCK') ? 1 : 0;
      return counter.linePos(offset).line + below + firstLine - 1;
    }
    return firstLine;
  };
}

/** Where the mistake is: a setting that there is not stands under its own name. */
function placeOf(issue: z.core.$ZodIssue): Path {
  return issue.code === 'unrecognized_keys' ? [...issue.path, issue.keys[0] ?? ''] : issue.path;
}

/** A word with its mark, such as `#1`, is read as a note by YAML: the rest of the line is lost without a sound. */
function lostTexts(document: Document): { at: number; lost: string }[] {
  const found: { at: number; lost: string }[] = [];
  visit(document, {
    Scalar: (_, { type, comment, range }) => {
      if (type === 'PLAIN' && comment && /^\S/.test(comment))
        found.push({ at: range?.[0] ?? 0, lost: comment.split('\n')[0] ?? '' });
    },
  });
  return found;
}

/**
 * @param text the file's text, or the part of it that is YAML
 * @param firstLine the line the text begins at, for front matter
 */
export function parseYaml<Schema extends z.ZodType>(
  schema: Schema,
  file: string,
  text: string,
  firstLine = 1,
): { ok: YamlFile<z.output<Schema>> } | { faults: ContentFault[] } {
  const counter = new LineCounter();
  const document = parseDocument(text, { lineCounter: counter, uniqueKeys: true });
  const at = (line: number, message: string) => ({ file, line: line + firstLine - 1, message });
  const [first, ...others] = document.errors;
  if (first) {
    const { line, message } = yamlMistake([first, ...others], text);
    return { faults: [at(line, message)] };
  }
  const lost = lostTexts(document).map((one) =>
    at(
      counter.linePos(one.at).line,
      `the text ends at the #, and "#${one.lost}" is lost; put straight quotes (") round the whole text.`,
    ),
  );
  if (lost.length > 0) return { faults: lost };
  const lineOf = lineFinder(document, counter, firstLine);
  const result = schema.safeParse(document.toJS());
  if (result.success) {
    const lineWith = (word: string) => lineWithWord(text, word, firstLine);
    return { ok: { file, value: result.data, lineOf, lineWith } };
  }
  const look = (path: Path) => document.getIn(path.map(asKey));
  return {
    faults: result.error.issues.map((issue) => ({
      file,
      line: lineOf(placeOf(issue)),
      message: remedyOf(issue, look),
    })),
  };
}
