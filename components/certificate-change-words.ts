import type { ChangeKind } from '../lib/domain/certificate-change';

/** What each change does, as staff choose it. */
export const CHANGE_WORDS: Readonly<
  Record<ChangeKind, { readonly label: string; readonly hint: string }>
> = {
  correct: {
    label: 'Correct it',
    hint: 'A new certificate with the name, number and register parts that the register has now follows this one. The day of completion stays.',
  },
  withdraw: {
    label: 'Withdraw it',
    hint: 'Whoever checks its code is told that it was withdrawn. It can be restored.',
  },
  restore: { label: 'Restore it', hint: 'It stands again as it was issued.' },
};
