import type { StaffScope } from '../domain/actor';
import { reportedItem, type ReportedItem } from '../domain/content-report';
import { readContentReports } from '../records/content-reports';
import { findModule } from '../syllabus/module-library';

export type Message = {
  readonly moduleId: string;
  readonly item: string;
  /** Null when it has left the content. */
  readonly kind: ReportedItem['kind'] | null;
  /** As it is called now; the id alone when it has left the content. */
  readonly title: string;
  readonly words: string;
  readonly at: Date;
};

/** What registrants said of scenarios and questions, newest first. */
export async function readMessages(by: StaffScope): Promise<Message[]> {
  const reports = await readContentReports(by, 200);
  return reports.map(({ moduleId, item, words, at }) => {
    const module = findModule(moduleId);
    const known = module && reportedItem(module, item);
    return { moduleId, item, kind: known?.kind ?? null, title: known?.title ?? item, words, at };
  });
}
