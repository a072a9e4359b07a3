'use server';

import { notFound } from 'next/navigation';
import { z } from 'zod';
import { REFUSAL_WORDS } from '../../../../../../components/refusal-words';
import { savedInWords } from '../../../../../../lib/domain/calendar';
import { registrantAction } from '../../../../../../lib/identity/actions';
import { here, line, name } from '../../../../../../lib/identity/form-fields';
import { keepIntention } from '../../../../../../lib/use-cases/keep-intention';

const intentionForm = z.strictObject({ here, module: name, lesson: name, intention: line });

export const intend = registrantAction(
  intentionForm,
  async (by, sent) => {
    const outcome = await keepIntention(by, sent.module, sent.lesson, sent.intention);
    if ('absent' in outcome) notFound();
    if ('refused' in outcome) {
      return { problems: [{ field: 'intention', message: REFUSAL_WORDS[outcome.refused] }] };
    }
    const { savedAt } = outcome;
    const done = savedAt ? savedInWords(savedAt, new Date()) : 'Your line has been taken back.';
    return { done, stays: { now: {} } };
  },
  'stays',
);
