import type { Clause } from '../domain/clause';
import { clausesById } from '../domain/clauses-by-id';
import type { LearningModule } from '../domain/learning-module';
import { clausesIn, type Prose } from '../domain/prose';
import { ABSENT, type Absent } from '../domain/refusal';
import { findModule } from '../syllabus/module-library';

export type PrintedPart = { readonly id: string; readonly title: string; readonly prose: Prose };

/** All that a module says, in the order in which it is read; no scenario and no question. */
export function readModulePrint(moduleId: string):
  | {
      readonly module: LearningModule;
      readonly parts: readonly PrintedPart[];
      readonly clauses: readonly Clause[];
    }
  | Absent {
  const module = findModule(moduleId);
  if (!module) return ABSENT;
  const { orientation, closing } = module.sidePages;
  const parts = [
    ...(orientation ? [{ id: 'orientation', ...orientation, prose: orientation.body }] : []),
    ...module.lessons.map(({ slug, title, explanation }) => ({
      id: slug,
      title,
      prose: explanation,
    })),
    ...(closing ? [{ id: 'closing', ...closing, prose: closing.body }] : []),
  ].map(({ id, title, prose }) => ({ id, title, prose }));
  const known = clausesById(module.guidance);
  const named = [...new Set(parts.flatMap(({ prose }) => clausesIn(prose)))];
  return { module, parts, clauses: named.flatMap((id) => known.get(id) ?? []) };
}
