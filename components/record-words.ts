/** What the page of a CPD record asks and says, once. */
import type { DraftMistake, ReflectionPart } from '../lib/domain/reflection';
import { PART_TITLES } from '../lib/domain/cpd-record';

/** What helps to write a part. */
export const PART_HINTS: Readonly<Record<ReflectionPart, string>> = {
  why: 'What made you take this module now? Something in your work, a change of role, a question you had.',
  learned: 'What do you know or see now that you did not before?',
  differently:
    'What will change in how you post, message or set up your accounts? Your own lines from the lessons stand here until you write something else.',
  benefit: 'Who is better served, and how would anybody notice?',
  standards: 'Name the standards in the Academy’s own words, and say how this supports them.',
};

/** In short and in our words; the Academy's own wording counts. */
export const CPD_STANDARDS: readonly string[] = [
  'Keep a record of your CPD that is continuous, up to date and accurate.',
  'Do a mixture of activities that matter to your work now or later.',
  'Seek that your CPD adds to the quality of your practice and of the service.',
  'Seek that it benefits the service user.',
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

/** @param saved `Saved 14:02`, or a day with it */
export function savedElsewhere(saved: string): string {
  return `This record was saved in another tab or on another device (${saved.replace('Saved', 'at').replace('at on', 'on')}) after you opened this page, so yours has not been saved. Nothing is lost: what you typed is in the boxes, and what was saved stands below each box that differs. Take over what you want to keep, then save again.`;
}
