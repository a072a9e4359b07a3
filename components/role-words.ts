import type { StaffRole } from '../lib/domain/actor';

/** Each role, and what it opens. */
export const ROLE_WORDS: Readonly<
  Record<StaffRole, { readonly label: string; readonly may: string }>
> = {
  viewer: { label: 'Viewer', may: 'looks at reports, people, attempts and messages' },
  manager: {
    label: 'Manager',
    may: 'may also import the register, export, send reminders and correct certificates',
  },
  administrator: {
    label: 'Administrator',
    may: 'may also say who is staff, and read the access log',
  },
};
