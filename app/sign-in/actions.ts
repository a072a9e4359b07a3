'use server';

import { z } from 'zod';
import { publicAction } from '../../lib/identity/actions';
import { line } from '../../lib/identity/form-fields';
import { askForCode, useCode as tryCode } from '../../lib/identity/sign-in';
import { safePath } from '../../lib/identity/who';
import { SIGNED_IN, signInCodeAddress } from '../addresses';
import { ASK_WORDS, CODE_WORDS } from './words';

export const ask = publicAction(z.strictObject({ email: line, next: line }), async (form) => {
  const answer = await askForCode(form.email);
  if (answer !== 'sent') return { problems: [{ field: 'email', message: ASK_WORDS[answer] }] };
  return { goTo: signInCodeAddress(safePath(form.next)) };
});

export const enter = publicAction(z.strictObject({ code: line, next: line }), async (form) => {
  const answer = await tryCode(form.code);
  if (answer !== 'signed-in') return { problems: [{ field: 'code', message: CODE_WORDS[answer] }] };
  return { goTo: safePath(form.next) ?? SIGNED_IN };
});
