import { csvHead, csvLines } from '../documents/csv';
import type { ManagerScope, StaffScope } from '../domain/actor';
import { ITEM_COLUMNS, itemRow } from '../domain/item-file';
import {
  itemAsking,
  itemList,
  lessonsAsked,
  questionReport,
  type AskedItems,
  type ItemList,
} from '../domain/item-report';
import { withdrawnAfter } from '../domain/question-withdrawal';
import { ABSENT, type Absent } from '../domain/refusal';
import { readQuestionAnswers } from '../records/item-answers';
import { readDrawChanges } from '../records/question-draws';
import { readModules } from '../syllabus/module-library';

async function read(by: StaffScope, asked: AskedItems): Promise<ItemList | Absent> {
  const asking = itemAsking(readModules(), asked);
  if (!asking) return ABSENT;
  const { id: moduleId } = asking.module;
  const withdrawn = withdrawnAfter(await readDrawChanges(by, moduleId));
  const parts = lessonsAsked(asking).map(async (lesson) => {
    const { answered, offered, at } = await readQuestionAnswers(by, { moduleId, ...lesson });
    const known = { answered, offered, withdrawn };
    return { reports: lesson.questions.map((one) => questionReport(lesson, one, known)), at };
  });
  return itemList(asking, await Promise.all(parts));
}

/** Every question of the standards asked for, with its figures. Numbers alone, so no look is logged. */
export async function listQuestions(by: StaffScope, asked: AskedItems): Promise<ItemList | Absent> {
  return read(by, asked);
}

/** The same as a file; what is withheld on the page is withheld in it. */
export async function exportQuestions(
  by: ManagerScope,
  asked: AskedItems,
): Promise<{ readonly file: string } | Absent> {
  const list = await read(by, asked);
  if ('absent' in list) return list;
  const rows = list.reports.map((report) => itemRow(report, list.at));
  return { file: csvHead(ITEM_COLUMNS) + csvLines(rows) };
}
