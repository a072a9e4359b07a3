import type { RegistrantId } from '../domain/actor';
import { asTypedLine, LONGEST_INTENTION } from '../domain/reflection';
import { ABSENT, refused, type Absent, type Refused } from '../domain/refusal';
import { findIntention, keepIntention as keep } from '../records/own-writing';
import { findLesson, findModule } from '../syllabus/module-library';

/**
 * Keeps "What will you do differently?" of a lesson. An empty line takes an earlier one back.
 *
 * @returns when the line that counts now was saved; null when there is none any more
 */
export async function keepIntention(
  by: RegistrantId,
  moduleId: string,
  slug: string,
  typed: string,
): Promise<{ readonly savedAt: Date | null } | Refused | Absent> {
  const module = findModule(moduleId);
  if (!module || !findLesson(module, slug)) return ABSENT;
  const words = asTypedLine(typed);
  if (words.length > LONGEST_INTENTION) return refused('line-too-long');
  if (words === '' && !(await findIntention(by, moduleId, slug))) return refused('nothing-typed');
  const kept = await keep(by, { moduleId, lesson: slug, words });
  return { savedAt: kept?.at ?? null };
}
