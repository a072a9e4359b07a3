import { ABSENT, type Absent, type Refused } from '../domain/refusal';
import { chosenFor, notesOf, sheetOf } from '../domain/team-sheet';
import { renderTeamSheet } from '../documents/team-sheet-pdf';
import { findModule } from '../syllabus/module-library';

/** A sheet as a file, with the pages for whoever leads or without them. The same for everybody. */
export async function downloadTeamSheet(
  moduleId: string,
  asked: readonly string[],
  withNotes: boolean,
): Promise<{ readonly bytes: Uint8Array } | Refused | Absent> {
  const module = findModule(moduleId);
  if (!module) return ABSENT;
  const picked = chosenFor(module, asked);
  if ('refused' in picked) return picked;
  const notes = withNotes ? notesOf(module, picked.chosen) : [];
  return { bytes: await renderTeamSheet(sheetOf(module, picked.chosen), notes) };
}
