import { mayAct, type StaffScope } from '../domain/actor';
import type { Clause } from '../domain/clause';
import { clausesById } from '../domain/clauses-by-id';
import { questionReports, type ItemReport } from '../domain/item-report';
import type { LearningModule, Question } from '../domain/learning-module';
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

/** One question with its figures, what was said of it, and whether it is still drawn. */
export async function readQuestionFigures(
  by: StaffScope,
  moduleId: string,
  questionId: string,
): Promise<QuestionFigures | Absent> {
  const module = findModule(moduleId);
  const lesson = module?.lessons.find((one) => one.questions.some(({ id }) => id === questionId));
  const question = lesson?.questions.find(({ id }) => id === questionId);
  if (!module || !lesson || !question) return ABSENT;
  const [{ answered, offered, at }, changes, messages] = await Promise.all([
    readQuestionAnswers(by, { moduleId, ...lesson }),
    readDrawChanges(by, moduleId),
    readReportsOn(by, moduleId, questionId),
  ]);
  const withdrawn = withdrawnAfter(changes);
  const reports = questionReports(lesson, answered, offered, withdrawn);
  const report = reports.find(({ item }) => item.id === questionId);
  if (!report) return ABSENT;
  const change = report.withdrawn ? 'restore' : 'withdraw';
  const may = mayChangeDraw(lesson, withdrawn, question, change);
  const mine = answered.filter(({ item }) => item === questionId);
  const cited = [...question.clauses, ...report.item.options.flatMap((one) => one.clauses)];
  const clauses = clausesById(module.guidance);
  return {
    ...{ module, question, report, messages, at },
    changes: changes.filter((one) => one.question === questionId),
    mayDo: mayAct(by.role, 'manager')
      ? { change, refused: 'refused' in may ? may.refused : null }
      : null,
    drawnAllTheSame: report.withdrawn && drawableIn(lesson, withdrawn).includes(question),
    earlier: [...new Set(mine.map(({ version }) => version))]
      .filter((version) => version < question.version)
      .sort((one, other) => one - other),
    clauses: [...new Set(cited)].flatMap((id) => clauses.get(id) ?? []),
  };
}
