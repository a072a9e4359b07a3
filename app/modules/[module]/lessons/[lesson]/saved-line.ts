import type { Saved } from '../../../../../components/saved-at';
import { savedInWords } from '../../../../../lib/domain/calendar';

/** A saved line as its form shows it. */
export function savedLine(kept: { readonly words: string; readonly at: Date } | null) {
  return kept
    ? { words: kept.words, when: savedInWords(kept.at, new Date()) }
    : { words: '', when: '' };
}

/** Milliseconds: a page that comes so soon after it was saved is what the form led to. */
const NEWS = 30_000;

/** When what was done here was last saved, as a page says it. */
export function savedAtInWords(at: Date | null): Saved | null {
  if (!at) return null;
  const now = new Date();
  const isNews = now.getTime() - at.getTime() < NEWS;
  return { words: savedInWords(at, now), at: at.toISOString(), isNews };
}
