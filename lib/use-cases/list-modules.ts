import type { LearningModule } from '../domain/learning-module';
import { findModule, readModules } from '../syllabus/module-library';

/** Every module there is, for the front page. */
export function listModules(): LearningModule[] {
  return readModules();
}

/** One module's public face; null when there is none of that id. */
export function showModule(moduleId: string): LearningModule | null {
  return findModule(moduleId);
}
