/**
 * The page's one polite live region. It stands empty in the frame, because only what changes in a
 * region that is there already is said aloud; what is seen stands where the eye is, and is no region.
 */

/** The id of the region. */
export const LIVE_REGION = 'said-aloud';

/** Has a screen reader say this when it has nothing else to say; the same words again are said again. */
export function sayAloud(words: string): void {
  // A new element each time, for a region whose text stays as it was has not changed.
  const said = document.createElement('span');
  said.textContent = words;
  document.getElementById(LIVE_REGION)?.replaceChildren(said);
}

let awaited = false;

/** A form was sent on, so that what the next page says was saved is news. */
export function awaitNews(): void {
  awaited = true;
}

/** Whether there is news to be said; once for each form that was sent. */
export function takeNews(): boolean {
  const news = awaited;
  awaited = false;
  return news;
}
