/** Questions and scenarios of a module by their ids, with the lesson that each stands in. */
import type { LearningModule, Lesson, Question, Scenario } from './learning-module';

type Lessons = Pick<LearningModule, 'lessons'>;

export function findQuestion(
  { lessons }: Lessons,
  id: string,
): { readonly lesson: Lesson; readonly question: Question } | null {
  for (const lesson of lessons) {
    const question = lesson.questions.find((one) => one.id === id);
    if (question) return { lesson, question };
  }
  return null;
}

export function findScenario(
  { lessons }: Lessons,
  id: string,
): { readonly lesson: Lesson; readonly scenario: Scenario } | null {
  for (const lesson of lessons) {
    const scenario = lesson.scenarios.find((one) => one.id === id);
    if (scenario) return { lesson, scenario };
  }
  return null;
}

/** The words of an option; its id where it has none any more. */
export function optionText(
  module: Lessons,
  {
    kind,
    item,
    option,
  }: { readonly kind: 'question' | 'scenario'; readonly item: string; readonly option: string },
): string {
  const options: readonly { readonly id: string; readonly text: string }[] =
    (kind === 'question'
      ? findQuestion(module, item)?.question.options
      : findScenario(module, item)?.scenario.options) ?? [];
  return options.find(({ id }) => id === option)?.text ?? option;
}
