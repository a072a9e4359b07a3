/**
 * The page's one polite live region. It stands empty in the frame, because only what changes in a
 * region that is there already is said aloud; what is seen stands where the eye is, and is no region.
 */

/** The id of the region. */
export const LIVE_REGION = 'said-aloud';

/** Milliseconds after which nobody who reads the page to its end should find it there a second time. */
const LONG_SAID = 10_000;

/** Has a screen reader say this when it has nothing else to say; the same words again are said again. */
export function sayAloud(words: string): void {
  // A new element each time, for a region whose text stays as it was has not changed.
  const said = document.createElement('span');
  said.textContent = words;
  document.getElementById(LIVE_REGION)?.replaceChildren(said);
  window.setTimeout(() => said.remove(), LONG_SAID);
}

let lastEvent = '';

/** Says it unless it was the last event that was said, on this page or on one before. */
export function sayOnce(event: string, words: string): void {
  if (event === lastEvent) return;
  lastEvent = event;
  sayAloud(words);
}
