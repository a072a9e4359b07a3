'use client';

import { useEffect } from 'react';
import { sayOnce } from './live-region';

export type Saved = {
  /** `Saved 14:02` */
  readonly words: string;
  /** The instant, as the server keeps it. */
  readonly at: string;
  /** Whether it has only just been saved: on coming back another day it is nothing to be told. */
  readonly isNews: boolean;
};

/** When what was done here was last saved, seen by all and said aloud while it is news. */
export function SavedAt({ saved }: { readonly saved: Saved | null }) {
  useEffect(() => {
    if (saved?.isNews) sayOnce(saved.at, saved.words);
  }, [saved]);
  return saved ? <p className="app-saved">{saved.words}</p> : null;
}
