import type { RegistrantId } from '../domain/actor';
import type { LearningModule } from '../domain/learning-module';
import { ABSENT, type Absent, type RefusalReason } from '../domain/refusal';
import { chosenFor, sheetOf, suggestedFor, type TeamSheet } from '../domain/team-sheet';
import { readWorkOf } from '../records/people';
import { findModule } from '../syllabus/module-library';

export type TeamSheetPage = {
  readonly module: LearningModule;
  /** What is ticked: ids of the sheet's scenarios, or what was asked for in vain. */
  readonly ticked: readonly string[];
  readonly sheet: TeamSheet | null;
  /** Why there is no sheet. */
  readonly problem: RefusalReason | null;
};

/**
 * A sheet of the scenarios asked for, or of those suggested. The register is only asked what kind of work
 * somebody does, and only for a suggestion; nothing of what they answered is read.
 *
 * @param asked ids of scenarios; empty where nothing was asked for
 */
export async function readTeamSheet(
  by: RegistrantId,
  moduleId: string,
  asked: readonly string[],
): Promise<TeamSheetPage | Absent> {
  const module = findModule(moduleId);
  if (!module) return ABSENT;
  const picked =
    asked.length > 0
      ? chosenFor(module, asked)
      : { chosen: suggestedFor(module, await readWorkOf(by)) };
  if ('refused' in picked) {
    return { module, ticked: asked, sheet: null, problem: picked.refused };
  }
  const ticked = picked.chosen.map(({ scenario }) => scenario.id);
  return { module, ticked, sheet: sheetOf(module, picked.chosen), problem: null };
}
