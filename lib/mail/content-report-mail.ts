/** The mail that tells staff what somebody said of a scenario or question. */
import type { Mail } from './sealed-mail';

export type ReportToTell = {
  readonly moduleTitle: string;
  readonly item: string;
  readonly itemTitle: string;
  readonly words: string;
};

/** @param to a member of staff */
export function contentReportMail(to: string, report: ReportToTell, origin: string): Mail {
  return {
    to,
    subject: `Something wrong with ${report.item}?`,
    lines: [
      `A registrant wrote about "${report.itemTitle}" (${report.item}) in ${report.moduleTitle}:`,
      '',
      // Quoted line by line, so that what was written cannot pass for what we write.
      ...report.words.split(/\r?\n/).map((line) => `> ${line}`),
      '',
      `All messages: ${origin}/staff/messages`,
    ],
  };
}
