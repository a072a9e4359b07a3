/**
 * A name in Latin letters, for a certificate whose typefaces lack a letter of the name on the register.
 * The registrant gives it, staff confirm it, and it counts only as long as the register's name is the
 * one it was given for.
 */
import { printedText } from './printed-text';
import { refused, type Refused } from './refusal';

export const LONGEST_NAME = 120;

/** Letters of the Latin script with their accents, and what stands between names. */
const LATIN_NAME = /^\p{Script=Latin}[\p{Script=Latin}\p{M} .,'’ʼʻ·-]*$/u;

/** What was typed → how it is kept, or why it cannot be. */
export function latinNameOf(typed: string): { readonly latin: string } | Refused {
  const latin = printedText(typed);
  if (latin === '') return refused('latin-name-missing');
  if ([...latin].length > LONGEST_NAME) return refused('latin-name-too-long');
  return LATIN_NAME.test(latin) ? { latin } : refused('latin-name-not-latin');
}

export type LatinName = { readonly latin: string; readonly confirmed: boolean };

/**
 * The name that a certificate shows: the register's wherever it can be printed, otherwise the latest
 * Latin form that staff have confirmed; null when there is neither.
 * @param latinNames given for this very name, newest first
 */
export function nameToPrint(
  registerName: string,
  latinNames: readonly LatinName[],
  canBePrinted: (name: string) => boolean,
): string | null {
  if (canBePrinted(registerName)) return registerName;
  return latinNames.find(({ confirmed }) => confirmed)?.latin ?? null;
}
