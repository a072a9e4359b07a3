'use server';

import { notFound } from 'next/navigation';
import { z } from 'zod';
import { REFUSAL_WORDS } from '../../../../../components/refusal-words';
import { DRAW_CHANGES } from '../../../../../lib/domain/question-withdrawal';
import { staffAction } from '../../../../../lib/identity/actions';
import { here, name, once, OUT_OF_DATE, text } from '../../../../../lib/identity/form-fields';
import { changeQuestionDraw } from '../../../../../lib/use-cases/change-question-draw';
import { questionFiguresAddress } from '../../../../addresses';

const change = once(z.enum(DRAW_CHANGES, OUT_OF_DATE));

export const changeDraw = staffAction(
  'manager',
  z.strictObject({ here, module: name, question: name, change, reason: text }),
  async (by, { module: moduleId, question, change, reason }) => {
    const outcome = await changeQuestionDraw(by, { moduleId, question, change, reason });
    if ('absent' in outcome) notFound();
    if ('changed' in outcome) return { goTo: questionFiguresAddress(moduleId, question) };
    const field = outcome.refused === 'reason-missing' ? 'reason' : 'form';
    return { problems: [{ field, message: REFUSAL_WORDS[outcome.refused] }] };
  },
);
