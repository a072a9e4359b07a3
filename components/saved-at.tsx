'use client';

import { useEffect } from 'react';
import { sayAloud, takeNews } from './live-region';

export type Saved = {
  /** `Saved 14:02` */
  readonly words: string;
  /** The instant, as the server keeps it. */
  readonly at: string;
};

/**
 * When what was done here was last saved; nothing where there is nothing. Said aloud only to whoever
 * has just sent a form: on coming back another day it is no news.
 */
export function SavedAt({ saved }: { readonly saved: Saved | null }) {
  const { at, words } = saved ?? { at: '', words: '' };
  useEffect(() => {
    if (words && takeNews()) sayAloud(words);
    // Two answers in one minute are saved in the same words.
  }, [at, words]);
  return words ? <p className="app-saved">{words}</p> : null;
}
