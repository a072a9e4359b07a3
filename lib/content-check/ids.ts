/** An id says which lesson it is of: reports and records show it alone. */
import type { LearningModule } from '../domain/learning-module';
import type { Finding } from './finding';
import { placeOf, type Sources } from './sources';

const LETTERS = 3;

export function checkIds(module: LearningModule, sources: Sources): Finding[] {
  return module.lessons.flatMap((lesson) => {
    const letters = `${lesson.slug.slice(0, LETTERS)}-`;
    const places = [
      ...lesson.scenarios.map((scenario) => {
        const file = sources.scenario(lesson, scenario);
        return { id: scenario.id, file, line: sources.lineOfId(file, scenario.id) };
      }),
      ...lesson.questions.map((question) => ({
        id: question.id,
        ...placeOf(sources, lesson, question),
      })),
    ];
    return places
      .filter(({ id }) => !id.startsWith(letters))
      .map(({ id, ...place }): Finding => ({
        reason: 'id-of-no-lesson',
        ...place,
        message: `the id "${id}" does not begin with the lesson's letters; write "${letters}${id}", or another that begins with ${letters}.`,
      }));
  });
}
