import type { Clause, Standard } from '../domain/clause';
import { clausesById } from '../domain/clauses-by-id';
import type { LearningModule, Lesson } from '../domain/learning-module';
import { clausesIn } from '../domain/prose';
import { ABSENT, type Absent } from '../domain/refusal';
import { findLesson, findModule } from '../syllabus/module-library';

export type Explanation = {
  readonly module: LearningModule;
  readonly lesson: Lesson;
  readonly standard: Standard;
  /** Every clause that the explanation quotes or names, once, in its order. */
  readonly clauses: readonly Clause[];
};

/** The explanation of a standard. */
export function readExplanation(moduleId: string, slug: string): Explanation | Absent {
  const module = findModule(moduleId);
  const lesson = module && findLesson(module, slug);
  const standard = module?.guidance.standards.find(({ id }) => id === lesson?.standard);
  if (!module || !lesson || !standard) return ABSENT;
  const known = clausesById(module.guidance);
  const named = [...new Set(clausesIn(lesson.explanation))];
  return { module, lesson, standard, clauses: named.flatMap((id) => known.get(id) ?? []) };
}
