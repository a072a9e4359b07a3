/**
 * What people write for themselves: one line at the end of a lesson, and the five parts of the
 * reflection in their CPD record. It is kept as it was typed, and it is theirs alone.
 */

export const REFLECTION_PARTS = ['why', 'learned', 'differently', 'benefit', 'standards'] as const;
export type ReflectionPart = (typeof REFLECTION_PARTS)[number];

export type ReflectionTexts = Readonly<Record<ReflectionPart, string>>;

/**
 * A reflection as it is kept. `differently` is null as long as it is nothing but the lines of the
 * lessons, so that it grows with them until the person writes something of their own.
 */
export type KeptReflection = {
  readonly parts: Readonly<Record<Exclude<ReflectionPart, 'differently'>, string>> & {
    readonly differently: string | null;
  };
  /** Time the person says it took; nothing measures it. Null when they say nothing. */
  readonly ownMinutes: number | null;
};

/** What a person means to do, in a line at the end of a lesson. */
export type Intention = { readonly lesson: string; readonly words: string };

/** Characters. A part holds far more than an audit asks for; a line is a line. */
export const LONGEST_PART = 10_000;
export const LONGEST_INTENTION = 300;

/** What was sent as it was typed: browsers send line ends as CRLF, and nobody types U+0000. */
export function asTyped(sent: string): string {
  return sent.replace(/\r\n?/g, '\n').replaceAll('\u0000', '');
}

/** One line of it: what was pasted with line ends goes on in the same line. */
export function asTypedLine(sent: string): string {
  return asTyped(sent)
    .replace(/\s*\n\s*/g, ' ')
    .trim();
}

/** Words as word processors count them: whatever stands between white space. */
export function countWords(text: string): number {
  return text.split(/\s+/).filter((word) => word !== '').length;
}

/** The lines of the lessons as one text, a line each, in the order of the lessons. */
export function linesOf(
  lessons: readonly { readonly slug: string; readonly title: string }[],
  intentions: readonly Intention[],
): string {
  const lines = lessons.flatMap(({ slug, title }) => {
    const words = intentions.find(({ lesson }) => lesson === slug)?.words ?? '';
    return words === '' ? [] : [`${title}: ${words}`];
  });
  return lines.join('\n');
}

/** What the person sees and downloads: the lines of the lessons stand in until they write their own. */
export function textsOf(kept: KeptReflection | null, lines: string): ReflectionTexts {
  if (!kept) return { why: '', learned: '', differently: lines, benefit: '', standards: '' };
  return { ...kept.parts, differently: kept.parts.differently ?? lines };
}

/** A form as it was sent. */
export type ReflectionDraft = {
  readonly texts: ReflectionTexts;
  readonly hours: string;
  readonly minutes: string;
};

export type DraftMistake = {
  readonly field: ReflectionPart | 'hours' | 'minutes';
  readonly mistake: 'too-long' | 'not-a-number';
};

/** A whole number below a thousand; nothing typed is none of it. */
function numberIn(typed: string): number | null {
  const digits = typed.trim();
  if (!/^\d{0,3}$/.test(digits)) return null;
  return Number(digits);
}

/** What has to be mended before a draft can be kept, in the order of the form. */
function mistakesIn(draft: ReflectionDraft): DraftMistake[] {
  const long = REFLECTION_PARTS.filter((part) => draft.texts[part].length > LONGEST_PART);
  const unread = (['hours', 'minutes'] as const).filter((field) => numberIn(draft[field]) === null);
  return [
    ...long.map((field) => ({ field, mistake: 'too-long' }) as const),
    ...unread.map((field) => ({ field, mistake: 'not-a-number' }) as const),
  ];
}

/** @returns the reflection to keep, or everything that has to be mended first */
export function reflectionOf(
  draft: ReflectionDraft,
  lines: string,
): KeptReflection | { readonly mistakes: readonly DraftMistake[] } {
  const mistakes = mistakesIn(draft);
  if (mistakes.length > 0) return { mistakes };
  const { texts, hours, minutes } = draft;
  const said = `${hours}${minutes}`.trim() !== '';
  const ownMinutes = (numberIn(hours) ?? 0) * 60 + (numberIn(minutes) ?? 0);
  const differently = texts.differently === lines ? null : texts.differently;
  return { parts: { ...texts, differently }, ownMinutes: said ? ownMinutes : null };
}

/** Whether keeping one over the other would change nothing. */
export function sameReflection(one: KeptReflection, other: KeptReflection): boolean {
  return (
    one.ownMinutes === other.ownMinutes &&
    REFLECTION_PARTS.every((part) => one.parts[part] === other.parts[part])
  );
}

/** Kept minutes as the form's two fields show them. */
export function shownTime(ownMinutes: number | null): { hours: string; minutes: string } {
  if (ownMinutes === null) return { hours: '', minutes: '' };
  return { hours: String(Math.floor(ownMinutes / 60)), minutes: String(ownMinutes % 60) };
}
