import type { LessonStep } from '../../../../../lib/domain/progress';
import {
  explanationAddress,
  lessonAddress,
  quizAddress,
  scenarioAddress,
} from '../../../../addresses';

/** Where a step of a lesson is; without one, the lesson's own page. */
export function stepAddress(module: string, lesson: string, step: LessonStep | null): string {
  switch (step?.kind) {
    case 'scenario':
      return scenarioAddress(module, lesson, step.id);
    case 'explanation':
      return explanationAddress(module, lesson);
    case 'quiz':
      return quizAddress(module, lesson);
    case undefined:
      return lessonAddress(module, lesson);
  }
}
