import type { HolderId } from '../domain/actor';
import { readSecondLooks } from '../records/attempts';
import { readTaught } from '../records/content-versions';

export type SecondLookToTake = {
  readonly attemptId: string;
  readonly lesson: { readonly slug: string; readonly title: string };
  readonly number: number;
  readonly ask: string;
};

/** What somebody was sure of and wrong about, and has not put right since. */
export async function findSecondLooks(by: HolderId, moduleId: string): Promise<SecondLookToTake[]> {
  const looks = await readSecondLooks(by, moduleId);
  return Promise.all(
    looks.map(async (look) => {
      const { lesson, question } = await readTaught(look);
      const { slug, title } = lesson;
      const { attemptId, number } = look;
      return { attemptId, number, lesson: { slug, title }, ask: question(look.question).ask };
    }),
  );
}
