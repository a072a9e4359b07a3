'use client';

import { useEffect, useLayoutEffect } from 'react';

/** The form sent last, and where; until its answer is there. */
let sent: { readonly form: EventTarget | null; readonly from: string } | null = null;

function note(event: Event): void {
  sent = { form: event.target, from: location.pathname };
}

/** True when the form is gone and what came of it stands at the form's own address. */
function broughtAbout(): boolean {
  return sent?.from === location.pathname && !(sent.form as Node).isConnected;
}

function beginAtHeading(): void {
  const heading = document.querySelector<HTMLElement>('main h1');
  if (!heading) return;
  heading.tabIndex = -1;
  heading.focus({ preventScroll: true });
  heading.scrollIntoView();
}

/**
 * What a form brought about begins at its heading. Where the result has the form's own address, Next
 * leaves the page scrolled as it was, and the focus goes with the button that is gone. Every page has
 * one, and it runs whenever the page is new: a form that is still there is waiting, or says itself what
 * is the matter; one that led elsewhere is forgotten. Without JavaScript a browser does all this itself.
 */
export function ResultInView() {
  useEffect(() => {
    document.addEventListener('submit', note);
    return () => document.removeEventListener('submit', note);
  }, []);
  // Before the page is painted, so that nobody sees the middle of it first.
  useLayoutEffect(() => {
    const come = broughtAbout();
    if (sent && !(sent.form as Node).isConnected) sent = null;
    if (come) beginAtHeading();
  });
  return null;
}
