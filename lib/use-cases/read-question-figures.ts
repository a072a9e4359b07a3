import { mayAct, type StaffScope } from '../domain/actor';
import type { Clause } from '../domain/clause';
import { clausesById } from '../domain/clauses-by-id';
import type { Answered } from '../domain/item-analysis';
import { questionReport, type ItemReport } from '../domain/item-report';
import type { LearningModule, Lesson, Question } from '../domain/learning-module';
import { findQuestion } from '../domain/placed-item';
import {
  drawableIn,
  mayChangeDraw,
  withdrawnAfter,
  type DrawChange,
} from '../domain/question-withdrawal';
import { ABSENT, type Absent, type RefusalReason } from '../domain/refusal';
import { readReportsOn, type ReportOn } from '../records/content-reports';
import { readQuestionAnswers } from '../records/item-answers';
import { readDrawChanges, type DrawChangeRecord } from '../records/question-draws';
import { findModule } from '../syllabus/module-library';

export type QuestionFigures = {
  readonly module: LearningModule;
  readonly question: Question;
  readonly report: ItemReport;
  /** The question's own, the newest first. */
  readonly changes: readonly DrawChangeRecord[];
  /** What a manager may do now, or why not; null for whoever is none. */
  readonly mayDo: { readonly change: DrawChange; readonly refused: RefusalReason | null } | null;
  /** Withdrawn, and drawn all the same: without it no paper could be filled. */
  readonly drawnAllTheSame: boolean;
  /** Versions before this one that have answers of their own. */
  readonly earlier: readonly number[];
  readonly messages: readonly ReportOn[];
  readonly clauses: readonly Clause[];
  readonly at: Date;
};

type Place = { readonly lesson: Lesson; readonly question: Question };

/** What can be done about drawing it, and how that stands. */
function drawing(by: StaffScope, { lesson, question }: Place, withdrawn: ReadonlySet<string>) {
  const isWithdrawn = withdrawn.has(question.id);
  const change: DrawChange = isWithdrawn ? 'restore' : 'withdraw';
  const may = mayChangeDraw(lesson, withdrawn, question, change);
  const refused = 'refused' in may ? may.refused : null;
  return {
    mayDo: mayAct(by.role, 'manager') ? { change, refused } : null,
    drawnAllTheSame: isWithdrawn && drawableIn(lesson, withdrawn).includes(question),
  };
}

function earlierIn(answered: readonly Answered[], { id, version }: Question): number[] {
  const versions = answered.filter(({ item }) => item === id).map((one) => one.version);
  return [...new Set(versions)].filter((one) => one < version).sort((one, other) => one - other);
}

/** Every clause that it examines, or that an explanation of it rests on. */
function clausesOf({ guidance }: LearningModule, { clauses, options }: Question): Clause[] {
  const cited = new Set([...clauses, ...options.flatMap(({ grounds }) => grounds.clauses)]);
  const known = clausesById(guidance);
  return [...cited].flatMap((id) => known.get(id) ?? []);
}

/** One question with its figures, what was said of it, and whether it is still drawn. */
export async function readQuestionFigures(
  by: StaffScope,
  moduleId: string,
  questionId: string,
): Promise<QuestionFigures | Absent> {
  const module = findModule(moduleId);
  const place = module && findQuestion(module, questionId);
  if (!module || !place) return ABSENT;
  const { lesson, question } = place;
  const [{ answered, offered, at }, changes, messages] = await Promise.all([
    readQuestionAnswers(by, { moduleId, ...lesson }),
    readDrawChanges(by, moduleId),
    readReportsOn(by, moduleId, questionId),
  ]);
  const withdrawn = withdrawnAfter(changes);
  return {
    ...{ module, question, messages, at },
    report: questionReport(lesson, question, { answered, offered, withdrawn }),
    changes: changes.filter((one) => one.question === questionId),
    ...drawing(by, place, withdrawn),
    earlier: earlierIn(answered, question),
    clauses: clausesOf(module, question),
  };
}
