/** What people say of a scenario or question. Kept without who said it: the words are what counts. */
import type { RegistrantId, StaffScope } from '../domain/actor';
import { database } from './database';
import { newId } from './identifiers';
import { outboxRow, type MailToKeep } from './outbox';

export type ContentReport = {
  readonly moduleId: string;
  readonly contentHash: string;
  /** Id of the scenario or question. */
  readonly item: string;
  readonly words: string;
};

/** Where staff are reached; access that was taken away gets no more mail. */
export async function readStaffAddresses(): Promise<string[]> {
  const rows = await database().staffMember.findMany({
    where: { revokedAt: null },
    select: { email: true },
  });
  return rows.map(({ email }) => email);
}

/** Keeps a report and the mails that tell staff of it, in one transaction. */
export async function keepContentReport(
  _by: RegistrantId,
  report: ContentReport,
  mails: readonly MailToKeep[],
): Promise<void> {
  await database().$transaction([
    database().contentReport.create({ data: { id: newId(), ...report }, select: { id: true } }),
    ...mails.map((mail) =>
      database().outboxMail.create({ data: outboxRow(mail), select: { id: true } }),
    ),
  ]);
}

/** The newest reports, for staff. */
export async function readContentReports(
  _by: StaffScope,
  most: number,
): Promise<(ContentReport & { readonly at: Date })[]> {
  return database().contentReport.findMany({
    select: { moduleId: true, contentHash: true, item: true, words: true, at: true },
    orderBy: { at: 'desc' },
    take: most,
  });
}

export type ReportOn = Pick<ContentReport, 'words'> & { readonly at: Date };

/** What was said of one scenario or question, newest first; what there may be more is on the page of all. */
export async function readReportsOn(
  _by: StaffScope,
  moduleId: string,
  item: string,
): Promise<ReportOn[]> {
  return database().contentReport.findMany({
    select: { words: true, at: true },
    where: { moduleId, item },
    orderBy: { at: 'desc' },
    take: 50,
  });
}
