/**
 * Text that people wrote at any length, made ready to be set: cut into paragraphs, lines and runs of
 * one typeface each. Nothing is printed as a box: an emoji that no typeface has is told in words, any
 * other sign by its number.
 */
import emojiByText from 'unicode-emoji-json/data-by-emoji.json';
import { MissingLetterError, setText } from './typeface';

/** `breakable` runs may begin a new line although no space stands before them. */
export type Run = ReturnType<typeof setText> & { readonly breakable: boolean };
type Line = readonly Run[];

export type RunningText = {
  readonly paragraphs: readonly (readonly Line[])[];
  /** True when a sign had to be told in words. */
  readonly told: boolean;
};

const EMOJI: Readonly<Record<string, { readonly name: string }>> = emojiByText;

const SKIN_TONES: Readonly<Record<string, string>> = {
  '\u{1F3FB}': 'light skin tone',
  '\u{1F3FC}': 'medium-light skin tone',
  '\u{1F3FD}': 'medium skin tone',
  '\u{1F3FE}': 'medium-dark skin tone',
  '\u{1F3FF}': 'dark skin tone',
};

/** Seen by nobody, but they can turn what is seen around: control, soft hyphen, order of writing. */
const UNSEEN = /[\p{Cc}\u00AD\u202A-\u202E\u2066-\u2069]/gu;

/** A word longer than this many signs may be broken anywhere; the longest of a dictionary may not. */
const LONGEST_WORD = 40;

const BY_SIGN = new Intl.Segmenter('en-GB', { granularity: 'grapheme' });

/** The signs of a text as people count them: a letter with its accents, a family of emoji. */
function signsOf(text: string): string[] {
  return [...BY_SIGN.segment(text)].map(({ segment }) => segment);
}

/** @throws whatever is not a missing letter */
function setWhole(text: string): ReturnType<typeof setText> | null {
  try {
    return setText(text);
  } catch (error) {
    if (error instanceof MissingLetterError) return null;
    throw error;
  }
}

/** `grinning face`; undefined when it is no emoji that Unicode has named. */
function emojiName(sign: string): string | undefined {
  const tones = [...sign].flatMap((letter) => SKIN_TONES[letter] ?? []);
  const plain = sign.replace(/[\u{1F3FB}-\u{1F3FF}]/gu, '');
  const bare = plain.replaceAll('\uFE0F', '');
  const known = [sign, plain, bare, `${bare}\uFE0F`].find((form) => Object.hasOwn(EMOJI, form));
  const name = known && EMOJI[known]?.name;
  return name && [name, ...tones].join(', ');
}

/** A sign that no typeface has, in words; nothing for what nobody sees anyway. */
function toldInWords(sign: string): string {
  const name = emojiName(sign);
  if (name) return `[emoji: ${name}]`;
  const seen = [...sign].filter((letter) => !/\p{Default_Ignorable_Code_Point}/u.test(letter));
  const numbers = seen.map((letter) => {
    const number = (letter.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
    return `[sign U+${number}]`;
  });
  return numbers.join('');
}

/** Signs of a word, each in a typeface that has it, neighbours of one typeface together. */
function runsOfSigns(word: string, told: (sign: string) => void): Run[] {
  const runs: Run[] = [];
  for (const sign of signsOf(word)) {
    const set = setWhole(sign);
    const words = set ? '' : toldInWords(sign);
    if (words !== '') told(sign);
    const { text, font } = set ?? setText(words);
    const last = runs.at(-1);
    if (text === '') continue;
    if (last?.font === font) runs[runs.length - 1] = { ...last, text: last.text + text };
    else runs.push({ text, font, breakable: false });
  }
  return runs;
}

const TOO_LONG = new RegExp(`(\\S{${LONGEST_WORD + 1},})`, 'u');

/** A run with words too long for any line cut up, so that they can be broken. */
function brokenUp(run: Run): Run[] {
  return run.text.split(TOO_LONG).flatMap((text, index) => {
    // What was split by stands at the odd places.
    if (index % 2 === 0) return text === '' ? [] : [{ ...run, text }];
    const signs = signsOf(text);
    return Array.from({ length: Math.ceil(signs.length / LONGEST_WORD) }, (_, piece) => ({
      ...run,
      text: signs.slice(piece * LONGEST_WORD, (piece + 1) * LONGEST_WORD).join(''),
      breakable: piece > 0,
    }));
  });
}

function runsOf(line: string, told: (sign: string) => void): Run[] {
  const whole = setWhole(line);
  if (whole) return brokenUp({ ...whole, breakable: false });
  return line.split(/(?<= )/).flatMap((word) => {
    const space = word.endsWith(' ') ? ' ' : '';
    const set = setWhole(word);
    const runs = set ? [{ ...set, breakable: false }] : runsOfSigns(word.trimEnd(), told);
    const last = runs.at(-1);
    const spaced = last ? [...runs.slice(0, -1), { ...last, text: last.text + space }] : [];
    return spaced.flatMap(brokenUp);
  });
}

/** An empty line parts paragraphs, any other line end is a line's end; white space runs together. */
export function runningText(typed: string): RunningText {
  const unknown = new Set<string>();
  const paragraphs = typed
    .normalize('NFC')
    .split(/\n[^\S\n]*\n/)
    .map((paragraph) =>
      paragraph
        .split('\n')
        .map((line) => line.replace(/\s+/g, ' ').replace(UNSEEN, '').trim())
        .filter((line) => line !== '')
        .map((line) => runsOf(line, (sign) => unknown.add(sign))),
    )
    .filter((lines) => lines.length > 0);
  return { paragraphs, told: unknown.size > 0 };
}
