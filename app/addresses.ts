/** Every address of the house, once. Certificates and mails carry them, so they do not change. */

export const HOME = '/';
export const SIGNED_IN = '/signed-in';
export const CERTIFICATES = '/certificates';
export const STAFF = '/staff';
export const STAFF_REGISTRANTS = '/staff/registrants';
export const STAFF_REGISTRANTS_FILE = '/staff/registrants.csv';
export const STAFF_AUDIT_SAMPLE = '/staff/audit-sample';
export const ACCESS_LOG = '/staff/access';
export const STAFF_PEOPLE = '/staff/people';
export const REMINDERS = '/staff/reminders';
export const REMINDER_PREVIEW = '/staff/reminders/preview';
export const STAFF_QUESTIONS = '/staff/questions';
export const STAFF_QUESTIONS_FILE = '/staff/questions.csv';
export const STAFF_SCENARIOS = '/staff/scenarios';
export const STAFF_CLAUSES = '/staff/clauses';
export const STAFF_MESSAGES = '/staff/messages';
export const STAFF_CERTIFICATES = '/staff/certificates';
export const STAFF_LATIN_NAMES = '/staff/certificates/names';
export const STAFF_REGISTER = '/staff/register';
export const REGISTER_FILE = `${STAFF_REGISTER}/file`;
export const REGISTER_ADDRESSES = `${STAFF_REGISTER}/addresses`;
export const VERIFY = '/verify';
export const VERIFY_PACK = '/verify/pack';

/** @param next where to go on after signing in */
export function signInAddress(next: string | null): string {
  return next ? `/sign-in?next=${encodeURIComponent(next)}` : '/sign-in';
}

export function signInCodeAddress(next: string | null): string {
  return next ? `/sign-in/code?next=${encodeURIComponent(next)}` : '/sign-in/code';
}

export function moduleAddress(module: string): string {
  return `/modules/${module}`;
}

function pictureAddress(module: string, file: string, hash: string): string {
  // The hash makes a changed drawing a new address, so that browsers may keep the old for ever.
  return `${moduleAddress(module)}/pictures/${file}?v=${hash.slice(0, 12)}`;
}

/** Where every drawing of a module is, by its file name. */
export function picturesOf(module: {
  readonly id: string;
  readonly pictures: Readonly<Record<string, string>>;
}): Record<string, string> {
  return Object.fromEntries(
    Object.entries(module.pictures).map(([file, hash]) => [
      file,
      pictureAddress(module.id, file, hash),
    ]),
  );
}

export function lessonAddress(module: string, lesson: string): string {
  return `${moduleAddress(module)}/lessons/${lesson}`;
}

/** @param of a module's or a lesson's address: all of it on one page, to print */
export function printAddress(of: string): string {
  return `${of}/print`;
}

export function scenarioAddress(module: string, lesson: string, scenario: string): string {
  return `${lessonAddress(module, lesson)}/scenarios/${scenario}`;
}

export function explanationAddress(module: string, lesson: string): string {
  return `${lessonAddress(module, lesson)}/explanation`;
}

export function quizAddress(module: string, lesson: string): string {
  return `${lessonAddress(module, lesson)}/quiz`;
}

export function questionAddress(quiz: string, attempt: string, number: number): string {
  return `${quiz}/${attempt}/${number}`;
}

export function checkAddress(quiz: string, attempt: string): string {
  return `${quiz}/${attempt}/check`;
}

/** Where an open quiz goes on: at its first question without an answer, else where it is handed in. */
export function leftAddress(
  quiz: string,
  { id, goOn }: { readonly id: string; readonly goOn: number | null },
): string {
  return goOn ? questionAddress(quiz, id, goOn) : checkAddress(quiz, id);
}

export function resultAddress(quiz: string, attempt: string): string {
  return `${quiz}/${attempt}/result`;
}

export function sidePageAddress(module: string, page: string): string {
  return `${moduleAddress(module)}/${page}`;
}

export function certificateAddress(module: string): string {
  return `${moduleAddress(module)}/certificate`;
}

export function recordAddress(module: string): string {
  return `${moduleAddress(module)}/record`;
}

/** @param file `cpd-record.pdf`, `cpd-record.txt` or `audit-pack.zip` */
export function recordFileAddress(module: string, file: string): string {
  return `${recordAddress(module)}/${file}`;
}

export function cardAddress(module: string): string {
  return `${moduleAddress(module)}/card`;
}

/** The card as a file, to print and fold. */
export function cardFileAddress(module: string): string {
  return `${cardAddress(module)}/before-i-post.pdf`;
}

/** @param scenarios ids of those on the sheet; none where the house suggests three */
export function teamSheetAddress(module: string, scenarios: readonly string[] = []): string {
  return `${moduleAddress(module)}/team-sheet${scenarioQuery(scenarios)}`;
}

/** What is for whoever leads the meeting. */
export function teamNotesAddress(module: string, scenarios: readonly string[]): string {
  return `${teamSheetAddress(module)}/notes${scenarioQuery(scenarios)}`;
}

/** @param file `team-sheet.pdf`, or `team-sheet-with-notes.pdf` */
export function teamSheetFileAddress(
  module: string,
  file: string,
  scenarios: readonly string[],
): string {
  return `${teamSheetAddress(module)}/${file}${scenarioQuery(scenarios)}`;
}

function scenarioQuery(scenarios: readonly string[]): string {
  const query = new URLSearchParams(scenarios.map((id) => ['scenario', id]));
  return scenarios.length > 0 ? `?${query}` : '';
}

export function downloadAddress(serial: string): string {
  return `${CERTIFICATES}/${serial}.pdf`;
}

/** The certificate as a page, for its holder. */
export function ownCertificateAddress(serial: string): string {
  return `${CERTIFICATES}/${encodeURIComponent(serial)}`;
}

export function credentialAddress(serial: string): string {
  return `${CERTIFICATES}/${serial}.jwt`;
}

export function verifiedAddress(code: string): string {
  return `${VERIFY}/${code}`;
}

export function registrantAddress(registrant: string): string {
  return `${STAFF_REGISTRANTS}/${registrant}`;
}

export function replayAddress(attempt: string): string {
  return `/staff/attempts/${attempt}`;
}

/** Where anybody who holds a code is told the hash of the certificate's file. */
export function fingerprintAddress(code: string): string {
  return `${verifiedAddress(code)}/fingerprint`;
}

export function staffCertificateAddress(serial: string): string {
  return `${STAFF_CERTIFICATES}/${serial}`;
}

export function receiptAddress(code: string): string {
  return `${verifiedAddress(code)}/receipt`;
}

export function staffMemberAddress(member: string): string {
  return `${STAFF_PEOPLE}/${member}`;
}

/** A file of the register on its way in: its dry run, and later that it was applied. */
export function importAddress(id: string): string {
  return `${STAFF_REGISTER}/${id}`;
}

/** The same, saying that the register has changed since it was last looked at. */
export function changedImportAddress(id: string): string {
  return `${importAddress(id)}?changed`;
}

/** A question's figures, for staff. */
export function questionFiguresAddress(module: string, question: string): string {
  return `${STAFF_QUESTIONS}/${module}/${question}`;
}

/** A scenario's figures, for staff. */
export function scenarioFiguresAddress(module: string, scenario: string): string {
  return `${STAFF_SCENARIOS}/${module}/${scenario}`;
}

/** Of a question or a scenario, whichever it is. */
export function itemFiguresAddress(
  module: string,
  kind: 'question' | 'scenario',
  id: string,
): string {
  return kind === 'question'
    ? questionFiguresAddress(module, id)
    : scenarioFiguresAddress(module, id);
}
