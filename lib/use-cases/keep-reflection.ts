import type { HolderId } from '../domain/actor';
import {
  linesOf,
  reflectionOf,
  sameReflection,
  textsOf,
  type DraftMistake,
  type ReflectionDraft,
  type ReflectionTexts,
} from '../domain/reflection';
import { ABSENT, type Absent } from '../domain/refusal';
import {
  findReflection,
  keepReflection as keep,
  readIntentions,
  type ReflectionVersion,
} from '../records/own-writing';
import { findModule } from '../syllabus/module-library';

/** What another tab saved since this one was opened. */
export type Meanwhile = {
  readonly version: number;
  readonly at: Date;
  readonly texts: ReflectionTexts;
  readonly ownMinutes: number | null;
};

export type KeptOrNot =
  | { readonly savedAt: Date; readonly version: number }
  | { readonly mistakes: readonly DraftMistake[] }
  | { readonly meanwhile: Meanwhile }
  | Absent;

/**
 * Keeps a reflection as the next version, for its writer alone, on the register or not. Whoever saves
 * from a page that is behind is shown what was saved meanwhile, and nothing is written over unseen;
 * sending again what stands there already is a success.
 *
 * @param from the version that the page was made from; 0 when there was none
 */
export async function keepReflection(
  by: HolderId,
  moduleId: string,
  from: number,
  draft: ReflectionDraft,
): Promise<KeptOrNot> {
  const module = findModule(moduleId);
  if (!module) return ABSENT;
  const lines = linesOf(module.lessons, await readIntentions(by, moduleId));
  const reflection = reflectionOf(draft, lines);
  const before = await findReflection(by, moduleId);
  const settled = settledBy(before, reflection, from, lines);
  if (settled) return settled;
  if ('mistakes' in reflection) return reflection;
  // Where nothing is saved (any more), nothing can be written over.
  await keep(by, moduleId, before?.version ?? 0, reflection);
  const latest = await findReflection(by, moduleId);
  if (!latest) throw new Error('The reflection that was just kept cannot be found.');
  // Another request may have been quicker by an instant.
  return says(latest, reflection) ? savedOf(latest) : { meanwhile: meanwhileOf(latest, lines) };
}

/** What stands already says the same, or is not what the page was made from; else null. */
function settledBy(
  before: ReflectionVersion | null,
  sent: ReturnType<typeof reflectionOf>,
  from: number,
  lines: string,
): KeptOrNot | null {
  if (!before) return null;
  if (says(before, sent)) return savedOf(before);
  return before.version === from ? null : { meanwhile: meanwhileOf(before, lines) };
}

function says(latest: ReflectionVersion, sent: ReturnType<typeof reflectionOf>): boolean {
  return !('mistakes' in sent) && sameReflection(latest, sent);
}

function savedOf({ at, version }: ReflectionVersion) {
  return { savedAt: at, version };
}

function meanwhileOf(latest: ReflectionVersion, lines: string): Meanwhile {
  const { version, at, ownMinutes } = latest;
  return { version, at, texts: textsOf(latest, lines), ownMinutes };
}
