'use client';

import { useEffect } from 'react';

const CODE = /^#([0-9A-Za-z-]{4,24})$/;

/**
 * Takes the code out of the page's address (`…/code#7K4P29QD`, as the mail's link has it), puts it
 * into the box and clears the address. It never sends the form: a person does.
 */
export function CodeFromAddress({ field }: { readonly field: string }) {
  useEffect(() => {
    const take = () => {
      const code = CODE.exec(window.location.hash)?.[1];
      const box = document.getElementById(field);
      if (!code || !(box instanceof HTMLInputElement)) return;
      box.value = code.toUpperCase();
      window.history.replaceState(
        window.history.state,
        '',
        window.location.pathname + window.location.search,
      );
    };
    take();
    window.addEventListener('hashchange', take);
    return () => window.removeEventListener('hashchange', take);
  }, [field]);
  return null;
}
