import type { Confidence } from '../lib/domain/confidence';

export const CONFIDENCE_WORDS: Readonly<Record<Confidence, string>> = {
  sure: 'Sure',
  'fairly-sure': 'Fairly sure',
  guessing: 'Guessing',
};
