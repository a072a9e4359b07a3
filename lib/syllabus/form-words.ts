/** What zod says of a file that is YAML and not of the right form, in words for its author. */
import type { z } from 'zod';

type Path = readonly PropertyKey[];

/** What stands at a path of the file; undefined when nothing does. */
export type Look = (path: Path) => unknown;

/** How each thing is written, by its name: whoever left it out sees what it looks like. */
const WRITTEN: Readonly<Record<string, string>> = {
  version: '`version: 1`',
  minutes: '`minutes: 12`',
  count: '`count: 2`',
  confirmed: '`confirmed: true` or `confirmed: false`, without quotes',
  consequence: 'two to four lines below it, such as `- { when: That evening, what: "…" }`',
  options: 'a line below it for each option, which begins with a dash',
  clauses: 'a line below it for each clause, such as `BOU-4: { strength: must }`',
  because: '`because: [CON-2]`, or `because: judgement`',
  blueprint: 'a line below it for each topic, such as `- { topic: identify, count: 2 }`',
  post: '`surface:`, `author:`, `when:` and `audience:` below it, each on a line',
  lines: 'a line below it for each line of the post, such as `- { text: "…" }`',
  changes: 'a line below it for each change, which begins with a dash',
  picture: '`file:` and `alt:` below it, each on a line',
  'sign-off':
    '`sign-off: { name: Ada Finch, role: Registrar, date: 2026-12-01, content: … }`, with all 64 letters and digits',
  'pass-mark.value': 'the number alone, such as `value: 80`',
  'signatory.value': '`value: { name: Ada Finch, role: Registrar }`, or `value: null`',
  'cpd-cycle.value': '`value: { first-year: 2026, years: 2 }`',
};

const EXPECTED: Readonly<Record<string, string>> = {
  string: 'words',
  number: 'a number',
  int: 'a whole number',
  boolean: '`true` or `false`, without quotes',
  array: 'a list: a line below it for each, which begins with a dash',
  object: 'what belongs to it: below it, each on a line, two spaces further in',
  record: 'what belongs to it: below it, each on a line, two spaces further in',
};

/** One thing of each list. */
const ONE_OF: Readonly<Record<string, string>> = {
  options: 'option',
  questions: 'question',
  consequence: 'step',
  lines: 'line',
  blueprint: 'topic',
  changes: 'change',
};

/** "option 3 (ask), " for `options.2`: people count from 1, and know things by their ids. */
function inLists(path: Path, look: Look): string {
  return path
    .flatMap((part, at) => {
      if (typeof part !== 'number') return [];
      const list = String(path[at - 1] ?? '');
      const id = look([...path.slice(0, at + 1), 'id']);
      return [`${ONE_OF[list] ?? list} ${part + 1}${typeof id === 'string' ? ` (${id})` : ''}, `];
    })
    .join('');
}

function namesAfterLists(path: Path): string[] {
  const last = path.findLastIndex((part) => typeof part === 'number');
  return path.slice(last + 1).map(String);
}

function placeInWords(path: Path, look: Look): string {
  const names = namesAfterLists(path);
  const lists = inLists(path, look);
  return names.length > 0 ? `${lists}\`${names.join('.')}\`` : lists.replace(/, $/, '');
}

function howWritten(path: Path, expected: string): string {
  const names = path.map(String);
  const own = WRITTEN[names.slice(-2).join('.')] ?? WRITTEN[names.at(-1) ?? ''];
  if (names.at(-2) === 'clauses' && expected === 'object')
    return `\`${names.at(-1)}: { strength: must }\`, with the strength that guidance.yaml gives it`;
  return own ?? EXPECTED[expected] ?? expected;
}

function ofType(issue: z.core.$ZodIssueInvalidType, look: Look): string {
  if (issue.path.length === 0)
    return 'this file is empty, or does not begin with a name and a colon; copy a neighbour to see its form.';
  const there = look(issue.path);
  const where = placeInWords(issue.path, look);
  const how = howWritten(issue.path, issue.expected);
  return there === undefined || there === null
    ? `${where} is missing or empty; write ${how}.`
    : `${where} is not written as it has to be; write ${how}.`;
}

function ofKeys({ keys, path }: z.core.$ZodIssueUnrecognizedKeys, look: Look): string {
  const where = path.length > 0 ? `${placeInWords(path, look)}: ` : '';
  const named = keys.map((key) => `\`${key}\``).join(', ');
  return keys.some((key) => /\s/.test(key))
    ? `${where}${named} is read as a setting of its own, because a comma ends a text between brackets; put straight quotes (") round the whole text.`
    : `${where}there is no setting called ${named}; correct its spelling or remove it.`;
}

const VERDICTS =
  'use one of problem, fine, judgement in a scenario of kind mark, audience or settings, and one of good, partly, poor in the other kinds.';

/** zod's words, made into a sentence for an author. */
export function remedyOf(issue: z.core.$ZodIssue, look: Look): string {
  const where = issue.path.length > 0 ? `${placeInWords(issue.path, look)}: ` : '';
  switch (issue.code) {
    case 'unrecognized_keys':
      return ofKeys(issue, look);
    case 'invalid_type':
      return ofType(issue, look);
    case 'invalid_value':
      return issue.path.at(-1) === 'verdict'
        ? `${where}${VERDICTS}`
        : `${where}use one of ${issue.values.map(String).join(', ')}.`;
    default:
      return `${where}${issue.message}`;
  }
}
