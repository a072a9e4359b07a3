import { createHash } from 'node:crypto';
import type { RegistrantId } from '../domain/actor';
import { LONGEST_REPORT, reportedItem } from '../domain/content-report';
import { ABSENT, refused, type Absent, type Refused } from '../domain/refusal';
import { contentReportMail } from '../mail/content-report-mail';
import { seal } from '../mail/sealed-mail';
import { keepContentReport, readStaffAddresses } from '../records/content-reports';
import { keepContentVersion } from '../records/content-versions';
import { withinLimit } from '../records/throttles';
import { findModule } from '../syllabus/module-library';

export type Told = {
  readonly moduleId: string;
  readonly item: string;
  readonly words: string;
};

/** Messages a person may send in an hour: enough for the most careful reader. */
const MOST = 20;
const HOUR = 3600;

/** Keeps what a registrant says of a scenario or question, and tells staff by mail. */
export async function tellUs(
  by: RegistrantId,
  told: Told,
  origin: string,
): Promise<{ readonly told: true } | Refused | Absent> {
  const module = findModule(told.moduleId);
  const item = module && reportedItem(module, told.item);
  if (!module || !item) return ABSENT;
  const words = told.words.trim();
  if (words === '') return refused('nothing-said');
  if (words.length > LONGEST_REPORT) return refused('said-too-much');
  // Counted under a hash: the message itself is kept without who said it.
  const who = createHash('sha256').update(by).digest('base64url');
  if (!(await withinLimit(`tell-us:${who}`, MOST, HOUR))) return refused('said-too-often');
  const report = { moduleTitle: module.title, item: item.id, itemTitle: item.title, words };
  await keepContentVersion(module);
  const mails = (await readStaffAddresses()).map((to) => ({
    kind: 'content-report' as const,
    sealed: seal(contentReportMail(to, report, origin)),
    discard: false,
  }));
  await keepContentReport(
    by,
    { moduleId: module.id, contentHash: module.contentHash, item: item.id, words },
    mails,
  );
  return { told: true };
}
