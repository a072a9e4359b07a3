/**
 * Texts as they are printed. What nobody can see on paper is not part of a name: it could make one
 * name look like another (an override turns letters round), and a copy could not be compared.
 */

/** Scripts that need the joiners (U+200C, U+200D) to be written right, as in فاطمه‌زهرا. */
const JOINED = String.raw`\p{Script=Arabic}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Sinhala}\p{Script=Malayalam}`;
const STRAY_JOINER = new RegExp(
  `(?<![${JOINED}])[\\u200C\\u200D]|[\\u200C\\u200D](?![${JOINED}])`,
  'gu',
);
/** Overrides, zero-width characters, soft hyphens, fillers, tags; but for the joiners. */
const INVISIBLE = /(?![\u200C\u200D])[\p{Default_Ignorable_Code_Point}\p{Cc}]/gu;

/** Composed (NFC), white space run together, without what cannot be seen. Twice does no more. */
export function printedText(raw: string): string {
  return raw
    .replace(/\s+/g, ' ')
    .replace(INVISIBLE, '')
    .replace(STRAY_JOINER, '')
    .replace(/ +/g, ' ')
    .trim()
    .normalize('NFC');
}

/** Which way a text runs, by its first letter that says (Unicode Bidirectional Algorithm, P2). */
export function directionOf(text: string): 'ltr' | 'rtl' {
  const letter = /\p{L}/u.exec(text)?.[0] ?? '';
  return /[\p{Script=Arabic}\p{Script=Hebrew}]/u.test(letter) ? 'rtl' : 'ltr';
}
