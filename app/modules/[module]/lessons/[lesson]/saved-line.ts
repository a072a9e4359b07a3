import type { Saved } from '../../../../../components/saved-at';
import { savedInWords } from '../../../../../lib/domain/calendar';

/** A saved line as its form shows it. */
export function savedLine(kept: { readonly words: string; readonly at: Date } | null) {
  return kept
    ? { words: kept.words, when: savedInWords(kept.at, new Date()) }
    : { words: '', when: '' };
}

/** When what was done here was last saved, as a page says it. */
export function savedAtInWords(at: Date | null): Saved | null {
  return at && { words: savedInWords(at, new Date()), at: at.toISOString() };
}
