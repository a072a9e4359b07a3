/** The content as it was taught, kept whole under its hash, so that old attempts stay readable. */
import type { LearningModule, Lesson, Question } from '../domain/learning-module';
import { database, Prisma } from './database';

const kept = new Set<string>();
const read = new Map<string, LearningModule>();

/** Keeps a version once; later calls of this process cost nothing. */
export async function keepContentVersion(module: LearningModule): Promise<void> {
  if (kept.has(module.contentHash)) return;
  await database().$executeRaw(Prisma.sql`
    INSERT INTO content_version (hash, module_id, material_version, body)
    VALUES (${module.contentHash}, ${module.id}, ${module.materialVersion},
            ${JSON.stringify(module)}::jsonb)
    ON CONFLICT (hash) DO NOTHING`);
  kept.add(module.contentHash);
}

/** A version that evidence refers to. Versions never change, so each is read once a process. */
export async function readContentVersion(hash: string): Promise<LearningModule> {
  const known = read.get(hash);
  if (known) return known;
  const row = await database().contentVersion.findUniqueOrThrow({
    where: { hash },
    select: { body: true },
  });
  const module = row.body as unknown as LearningModule;
  read.set(hash, module);
  return module;
}

/** What an attempt was about, as it was taught then. */
export type Taught = {
  readonly module: LearningModule;
  readonly lesson: Lesson;
  /** @throws Error when the evidence is broken: a paper names only questions of its own version */
  readonly question: (id: string) => Question;
};

/** @throws Error when the evidence is broken: an attempt's own version holds its standard */
export async function readTaught(attempt: {
  readonly contentHash: string;
  readonly standardId: string;
}): Promise<Taught> {
  const module = await readContentVersion(attempt.contentHash);
  const lesson = module.lessons.find(({ standard }) => standard === attempt.standardId);
  if (!lesson) throw new Error(`Content ${attempt.contentHash} lacks ${attempt.standardId}.`);
  const question = (id: string) => {
    const known = lesson.questions.find((one) => one.id === id);
    if (!known) throw new Error(`Content ${attempt.contentHash} lacks question ${id}.`);
    return known;
  };
  return { module, lesson, question };
}
