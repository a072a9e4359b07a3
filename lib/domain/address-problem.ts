/**
 * Why nobody can be reached by the address that the register has. Sign-in codes and reminders need an
 * address that one person on the register has, and nobody else.
 */
export const ADDRESS_PROBLEMS = ['blank', 'malformed', 'shared'] as const;
export type AddressProblem = (typeof ADDRESS_PROBLEMS)[number];
