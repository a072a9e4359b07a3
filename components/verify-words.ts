/** What is said to whoever typed something that is no code, on every page that takes codes. */
import {
  looksLikeSerial,
  normaliseCode,
  VERIFICATION_CODE_LENGTH,
} from '../lib/domain/certificate';

const NO_CODE =
  'Enter the 26 letters and numbers of the code as they are printed; hyphens and spaces do not matter';
const A_NUMBER =
  'That is the number of the certificate. Enter its code instead: the 26 letters and numbers after “Code:”, beside the square';

/** What to do instead; null for what can be a code. */
export function insteadOfCode(typed: string): string | null {
  if (normaliseCode(typed, VERIFICATION_CODE_LENGTH)) return null;
  return looksLikeSerial(typed) ? A_NUMBER : NO_CODE;
}
