'use server';

import { notFound } from 'next/navigation';
import { z } from 'zod';
import { REFUSAL_WORDS } from '../../../../../../components/refusal-words';
import { registrantAction } from '../../../../../../lib/identity/actions';
import {
  confidence,
  formKey,
  here,
  name,
  ticked,
  wholeNumber,
} from '../../../../../../lib/identity/form-fields';
import { answerQuestion } from '../../../../../../lib/use-cases/answer-question';
import { startAttempt } from '../../../../../../lib/use-cases/start-attempt';
import { submitAttempt } from '../../../../../../lib/use-cases/submit-attempt';
import {
  checkAddress,
  questionAddress,
  quizAddress,
  resultAddress,
} from '../../../../../addresses';
import { CARRIED } from '../carried-choice';

const place = { here, module: name, lesson: name, key: formKey };

export const start = registrantAction(z.strictObject(place), async (by, sent) => {
  const outcome = await startAttempt(by, sent.module, sent.lesson);
  if ('absent' in outcome) notFound();
  const quiz = quizAddress(sent.module, sent.lesson);
  return { goTo: questionAddress(quiz, outcome.attemptId, 1) };
});

const answerForm = z.strictObject({
  ...place,
  attempt: name,
  number: wholeNumber,
  from: wholeNumber,
  choice: ticked,
  sure: confidence,
});

export const answer = registrantAction(
  answerForm,
  async (by, sent) => {
    const outcome = await answerQuestion(by, {
      attemptId: sent.attempt,
      number: sent.number,
      choice: sent.choice,
      confidence: sent.sure,
      from: sent.from,
      idemKey: sent.key,
    });
    if ('absent' in outcome) notFound();
    const quiz = quizAddress(sent.module, sent.lesson);
    if ('refused' in outcome) {
      if (outcome.refused === 'attempt-closed') return { goTo: resultAddress(quiz, sent.attempt) };
      if (outcome.refused === 'stale') {
        return { goTo: `${questionAddress(quiz, sent.attempt, sent.number)}?changed` };
      }
      return { problems: [{ field: 'choice', message: REFUSAL_WORDS[outcome.refused] }] };
    }
    const { next } = outcome;
    return {
      goTo: next ? questionAddress(quiz, sent.attempt, next) : checkAddress(quiz, sent.attempt),
    };
  },
  CARRIED,
);

export const submit = registrantAction(
  z.strictObject({ ...place, attempt: name }),
  async (by, sent) => {
    const outcome = await submitAttempt(by, sent.attempt, sent.key);
    if ('absent' in outcome) notFound();
    return { goTo: resultAddress(quizAddress(sent.module, sent.lesson), sent.attempt) };
  },
);
