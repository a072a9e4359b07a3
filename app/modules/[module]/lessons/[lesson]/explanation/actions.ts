'use server';

import { notFound } from 'next/navigation';
import { z } from 'zod';
import { registrantAction } from '../../../../../../lib/identity/actions';
import { formKey, here, name } from '../../../../../../lib/identity/form-fields';
import { finishExplanation } from '../../../../../../lib/use-cases/finish-explanation';
import { stepAddress } from '../step-address';

const form = z.strictObject({ here, module: name, lesson: name, key: formKey });

export const finish = registrantAction(form, async (by, sent) => {
  const outcome = await finishExplanation(by, sent.module, sent.lesson, sent.key);
  if ('absent' in outcome) notFound();
  return { goTo: stepAddress(sent.module, sent.lesson, outcome.next) };
});
