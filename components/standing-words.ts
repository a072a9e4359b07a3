import type { StandardState } from '../lib/domain/progress';

/** How far somebody is with one standard, in words. */
export const STANDARD_WORDS: Readonly<Record<StandardState, string>> = {
  'not-started': 'Not started',
  'in-progress': 'In progress',
  'not-yet-passed': 'Not yet passed',
  passed: 'Passed',
};
