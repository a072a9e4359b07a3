/**
 * What people write for themselves. Appended versions, the latest counts; every query takes its
 * writer's proof, and there is none for staff.
 */
import type { HolderId, RegistrantId } from '../domain/actor';
import type { Intention, KeptReflection } from '../domain/reflection';
import { database, Prisma } from './database';
import { newId } from './identifiers';

export type KeptIntention = Intention & { readonly at: Date };
export type ReflectionVersion = KeptReflection & {
  /** From 1. */
  readonly version: number;
  readonly at: Date;
};

/** The latest line of each lesson; one that was emptied again is left out. */
export async function readIntentions(by: HolderId, moduleId: string): Promise<KeptIntention[]> {
  return database().$queryRaw<KeptIntention[]>(Prisma.sql`
    SELECT lesson, words, at FROM (
      SELECT DISTINCT ON (lesson) lesson, words, at FROM intention
      WHERE subject_id = ${by}::uuid AND module_id = ${moduleId}
      ORDER BY lesson, at DESC, id DESC) latest
    WHERE words <> ''`);
}

/** The latest line of one lesson; null when there is none, or none any more. */
export async function findIntention(
  by: HolderId,
  moduleId: string,
  lesson: string,
): Promise<KeptIntention | null> {
  const row = await database().intention.findFirst({
    where: { subjectId: by, moduleId, lesson },
    select: { lesson: true, words: true, at: true },
    orderBy: [{ at: 'desc' }, { id: 'desc' }],
  });
  return row && row.words !== '' ? row : null;
}

/** Appends a line, unless it is what stands there already. @returns the line that counts now */
export async function keepIntention(
  by: RegistrantId,
  { moduleId, lesson, words }: Intention & { readonly moduleId: string },
): Promise<KeptIntention | null> {
  const latest = Prisma.sql`
    SELECT words FROM intention WHERE subject_id = ${by}::uuid AND module_id = ${moduleId}
      AND lesson = ${lesson} ORDER BY at DESC, id DESC LIMIT 1`;
  await database().$executeRaw(Prisma.sql`
    INSERT INTO intention (id, subject_id, module_id, lesson, words)
    SELECT ${newId()}::uuid, ${by}::uuid, ${moduleId}, ${lesson}, ${words}
    WHERE coalesce((${latest}), '') <> ${words}`);
  return findIntention(by, moduleId, lesson);
}

/** The reflection that counts; null when nothing has been saved. */
export async function findReflection(
  by: HolderId,
  moduleId: string,
): Promise<ReflectionVersion | null> {
  const row = await database().reflection.findFirst({
    where: { subjectId: by, moduleId },
    select: { version: true, parts: true, ownMinutes: true, at: true },
    orderBy: { version: 'desc' },
  });
  // Written by ourselves from the same type; the database lets nobody change it.
  return row && { ...row, parts: row.parts as KeptReflection['parts'] };
}

/**
 * Appends the version after `from`, unless another tab was quicker.
 *
 * @param from the version the person had before them; 0 when there was none
 * @returns whether it was appended
 */
export async function keepReflection(
  by: HolderId,
  moduleId: string,
  from: number,
  { parts, ownMinutes }: KeptReflection,
): Promise<boolean> {
  const appended = await database().$executeRaw(Prisma.sql`
    INSERT INTO reflection (id, subject_id, module_id, version, parts, own_minutes)
    VALUES (${newId()}::uuid, ${by}::uuid, ${moduleId}, ${from + 1}::int,
            ${JSON.stringify(parts)}::jsonb, ${ownMinutes}::int)
    ON CONFLICT (subject_id, module_id, version) DO NOTHING`);
  return appended === 1;
}
