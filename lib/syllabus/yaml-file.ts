/** YAML with the line of every value kept, proved by zod. */
import { isScalar, LineCounter, parseDocument, type Document } from 'yaml';
import type { z } from 'zod';
import type { ContentFault } from './content-fault';

type Path = readonly PropertyKey[];

/** A parsed file: its value, and the line of any part of it. */
export type YamlFile<T> = {
  readonly file: string;
  readonly value: T;
  /** The line of the value at `path`, or of the nearest part around it. */
  readonly lineOf: (path: Path) => number;
};

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

/** zod's words, made into a sentence for an author. */
function remedy(issue: z.core.$ZodIssue): string {
  const where = issue.path.length > 0 ? `\`${issue.path.map(String).join('.')}\`: ` : '';
  switch (issue.code) {
    case 'unrecognized_keys':
      return `${where}there is no setting called ${issue.keys.map((key) => `\`${key}\``).join(', ')}; correct its spelling or remove it.`;
    case 'invalid_type':
      return `${where}expected ${issue.expected} here; add it or correct it.`;
    case 'invalid_value':
      return `${where}use one of ${issue.values.map(String).join(', ')}.`;
    default:
      return `${where}${issue.message}`;
  }
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
  if (document.errors.length > 0) {
    return {
      faults: document.errors.map((error) => ({
        file,
        line: (error.linePos?.[0].line ?? 1) + firstLine - 1,
        message: `this is not YAML: ${error.message.split('\n')[0]} Check indentation, colons and quotes.`,
      })),
    };
  }
  const lineOf = lineFinder(document, counter, firstLine);
  const result = schema.safeParse(document.toJS());
  if (!result.success) {
    return {
      faults: result.error.issues.map((issue) => ({
        file,
        line: lineOf(placeOf(issue)),
        message: remedy(issue),
      })),
    };
  }
  return { ok: { file, value: result.data, lineOf } };
}
