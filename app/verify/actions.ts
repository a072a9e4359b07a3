'use server';

import { z } from 'zod';
import { insteadOfCode } from '../../components/verify-words';
import { groupCode, normaliseCode, VERIFICATION_CODE_LENGTH } from '../../lib/domain/certificate';
import { publicAction } from '../../lib/identity/actions';
import { line } from '../../lib/identity/form-fields';
import { verifiedAddress } from '../addresses';

export const verify = publicAction(z.strictObject({ code: line }), async ({ code }) => {
  const message = insteadOfCode(code);
  if (message) return { problems: [{ field: 'code', message }] };
  const known = normaliseCode(code, VERIFICATION_CODE_LENGTH) ?? '';
  return { goTo: verifiedAddress(groupCode(known)) };
});
