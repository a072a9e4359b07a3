/** Nobody is left without a way on: every lesson asks, explains and examines. */
import type { LearningModule } from '../domain/learning-module';
import type { Finding } from './finding';
import type { Sources } from './sources';

export function checkDeadEnds(module: LearningModule, sources: Sources): Finding[] {
  return module.lessons.flatMap((lesson): Finding[] => {
    const wants = [
      lesson.scenarios.length === 0 ? 'a scenario: nothing is asked first' : null,
      lesson.explanation.length === 0 ? 'an explanation: nothing is explained' : null,
      lesson.questions.length === 0 ? 'questions: its quiz cannot be taken' : null,
    ];
    return wants.flatMap((want) =>
      want
        ? [
            {
              reason: 'dead-end' as const,
              file: sources.lesson(lesson),
              line: 1,
              message: `this lesson wants ${want}.`,
            },
          ]
        : [],
    );
  });
}
