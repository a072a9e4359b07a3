/** A page's query, as Next gives it. */
export type Query = Readonly<Record<string, string | string[] | undefined>>;

/** The fields of an answer that signing in again brings back to its page. */
export const CARRIED = ['choice', 'sure'] as const;

/** Told where an answer was brought back. */
export const NOT_SAVED =
  'You were signed out before this was saved. What you had chosen is selected below: please send it again.';

/**
 * What was chosen before signing in again; null where the address brings nothing that can be chosen here.
 *
 * @param choices ids that can be chosen
 */
export function carriedChoice(query: Query, choices: readonly string[]): string[] | null {
  const known = [query['choice'] ?? []].flat().filter((id) => choices.includes(id));
  return known.length > 0 ? known : null;
}
