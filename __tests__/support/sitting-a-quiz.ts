/**
 * Sitting a quiz as a person does: through the use cases, from page to page. What is right is looked
 * up in the content by the words on the page, because the page itself does not tell.
 */
import { randomUUID } from 'node:crypto';
import type { RegistrantId } from '../../lib/domain/actor';
import type { LearningModule, Lesson } from '../../lib/domain/learning-module';
import { answerQuestion } from '../../lib/use-cases/answer-question';
import { listModules } from '../../lib/use-cases/list-modules';
import { readQuestion, type QuestionPage } from '../../lib/use-cases/read-question';
import { startAttempt } from '../../lib/use-cases/start-attempt';
import { submitAttempt } from '../../lib/use-cases/submit-attempt';

/** The value of an answer that is neither a refusal nor absent. */
export function granted<T extends object>(
  answer: T,
): Exclude<T, { readonly refused: unknown } | { readonly absent: true }> {
  if ('refused' in answer || 'absent' in answer) {
    throw new Error(`Not granted: ${JSON.stringify(answer)}`);
  }
  return answer as Exclude<T, { readonly refused: unknown } | { readonly absent: true }>;
}

/** The module that AHCS's guidance is taught in. */
export function theModule(): LearningModule {
  const module = listModules().find(({ id }) => id === 'social-media');
  if (!module) throw new Error('The content has no module social-media.');
  return module;
}

export function firstLesson(): Lesson {
  const [lesson] = theModule().lessons;
  if (!lesson) throw new Error('The module has no lesson.');
  return lesson;
}

export async function pageOf(
  by: RegistrantId,
  attemptId: string,
  number: number,
): Promise<QuestionPage> {
  return granted(await readQuestion(by, attemptId, number));
}

/** Tokens of the right options of a page; or of a wrong choice. */
export function choiceOn(page: QuestionPage, rightly: boolean): string[] {
  const authored = theModule()
    .lessons.flatMap(({ questions }) => questions)
    .find(({ id }) => id === page.question.id);
  const right = new Set(authored?.options.flatMap(({ key, text }) => (key ? [text] : [])));
  const [keys, others] = [true, false].map((key) =>
    page.question.options.filter(({ text }) => right.has(text) === key).map(({ id }) => id),
  ) as [string[], string[]];
  return rightly ? keys : others.slice(0, 1);
}

/** Answers one question from a fresh page. */
export async function answerRightly(
  by: RegistrantId,
  attemptId: string,
  number: number,
  rightly = true,
) {
  return (await readyToAnswer(by, attemptId, number, rightly))();
}

/** Opens the page now and gives what sends its form, for answers that race with something else. */
export async function readyToAnswer(
  by: RegistrantId,
  attemptId: string,
  number: number,
  rightly = true,
) {
  const page = await pageOf(by, attemptId, number);
  const choice = choiceOn(page, rightly);
  return () =>
    answerQuestion(by, { attemptId, number, choice, from: page.step, idemKey: randomUUID() });
}

export type Sat = {
  readonly attemptId: string;
  /** Ids of the questions, in the order shown. */
  readonly questions: readonly string[];
  readonly passed: boolean;
};

/** Sits a whole quiz; the first `right` questions are answered rightly, the others wrongly. */
export async function sitQuiz(by: RegistrantId, lesson: Lesson, right: number): Promise<Sat> {
  const { id, quizLength } = theModule();
  const { attemptId } = granted(await startAttempt(by, id, lesson.slug));
  const questions: string[] = [];
  for (let number = 1; number <= quizLength; number += 1) {
    questions.push((await pageOf(by, attemptId, number)).question.id);
    granted(await answerRightly(by, attemptId, number, number <= right));
  }
  const { passed } = granted(await submitAttempt(by, attemptId, randomUUID()));
  return { attemptId, questions, passed };
}

/** Passes every standard of the module. */
export async function passEverything(by: RegistrantId): Promise<void> {
  for (const lesson of theModule().lessons) await sitQuiz(by, lesson, theModule().quizLength);
}
