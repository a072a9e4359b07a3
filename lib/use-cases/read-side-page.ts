import type { Clause } from '../domain/clause';
import { clausesById } from '../domain/clauses-by-id';
import type { LearningModule, SidePage, SidePageName } from '../domain/learning-module';
import { clausesIn } from '../domain/prose';
import { ABSENT, type Absent } from '../domain/refusal';
import { findModule } from '../syllabus/module-library';

/** Orientation or closing page of a module, with every clause that it quotes or names. */
export function readSidePage(
  moduleId: string,
  name: SidePageName,
):
  | {
      readonly module: LearningModule;
      readonly page: SidePage;
      readonly clauses: readonly Clause[];
    }
  | Absent {
  const module = findModule(moduleId);
  const page = module?.sidePages[name];
  if (!module || !page) return ABSENT;
  const known = clausesById(module.guidance);
  const clauses = [...new Set(clausesIn(page.body))].flatMap((id) => known.get(id) ?? []);
  return { module, page, clauses };
}
