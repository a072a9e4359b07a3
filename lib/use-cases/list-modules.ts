import type { LearningModule } from '../domain/learning-module';
import { readModules } from '../syllabus/module-library';

/** Every module there is, for the front page. */
export function listModules(): LearningModule[] {
  return readModules();
}
