/** In a list of questions only their asks are seen: each of a bank has to be told from the others. */
import type { LearningModule, Lesson } from '../domain/learning-module';
import type { Finding } from './finding';
import { placeOf, type Sources } from './sources';

function plain(ask: string): string {
  return ask.toLowerCase().replace(/\s+/g, ' ').trim();
}

function checkBank(lesson: Lesson, sources: Sources): Finding[] {
  const asks = lesson.questions.map(({ ask }) => plain(ask));
  return lesson.questions.flatMap((question, index): Finding[] => {
    const first = asks.indexOf(plain(question.ask));
    if (first === index) return [];
    return [
      {
        reason: 'asks-alike',
        ...placeOf(sources, lesson, question),
        message: `${question.id} asks the same as ${lesson.questions[first]?.id}: "${question.ask}"; name the person or the post in it.`,
      },
    ];
  });
}

export function checkAsks(module: LearningModule, sources: Sources): Finding[] {
  return module.lessons.flatMap((lesson) => checkBank(lesson, sources));
}
