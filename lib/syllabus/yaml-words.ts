/** What a parser of YAML says, in words for somebody who has never heard of it. */
import type { YAMLParseError } from 'yaml';

const SPACES =
  'Count the spaces at its beginning: a line has as many as its neighbours, two more for each step.';
const QUOTES =
  'Put the text in straight quotes ("). Curly quotes do not count, and inside straight ones a quotation mark is written \\".';

type Told = { readonly line: number; readonly message: string };
/** The mistake's own line, and the next one that is not empty, each with its number. */
type Seen = { readonly text: string; readonly line: number; readonly next: number };

/** A line that begins in the wrong place is noticed in the one before it, as if the two were one. */
function isMisplaced(errors: readonly YAMLParseError[]): boolean {
  return errors.some(({ code }) => code === 'MULTILINE_IMPLICIT_KEY');
}

function ofNesting(errors: readonly YAMLParseError[], { text, line, next }: Seen): Told {
  if (/^\s*- /.test(text) && errors[0]?.message.includes('block sequence'))
    return {
      line,
      message: `this dash begins in another place than the ones above it. ${SPACES}`,
    };
  if (isMisplaced(errors))
    return { line: next, message: `this line begins in the wrong place. ${SPACES}` };
  return { line, message: `there is a colon in the text of this line. ${QUOTES}` };
}

function ofToken({ message }: YAMLParseError, line: number): Told {
  if (message.includes('block-seq-ind'))
    return { line, message: `the text begins with a dash. ${QUOTES}` };
  return {
    line,
    message: `there is text after the closing quotation mark. ${QUOTES}`,
  };
}

function ofBrackets({ message }: YAMLParseError, line: number): Told | null {
  const open = /^Flow (map|sequence)/.exec(message)?.[1];
  if (!open) return null;
  const [left, right] = open === 'map' ? ['{', '}'] : ['[', ']'];
  return {
    line: line - 1,
    message: `a ${left} in this line is not closed; write ${right} at its end.`,
  };
}

type Teller = (errors: readonly YAMLParseError[], first: YAMLParseError, seen: Seen) => Told;

const misplaced: Teller = (_, __, { line }) => ({
  line,
  message: `this line begins in the wrong place, or has no colon and space after its name. ${SPACES}`,
});

const TELLERS: { readonly [Code in YAMLParseError['code']]?: Teller } = {
  TAB_AS_INDENT: (_, __, { line }) => ({
    line,
    message:
      'there is a tab at the beginning of this line. Put spaces in its place, two for each step.',
  }),
  DUPLICATE_KEY: (_, __, { line, text }) => ({
    line,
    message: `\`${/([\w-]+) *:/.exec(text)?.[1] ?? 'the same'}\` stands twice here. Take one out; or, if something new begins here, write a dash and a space before its first line.`,
  }),
  BLOCK_AS_IMPLICIT_KEY: (errors, _, seen) => ofNesting(errors, seen),
  BLOCK_IN_FLOW: (_, __, { line }) => ({
    line,
    message: `there is a colon in a text between brackets. ${QUOTES}`,
  }),
  UNEXPECTED_TOKEN: (_, first, { line }) => ofToken(first, line),
  BAD_SCALAR_START: (_, __, { line }) => ({
    line,
    message: `the text begins with a sign that has a meaning of its own here. ${QUOTES}`,
  }),
  BAD_INDENT: (errors, first, seen) =>
    ofBrackets(first, seen.line) ?? misplaced(errors, first, seen),
  MISSING_CHAR: (errors, first, seen) =>
    first.message.startsWith('Missing closing')
      ? {
          line: seen.line,
          message: 'a quotation mark is opened and not closed; write " at the end of the text.',
        }
      : misplaced(errors, first, seen),
  MULTILINE_IMPLICIT_KEY: misplaced,
};

/** The line a text that is never closed begins in: the parser notices only at the end. */
function openingLine(lines: readonly string[], line: number): number {
  for (let at = line; at > 0; at -= 1) if (/: +["']/.test(lines[at - 1] ?? '')) return at;
  return line;
}

/**
 * @param errors only the first is told, because the others follow from it
 * @param text of the file
 */
export function yamlMistake(
  errors: readonly [YAMLParseError, ...YAMLParseError[]],
  text: string,
): Told {
  const lines = text.split('\n');
  const conflict = lines.findIndex((one) => /^(<{7}|={7}|>{7})/.test(one)) + 1;
  if (conflict > 0)
    return {
      line: conflict,
      message:
        'two people changed this place at the same time; keep one of the two, and take out the lines of <<<, === and >>>.',
    };
  const [first] = errors;
  const line = first.linePos?.[0].line ?? 1;
  const next = lines.findIndex((one, index) => index >= line && one.trim() !== '') + 1;
  const seen = { text: lines[line - 1] ?? '', line, next: next > 0 ? next : line };
  const told = (TELLERS[first.code] ?? misplaced)(errors, first, seen);
  const isOpen = first.message.startsWith('Missing closing');
  return isOpen ? { ...told, line: openingLine(lines, line) } : told;
}
