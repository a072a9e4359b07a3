'use server';

import { z } from 'zod';
import { groupCode, normaliseCode, VERIFICATION_CODE_LENGTH } from '../../lib/domain/certificate';
import { publicAction } from '../../lib/identity/actions';
import { line } from '../../lib/identity/form-fields';
import { verifiedAddress } from '../addresses';

const THE_CODE =
  'Enter the 26 letters and numbers of the code as they are printed; hyphens and spaces do not matter';
const THE_NUMBER =
  'That is the number of the certificate. Enter its code instead: the 26 letters and numbers under the square, after “Code:”';

/** A certificate's number is printed beside its code, and easily typed instead. */
function isSerial(typed: string): boolean {
  return /^\s*AHCS[-\s]?[0-9A-Z]{4}[-\s]?[0-9A-Z]{4}\s*$/i.test(typed);
}

export const verify = publicAction(z.strictObject({ code: line }), async ({ code }) => {
  const known = normaliseCode(code, VERIFICATION_CODE_LENGTH);
  if (known) return { goTo: verifiedAddress(groupCode(known)) };
  const message = isSerial(code) ? THE_NUMBER : THE_CODE;
  return { problems: [{ field: 'code', message }] };
});
