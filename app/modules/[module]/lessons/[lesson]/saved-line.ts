import { savedInWords } from '../../../../../lib/domain/calendar';

/** A saved line as its form shows it. */
export function savedLine(kept: { readonly words: string; readonly at: Date } | null) {
  return kept
    ? { words: kept.words, when: savedInWords(kept.at, new Date()) }
    : { words: '', when: '' };
}
