/**
 * Something the person at the keyboard can put right. It is shown as its sentence alone, without a
 * stack, and ends the program with exit code 1.
 */
export class Refusal extends Error {}

/**
 * Ends the command with one sentence that says what to do.
 * @param {string} sentence
 * @returns {never}
 */
export function refuse(sentence) {
  throw new Refusal(sentence);
}
