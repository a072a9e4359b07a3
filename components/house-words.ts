/** Words that stand on many pages, once. */
export const PUBLISHER = 'Academy for Healthcare Science';
export const SERVICE = 'Social media guidance';
export const GUIDANCE_TITLE = 'AHCS Social Media Guidance for Registrants';
export const CONTACT = 'information@ahcs.ac.uk';

/** Beside every quotation whose wording AHCS has not confirmed. */
export const UNCONFIRMED_NOTE =
  'An editor has put the words of this paragraph back in order; AHCS has not yet confirmed it.';

/** `1, 'scenario'` → `1 scenario`; `3, 'scenario'` → `3 scenarios`. */
export function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
