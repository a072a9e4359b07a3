'use server';

import { notFound } from 'next/navigation';
import { z } from 'zod';
import { REFUSAL_WORDS } from '../../../../components/refusal-words';
import { registrantAction } from '../../../../lib/identity/actions';
import { here, name, text } from '../../../../lib/identity/form-fields';
import { publicOrigin } from '../../../../lib/identity/settings';
import { tellUs } from '../../../../lib/use-cases/tell-us';

export const tell = registrantAction(
  z.strictObject({ here, module: name, item: name, words: text }),
  async (by, { module, item, words }) => {
    // Only a forged form holds U+0000, which PostgreSQL cannot keep.
    const told = { moduleId: module, item, words: words.replaceAll('\u0000', '') };
    const outcome = await tellUs(by, told, publicOrigin());
    if ('absent' in outcome) notFound();
    if ('refused' in outcome) {
      return { problems: [{ field: 'words', message: REFUSAL_WORDS[outcome.refused] }] };
    }
    return { done: 'Thank you. Your words have been passed to the staff of the Academy.' };
  },
  'stays',
);
