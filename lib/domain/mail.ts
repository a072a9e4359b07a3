/** The mails that the house sends; a closed list, so that staff can be told of each in words. */
export const MAIL_KINDS = ['sign-in-code', 'content-report', 'reminder'] as const;
export type MailKind = (typeof MAIL_KINDS)[number];

/** What became of a mail, as far as the server that we hand it to has told. */
export const MAIL_FATES = ['sent', 'waiting', 'not-sent', 'withheld'] as const;
export type MailFate = (typeof MAIL_FATES)[number];

/**
 * @param mail `discard`: kept so that known and unknown addresses cost the same, and never sent
 */
export function fateOf(mail: {
  readonly sent: boolean;
  readonly discard: boolean;
  readonly failure: string | null;
}): MailFate {
  if (mail.discard) return 'withheld';
  if (mail.failure !== null) return 'not-sent';
  return mail.sent ? 'sent' : 'waiting';
}
