'use server';

import { z } from 'zod';
import { groupCode, normaliseCode, VERIFICATION_CODE_LENGTH } from '../../lib/domain/certificate';
import { publicAction } from '../../lib/identity/actions';
import { line } from '../../lib/identity/form-fields';
import { verifiedAddress } from '../addresses';

export const verify = publicAction(z.strictObject({ code: line }), async ({ code }) => {
  const known = normaliseCode(code, VERIFICATION_CODE_LENGTH);
  if (known) return { goTo: verifiedAddress(groupCode(known)) };
  return {
    problems: [
      {
        field: 'code',
        message:
          'Enter the 26 letters and numbers of the code as they are printed; hyphens and spaces do not matter',
      },
    ],
  };
});
