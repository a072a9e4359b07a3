/** What the page of a CPD record asks and says, once. */
import type { DraftMistake, ReflectionPart } from '../lib/domain/reflection';
import { PART_TITLES, timeInWords } from '../lib/domain/cpd-record';

/** What helps to write a part. */
export const PART_HINTS: Readonly<Record<ReflectionPart, string>> = {
  why: 'What made you take this module now? Something in your work, a change of role, a question you had.',
  learned: 'What do you know or see now that you did not before?',
  differently:
    'What will change in how you post, message or set up your accounts? Your own lines from the lessons stand here until you write something else.',
  benefit: 'Who is better served, and how would anybody notice?',
  standards:
    'Name the standards, and say how this supports them. They are listed in short at the top of this page.',
};

/** In short and in our words, after a stored copy of the Academy's page; its own wording counts. */
export const CPD_STANDARDS: readonly string[] = [
  'Keep a record of your CPD that is continuous, up to date and accurate.',
  'Do a mixture of activities that matter to your work now or later.',
  'Aim for CPD that adds to the quality of your practice and of the service.',
  'Aim for CPD that benefits the service user.',
  'When asked, present a written profile with evidence.',
];

/** The Academy's own page, by its name there. */
export const CPD_AUDIT_PAGE = {
  href: 'https://www.ahcs.ac.uk/our-registers/hcs-register/continuing-professional-development/cpd-audit/',
  label: 'CPD Audit, on the Academy’s website',
};

export const NAME_NOBODY =
  'Do not name service users, colleagues or workplaces, and leave out what would tell who they are.';

export function mistakeInWords({ field, mistake }: DraftMistake): string {
  if (mistake === 'too-long' && field !== 'hours' && field !== 'minutes') {
    return `Shorten “${PART_TITLES[field]}” to 10,000 characters or fewer`;
  }
  return field === 'hours'
    ? 'Enter the hours as a whole number, such as 1, or leave them empty'
    : 'Enter the minutes as a whole number, such as 30, or leave them empty';
}

/** More than 59 minutes are counted into the hours; whoever typed them is told what became of them. */
export function timeSaidBack(hours: string, minutes: string): string {
  if (Number(minutes) < 60) return '';
  return `. The time is kept as ${timeInWords(Number(hours) * 60 + Number(minutes))}.`;
}

/** @param saved `Saved 14:02`, or a day with it */
export function savedElsewhere(saved: string): string {
  return `This record was saved in another tab or on another device (${saved.replace('Saved', 'at').replace('at on', 'on')}) after you opened this page, so yours has not been saved. Nothing is lost: what you typed is in the boxes, and what was saved stands below each box that differs. Take over what you want to keep, then save again.`;
}
