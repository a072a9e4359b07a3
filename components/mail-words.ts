/** What staff are told of mail: what it was for, and what became of it. */
import type { AddressProblem } from '../lib/domain/address-problem';
import type { MailFate, MailKind } from '../lib/domain/mail';

export const MAIL_KIND_WORDS: Readonly<Record<MailKind, string>> = {
  'sign-in-code': 'Sign-in code',
  'content-report': 'A message about the content',
  reminder: 'Reminder',
};

export const MAIL_FATE_WORDS: Readonly<Record<MailFate, string>> = {
  sent: 'Handed to the mail server',
  waiting: 'Waiting to be sent',
  'not-sent': 'Not sent',
  withheld: 'Not sent: asked for too often',
};

export const ADDRESS_PROBLEM_WORDS: Readonly<Record<AddressProblem, string>> = {
  blank: 'The register has no email address',
  malformed: 'The register’s email address is not one that mail can be sent to',
  shared: 'Somebody else on the register has the same email address',
};

/** Truthful about what can be known: bounces that come later reach the sender's mailbox, not us. */
export const MAIL_NOTE =
  'Told here is what the mail server answered when a mail was handed in. A message that comes back later goes to the mailbox the service sends from.';
