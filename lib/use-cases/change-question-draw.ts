import type { ManagerScope } from '../domain/actor';
import { LONGEST_REASON } from '../domain/certificate-change';
import { mayChangeDraw, withdrawnAfter, type DrawChange } from '../domain/question-withdrawal';
import { ABSENT, refused, type Absent, type Refused } from '../domain/refusal';
import { keepDrawChange, readDrawChanges } from '../records/question-draws';
import { findModule } from '../syllabus/module-library';

/** Each try lost is another manager's change; more than this at once is no office. */
const MOST_TRIES = 10;

export type DrawChangeAsked = {
  readonly moduleId: string;
  readonly question: string;
  readonly change: DrawChange;
  readonly reason: string;
};

/**
 * Withdraws a question from future papers, or puts it back. Papers that have been drawn, marks and
 * replays stay as they are. Whoever is overtaken decides again by how things stand then.
 */
export async function changeQuestionDraw(
  by: ManagerScope,
  { moduleId, question: id, change, reason: typed }: DrawChangeAsked,
): Promise<{ readonly changed: true } | Refused | Absent> {
  const lesson = findModule(moduleId)?.lessons.find(({ questions }) =>
    questions.some((question) => question.id === id),
  );
  const question = lesson?.questions.find((one) => one.id === id);
  if (!lesson || !question) return ABSENT;
  const reason = typed.trim();
  if (reason === '' || reason.length > LONGEST_REASON) return refused('reason-missing');
  for (let tries = 0; tries < MOST_TRIES; tries += 1) {
    const changes = await readDrawChanges(by, moduleId);
    const may = mayChangeDraw(lesson, withdrawnAfter(changes), question, change);
    if ('refused' in may) return may;
    const after = changes[0]?.ordinal ?? 0;
    const draw = { moduleId, question: id, kind: change, reason, after };
    const outcome = await keepDrawChange(by, draw);
    if (outcome === 'gone') return ABSENT;
    if (outcome === 'kept') return { changed: true };
  }
  throw new Error('The question could not be changed: other changes kept arriving.');
}
