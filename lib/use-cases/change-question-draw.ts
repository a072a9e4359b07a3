import type { ManagerScope } from '../domain/actor';
import { LONGEST_REASON } from '../domain/certificate-change';
import { findQuestion } from '../domain/placed-item';
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

function reasonIn(typed: string): string | null {
  const reason = typed.trim();
  return reason === '' || reason.length > LONGEST_REASON ? null : reason;
}

type Place = NonNullable<ReturnType<typeof findQuestion>>;

/** As things stand now; `overtaken` when they stood otherwise by the time it was written. */
async function changeOnce(
  by: ManagerScope,
  { lesson, question }: Place,
  { moduleId, change, reason }: DrawChangeAsked,
): Promise<'kept' | 'overtaken' | 'gone' | Refused> {
  const changes = await readDrawChanges(by, moduleId);
  const may = mayChangeDraw(lesson, withdrawnAfter(changes), question, change);
  if ('refused' in may) return may;
  const after = changes[0]?.ordinal ?? 0;
  return keepDrawChange(by, { moduleId, question: question.id, kind: change, reason, after });
}

/**
 * Withdraws a question from future papers, or puts it back. Papers that have been drawn, marks and
 * replays stay as they are. Whoever is overtaken decides again by how things stand then.
 */
export async function changeQuestionDraw(
  by: ManagerScope,
  asked: DrawChangeAsked,
): Promise<{ readonly changed: true } | Refused | Absent> {
  const module = findModule(asked.moduleId);
  const place = module && findQuestion(module, asked.question);
  if (!place) return ABSENT;
  const reason = reasonIn(asked.reason);
  if (reason === null) return refused('reason-missing');
  for (let tries = 0; tries < MOST_TRIES; tries += 1) {
    const outcome = await changeOnce(by, place, { ...asked, reason });
    if (outcome === 'kept') return { changed: true };
    if (outcome === 'gone') return ABSENT;
    if (outcome !== 'overtaken') return outcome;
  }
  throw new Error('The question could not be changed: other changes kept arriving.');
}
