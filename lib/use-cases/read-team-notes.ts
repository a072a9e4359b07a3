import type { ScenarioFeedback } from '../domain/facing';
import type { LearningModule } from '../domain/learning-module';
import { ABSENT, type Absent, type Refused } from '../domain/refusal';
import { chosenFor, notesOf } from '../domain/team-sheet';
import { findModule } from '../syllabus/module-library';

/**
 * What whoever leads a meeting is told of three scenarios. It tells what somebody may not have decided
 * yet themselves; so it is a page of its own, which nobody comes to by accident. The same for everybody.
 */
export function readTeamNotes(
  moduleId: string,
  asked: readonly string[],
):
  | { readonly module: LearningModule; readonly notes: readonly ScenarioFeedback[] }
  | Refused
  | Absent {
  const module = findModule(moduleId);
  if (!module) return ABSENT;
  const picked = chosenFor(module, asked);
  if ('refused' in picked) return picked;
  return { module, notes: notesOf(module, picked.chosen) };
}
