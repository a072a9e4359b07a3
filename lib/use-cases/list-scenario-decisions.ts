import type { StaffScope } from '../domain/actor';
import {
  itemAsking,
  itemList,
  lessonsAsked,
  scenarioReport,
  type AskedItems,
  type ItemList,
} from '../domain/item-report';
import { ABSENT, type Absent } from '../domain/refusal';
import { readScenarioAnswers } from '../records/item-answers';
import { readModules } from '../syllabus/module-library';

/** Every scenario of the standards asked for, with the figures of first decisions; numbers alone. */
export async function listScenarioDecisions(
  by: StaffScope,
  asked: AskedItems,
): Promise<ItemList | Absent> {
  const asking = itemAsking(readModules(), asked);
  if (!asking) return ABSENT;
  const { id: moduleId } = asking.module;
  const parts = lessonsAsked(asking).map(async (lesson) => {
    const { answered, at } = await readScenarioAnswers(by, { moduleId, ...lesson });
    return { reports: lesson.scenarios.map((one) => scenarioReport(lesson, one, answered)), at };
  });
  return itemList(asking, await Promise.all(parts));
}
